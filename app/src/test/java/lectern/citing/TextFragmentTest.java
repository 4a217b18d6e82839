package lectern.citing;

import static lectern.citing.Quay.TEXT;
import static lectern.citing.Quay.WORK;
import static lectern.citing.Quay.cited;
import static lectern.citing.Quay.edition;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a browser is told to look for: the words that are cited, and no others.
class TextFragmentTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      textBlock =
          """
          t1.s2 => The%20crossing%20opens%20at%20six.
          t3.s1 => Yes.,-Forty
          t3.s3 => Is%20that%20safe%3F,-It
          t3.s4 => It%20is.
          """)
  void wordsThatStandTwiceAreToldApartByTheirNeighbours(String at, String expected) {
    assertThat(directive(cited(TEXT, at))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"t2.s1, Is%20that%20safe%3F", "t5.s1, Yes."})
  void whereNoNeighbourTellsTheSentenceStandsFirstOnThePageOfItsCitation(
      String at, String expected) {
    assertThat(directive(cited(TEXT, at))).isEqualTo(expected);
  }

  @Test
  void hyphensCommasAndAmpersandsAreNoPartOfTheSyntax() {
    assertThat(directive(cited("MS. QUILL: A well-kept, so-called R&D – naïve.\n", "t1.s1")))
        .isEqualTo("A%20well%2Dkept%2C%20so%2Dcalled%20R%26D%20%E2%80%93%20na%C3%AFve.");
  }

  @Test
  void aLongSentenceIsNamedByItsEnds() {
    String long1 = "We go on and on and on " + "and on ".repeat(60) + "until the tide turns.";
    assertThat(directive(cited("MS. QUILL: " + long1 + "\n", "t1.s1")))
        .isEqualTo("We%20go%20on%20and,until%20the%20tide%20turns.");
  }

  @Test
  void aSpanThatCannotBeToldApartIsLinkedByItsAnchorAlone() {
    String text = "MS. QUILL: Yes. Yes. Yes. Yes.\n";
    assertThat(CitationFormat.LINK.write(cited(edition(WORK, text, 1, 1, false), "t1.s1", "t1.s2")))
        .isEqualTo(
            "https://press.verrania.example/press-availability/2031-03-14/tolliver/v1#t1.s1");
  }

  @Test
  void whereNothingIsLeftToBeFoundTheLinkHasNoDirective() {
    Reference reference = cited("MS. QUILL: Yes.\n\nQ: <s> </s>\n", "t2.s1");
    assertThat(CitationFormat.LINK.write(reference)).isEqualTo(reference.url());
  }

  private static String directive(Reference reference) {
    String link = CitationFormat.LINK.write(reference);
    return link.substring(link.indexOf("#:~:text=") + "#:~:text=".length());
  }
}
