package lectern.cite;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.examples.Examples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs `corrections.md`: the specification is the test suite.
final class CorrectionRulesTest {

  @TestFactory
  Stream<DynamicTest> everyOldSentenceBecomesWhatTheExampleSays() {
    return Examples.tests(CorrectionRulesTest.class, "corrections.md", CorrectionRulesTest::read);
  }

  private static String read(String example) {
    String[] editions = example.split("\n---\n");
    Alignment alignment = Alignment.of(Editions.of(editions[0]), Editions.of(editions[1]));
    return alignment.resolutions().stream()
        .filter(resolution -> !(resolution instanceof Resolution.Exact))
        .map(resolution -> resolution.old().at() + " " + printed(resolution))
        .collect(Collectors.joining("\n"));
  }

  private static String printed(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Exact _ -> "exact";
      case Resolution.Moved moved -> "moved to " + moved.current().at();
      case Resolution.Changed changed -> changed(changed);
      case Resolution.Split split ->
          "split into " + addresses(split.current()) + ": " + printed(split.words());
      case Resolution.Removed removed ->
          "removed"
              + removed.before().map(before -> " after " + before.at()).orElse("")
              + removed.after().map(after -> " before " + after.at()).orElse("");
      case Resolution.Ambiguous ambiguous -> "ambiguous: " + addresses(ambiguous.candidates());
    };
  }

  private static String changed(Resolution.Changed changed) {
    String who = "now said by " + changed.current().label() + ", not " + changed.old().label();
    boolean elsewhere = !changed.current().at().equals(changed.old().at());
    String words =
        "changed"
            + (elsewhere ? ", now at " + changed.current().at() : "")
            + ": "
            + printed(changed.words());
    if (!changed.isRelabelled()) {
      return words;
    }
    return changed.words().isEmpty() ? who : who + "; " + words;
  }

  private static String addresses(List<Utterance> utterances) {
    return utterances.stream()
        .map(utterance -> utterance.at().toString())
        .collect(Collectors.joining(" "));
  }

  static String printed(WordDiff words) {
    StringBuilder printed = new StringBuilder();
    for (WordDiff.Run run : words.runs()) {
      if (!printed.isEmpty() && !run.glued()) {
        printed.append(' ');
      }
      printed.append(
          switch (run) {
            case WordDiff.Equal equal -> equal.text();
            case WordDiff.Deleted deleted -> "[-" + deleted.text() + "-]";
            case WordDiff.Inserted inserted -> "{+" + inserted.text() + "+}";
          });
    }
    return printed.toString();
  }
}
