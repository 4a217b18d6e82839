package lectern.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.examples.Examples;
import lectern.source.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules are in `out-of-context.md`, with examples.
class OutOfContextTest {
  @TestFactory
  Stream<DynamicTest> turningWords() {
    return Examples.tests(OutOfContextTest.class, "out-of-context.md", OutOfContextTest::turning);
  }

  @Test
  void isSaidInASentence() {
    assertThat(find("If the senate agrees, {the treaty is ready}.").map(Omission::sentence))
        .contains(
            "The quotation leaves out “If the senate agrees” before it; these words make it depend on a condition.");
  }

  @Test
  void edgesOfAQuotationMayDifferByMarksAndBlanks() {
    assertThat(find("If the senate agrees{, the treaty is ready.}"))
        .isEqualTo(find("If the senate agrees, {the treaty is ready}."));
  }

  @Test
  void nothingIsFoundWhereNoWordWasQuoted() {
    assertThat(find("We do not know{ — }the rest.")).isEmpty();
  }

  @Test
  void aSentenceOfDenialsIsReadOnce() {
    String denials = "not ".repeat(200_000);
    assertThat(find("{We pay.}\n" + denials + "\n{and we rejoice}.")).isEmpty();
  }

  private static String turning(String marked) {
    return find(marked)
        .map(omission ->
            omission.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ": "
                + omission.words())
        .orElse("nothing");
  }

  /// Finds them in a passage with a sentence a line, whose quoted pieces stand in braces.
  private static Optional<Omission> find(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    List<Span> quoted = new ArrayList<>();
    int sentence = 0;
    int piece = 0;
    for (char c : marked.toCharArray()) {
      switch (c) {
        case '{' -> piece = text.length();
        case '}' -> quoted.add(new Span(piece, text.length()));
        case '\n' -> {
          sentences.add(new Span(sentence, text.length()));
          text.append(' ');
          sentence = text.length();
        }
        default -> text.append(c);
      }
    }
    sentences.add(new Span(sentence, text.length()));
    return Surrounds.turning(text.toString(), sentences, quoted);
  }
}
