package lectern.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotationTest {

  @Test
  void invisibleCharactersAreStrippedAndNamed() {
    Quotation quotation = Quotation.read("The har\u00adbour \u200eopens\u200f in\ufeff May.");
    assertThat(quotation.text()).isEqualTo("The harbour opens in May.");
    assertThat(quotation.stripped())
        .containsExactly(
            new Stripped("SOFT HYPHEN", 1),
            new Stripped("LEFT-TO-RIGHT MARK", 1),
            new Stripped("RIGHT-TO-LEFT MARK", 1),
            new Stripped("ZERO WIDTH NO-BREAK SPACE", 1));
  }

  @Test
  void theJoinersOfOtherScriptsStay() {
    assertThat(Quotation.read("می\u200cخواهیم").stripped()).isEmpty();
    assertThat(Quotation.read("har\u200cbour").text()).isEqualTo("harbour");
  }

  @Test
  void htmlIsReadAsTheReaderSawIt() {
    Quotation quotation =
        Quotation.read("<p>We&rsquo;re <b>not</b> ready<br>yet</p><!-- note --> a < b");
    assertThat(quotation.text()).isEqualTo("We’re not ready yet a < b");
    assertThat(quotation.stripped())
        .containsExactly(new Stripped("HTML tag", 6), new Stripped("HTML character reference", 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "“The harbour opens.” | The harbour opens.",
        "\"The harbour opens.\" | The harbour opens.",
        "«The harbour opens.» | The harbour opens.",
        "„The harbour opens.“ | The harbour opens.",
        "“‘The harbour opens.’” | The harbour opens.",
        "“The harbour opens. | The harbour opens.",
        "The harbour opens.” | The harbour opens.",
        "“No” is what she said | “No” is what she said",
        "“A,” she said, “B” | “A,” she said, “B”",
        "\"A,\" she said, \"B\" | \"A,\" she said, \"B\"",
        "“She said “no” to me” | She said “no” to me",
        "the supporters’ | the supporters’",
        "” | ''",
      })
  void marksAroundTheWholeAreTakenOff(String pasted, String text) {
    assertThat(Quotation.read(pasted).text()).isEqualTo(text.equals("''") ? "" : text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We will … go",
        "We will... go",
        "We will . . . go",
        "We will [...] go",
        "We will […] go",
        "We will (…) go",
        "We will .... go"
      })
  void visibleMarksOfOmissionPartIt(String pasted) {
    Quotation quotation = Quotation.read(pasted);
    assertThat(quotation.parts().stream().map(part -> part.of(quotation.text())))
        .isEqualTo(List.of("We will", "go"));
  }

  @Test
  void marksOfOmissionAtTheEndsPartNothing() {
    assertThat(Quotation.read("… we will go …").isElided()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "…", "“”", "[]", "\u200f", "<br>", "— — —"})
  void whatHasNoWordsIsEmpty(String pasted) {
    assertThat(Quotation.read(pasted).isEmpty()).isTrue();
  }

  @Test
  void blanksBecomeSpacesAndUnusualOnesAreReported() {
    Quotation quotation = Quotation.read("We will\n  go\u00a0on");
    assertThat(quotation.text()).isEqualTo("We will go on");
    assertThat(quotation.stripped()).containsExactly(new Stripped("unusual blank", 1));
    assertThat(quotation.isRespaced()).isTrue();
  }

  @Test
  void aDocumentIsNoQuotation() {
    assertThatThrownBy(() -> Quotation.read("word ".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The quotation has 100,000 words, and 20,000 are the most that are checked at once. Check a part of it.");
    assertThatThrownBy(() -> Quotation.read("w".repeat(500_001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The quotation is 500,001 characters long, and 500,000 are the most that are checked at once. Check a part of it.");
  }

  @Test
  void aCharacterOfAScriptWithoutBlanksIsAWord() {
    assertThatThrownBy(() -> Quotation.read("港".repeat(20_001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The quotation has 20,001 words, and 20,000 are the most that are checked at once. Check a part of it.");
  }
}
