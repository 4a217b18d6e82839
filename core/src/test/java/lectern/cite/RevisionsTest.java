package lectern.cite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lectern.examples.SharedDocuments;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Corrections that a press office really made after publication: every old sentence is resolved, and the resolution is
/// judged against a comparison of the whole texts word by word, which shares nothing with ours.
@Tag("slow")
final class RevisionsTest {

  /// Resolutions by what they say and what the judge says.
  private final Map<String, Integer> table = new TreeMap<>();

  private final List<String> wrong = new ArrayList<>();
  private int unchanged;
  private int found;

  @FunctionalInterface
  private interface Reading {
    List<Utterance> read(Path file) throws Exception;
  }

  /// As transcripts: speech in turns, with labels. Fact sheets have no turns, and so no sentence to cite.
  @Test
  void noCitedSentenceIsTakenForAnotherInTranscripts() throws Exception {
    judge(
        "of transcripts",
        file -> Editions.ofMarkdown(file.getFileName().toString(), Files.readAllBytes(file)));
  }

  /// As plain text, whatever it is: each paragraph a turn without a label.
  @Test
  void noCitedSentenceIsTakenForAnotherInAnyText() throws Exception {
    judge("of any text", RevisionsTest::paragraphs);
  }

  private void judge(String kind, Reading reading) throws Exception {
    List<Path> olds = SharedDocuments.revised();
    int sentences = 0;
    for (Path file : olds) {
      List<Utterance> old = reading.read(file);
      List<Utterance> current = reading.read(SharedDocuments.revision(file));
      List<Resolution> resolutions = Alignment.of(old, current).resolutions();
      List<WordJudge.Verdict> verdicts = new WordJudge(old, current).verdicts();
      for (int i = 0; i < old.size(); i++) {
        count(i, resolutions.get(i), verdicts.get(i), old, current);
      }
      sentences += old.size();
    }
    System.out.printf(
        "%d pairs, %d old sentences %s%n%s%n", olds.size(), sentences, kind, printed());
    assertThat(olds).isNotEmpty();
    assertThat(sentences).isPositive();
    assertThat(wrong).as("resolutions that the words contradict").isEmpty();
    assertThat((double) found / unchanged).as("unchanged ones exact or moved").isGreaterThan(0.99);
  }

  private String printed() {
    return table.entrySet().stream()
        .map(row -> "%6d %s".formatted(row.getValue(), row.getKey()))
        .collect(Collectors.joining("\n"));
  }

  private void count(
      int i,
      Resolution resolution,
      WordJudge.Verdict verdict,
      List<Utterance> old,
      List<Utterance> current) {
    boolean sure = resolution instanceof Resolution.Exact || resolution instanceof Resolution.Moved;
    boolean right = true;
    switch (verdict) {
      case WordJudge.Verdict.Unchanged(int place) -> {
        Utterance there = current.get(place);
        right = resolution.places().contains(there);
        if (resolution.old().says(there)) {
          unchanged++;
          found += sure && right ? 1 : 0;
        }
      }
      case WordJudge.Verdict.Inside _ -> right = !sure;
      case WordJudge.Verdict.Touched _ ->
          right = !sure || standsOnce(resolution.old(), old, current);
      case WordJudge.Verdict.Open _ ->
          right =
              !sure
                  || standsOnce(resolution.old(), old, current)
                  || standsBesideTheSame(i, resolution.places().getFirst(), old, current);
    }
    String judged = verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    table.merge(resolution.name() + ", words " + judged, 1, Integer::sum);
    if (!right) {
      wrong.add(resolution + ", but the words: " + verdict);
    }
  }

  /// A comparison of words takes one of two sentences that changed places out and puts it in again. If it stands once in
  /// each edition, it is the same nevertheless.
  private static boolean standsOnce(
      Utterance utterance, List<Utterance> old, List<Utterance> current) {
    return old.stream().filter(utterance::says).count() == 1
        && current.stream().filter(utterance::says).count() == 1;
  }

  /// Where words leave several places open, a sentence that stands once may tell, if it stands beside in the same turn.
  private static boolean standsBesideTheSame(
      int i, Utterance place, List<Utterance> old, List<Utterance> current) {
    int j = current.indexOf(place);
    for (int step = -1; step <= 1; step += 2) {
      boolean inside =
          Math.min(i, j) + step >= 0 && i + step < old.size() && j + step < current.size();
      if (inside
          && old.get(i + step).says(current.get(j + step))
          && standsOnce(old.get(i + step), old, current)
          && old.get(i + step).at().turn() == old.get(i).at().turn()
          && current.get(j + step).at().turn() == place.at().turn()) {
        return true;
      }
    }
    return false;
  }

  private static List<Utterance> paragraphs(Path file) throws Exception {
    String text = new String(Files.readAllBytes(file), UTF_8);
    String body = text.replaceFirst("(?s)\\A---\n.*?\n---\n", "");
    List<Utterance> utterances = new ArrayList<>();
    int turn = 0;
    for (String paragraph : body.split("\n\\s*\n")) {
      turn++;
      int number = 0;
      String words = paragraph.replaceAll("[\\s\u00a0]+", " ").strip();
      for (String sentence : words.split("(?<=[.?!]) ")) {
        if (!sentence.isBlank()) {
          utterances.add(new Utterance(new Address(turn, ++number), "", sentence));
        }
      }
    }
    return utterances;
  }
}
