package lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lectern.examples.Examples;
import lectern.source.Bracketed;
import lectern.source.Bracketed.Bracketing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules are in `insertions.md`, with examples: each insertion stands as `{kind:…}`.
class InsertionsTest {
  @TestFactory
  Stream<DynamicTest> insertions() {
    return Examples.tests(
        InsertionsTest.class, "insertions.md", input -> print(Speech.markdown(input)));
  }

  @Test
  void areInOrderOfTheirStart() {
    List<Insertion> insertions =
        of(
            Speech.plain(
                "[sic] (Goes off the record.) No (Laughter.) (Returns on the record.) [the]"));
    assertThat(insertions)
        .extracting(Insertion::kind)
        .containsExactly(
            Insertion.Kind.SIC,
            Insertion.Kind.OFF_RECORD,
            Insertion.Kind.DIRECTION,
            Insertion.Kind.SUPPLIED);
  }

  private static List<Insertion> of(Speech speech) {
    return Insertions.of(speech.text(), speech.turn());
  }

  private static String print(Speech speech) {
    return Bracketed.print(
        speech.text().text(),
        of(speech).stream()
            .map(insertion ->
                new Bracketing(
                    insertion.span(),
                    "{" + insertion.kind().name().toLowerCase(Locale.ROOT) + ":",
                    "}"))
            .toList());
  }
}
