package lectern.citing;

import static lectern.citing.Quay.TEXT;
import static lectern.citing.Quay.WORK;
import static lectern.citing.Quay.cited;
import static lectern.citing.Quay.edition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.record.EditionHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A citation of one sentence of a fictional press availability, in every form.
class CitationFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      textBlock =
          """
          link => https://press.verrania.example/press-availability/2031-03-14/tolliver/v1/t1.s2~f4e398b1#:~:text=The%20crossing%20opens%20at%20six.
          text => “The crossing opens at six.” MINISTER TOLLIVER, Press availability at the northern crossing, 14 March 2031. Transcript, sentence t1.s2. Ministry of Ports of Verrania. https://press.verrania.example/press-availability/2031-03-14/tolliver/v1/t1.s2~f4e398b1 (accessed 2 April 2031)
          apa => MINISTER TOLLIVER. (2031, March 14). Press availability at the northern crossing [Transcript]. Ministry of Ports of Verrania. https://press.verrania.example/press-availability/2031-03-14/tolliver/v1/t1.s2~f4e398b1
          chicago => MINISTER TOLLIVER. “Press Availability at the Northern Crossing.” Transcript. Ministry of Ports of Verrania, March 14, 2031. https://press.verrania.example/press-availability/2031-03-14/tolliver/v1/t1.s2~f4e398b1.
          mla => MINISTER TOLLIVER. Press Availability at the Northern Crossing. Ministry of Ports of Verrania, 14 Mar. 2031, https://press.verrania.example/press-availability/2031-03-14/tolliver/v1/t1.s2~f4e398b1.
          bluebook => MINISTER TOLLIVER, Press availability at the northern crossing [Transcript], Ministry of Ports of Verrania (Mar. 14, 2031), https://press.verrania.example/press-availability/2031-03-14/tolliver/v1/t1.s2~f4e398b1 (last visited Apr. 2, 2031).
          csl-json => [{"URL":"https://press.verrania.example/press-availability/2031-03-14/tolliver/v1/t1.s2~f4e398b1","abstract":"The crossing opens at six.","accessed":{"date-parts":[[2031,4,2]]},"author":[{"literal":"MINISTER TOLLIVER"}],"event-date":{"date-parts":[[2031,3,14]]},"event-place":"The old quay","genre":"Transcript","id":"press-availability-2031-03-14-tolliver-v1-t1.s2-f4e398b1","issued":{"date-parts":[[2031,3,14]]},"publisher":"Ministry of Ports of Verrania","title":"Press availability at the northern crossing","type":"webpage"}]
          wikipedia => {{cite web |url=https://press.verrania.example/press-availability/2031-03-14/tolliver/v1/t1.s2~f4e398b1 |title=Press availability at the northern crossing |author=MINISTER TOLLIVER |date=2031-03-14 |publisher=Ministry of Ports of Verrania |type=Transcript |access-date=2031-04-02 |quote=The crossing opens at six.}}
          annotation => {"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://press.verrania.example/press-availability/2031-03-14/tolliver/v1/t1.s2~f4e398b1#annotation","motivation":"highlighting","target":{"selector":[{"exact":"The crossing opens at six.","prefix":"Good evening. ","suffix":" I will take your questions.","type":"TextQuoteSelector"},{"conformsTo":"http://tools.ietf.org/rfc/rfc3236","refinedBy":{"end":26,"start":0,"type":"TextPositionSelector"},"type":"FragmentSelector","value":"t1.s2"}],"source":"https://press.verrania.example/press-availability/2031-03-14/tolliver/v1","type":"SpecificResource"},"type":"Annotation"}
          """)
  void aSentenceInEveryForm(String format, String expected) {
    assertThat(written(format, cited(TEXT, "t1.s2"))).isEqualTo(expected);
  }

  @Test
  void bibtexIsAnEntryOfSeveralLines() {
    assertThat(written("bibtex", cited(TEXT, "t1.s2")))
        .isEqualTo(
            """
            @misc{press-availability-2031-03-14-tolliver-v1-t1.s2-f4e398b1,
              author       = {{MINISTER TOLLIVER}},
              title        = {{Press availability at the northern crossing}},
              howpublished = {Transcript},
              organization = {Ministry of Ports of Verrania},
              address      = {The old quay},
              year         = {2031},
              month        = mar,
              day          = {14},
              url          = {https://press.verrania.example/press-availability/2031-03-14/tolliver/v1/t1.s2~f4e398b1},
              urldate      = {2031-04-02},
              note         = {``The crossing opens at six.''},
            }\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          1 => 2 => false => Transcript, edition 1, since corrected
          2 => 2 => false => Transcript, edition 2
          1 => 1 => true  => Transcript, withdrawn
          1 => 2 => true  => Transcript, edition 1, since corrected, withdrawn
          """)
  void aReaderIsWarnedOfWhatWasCorrectedOrWithdrawn(
      int number, int newest, boolean isWithdrawn, String description) {
    Reference reference = cited(edition(WORK, TEXT, number, newest, isWithdrawn), "t1.s2", "t1.s2");
    String url =
        "https://press.verrania.example/press-availability/2031-03-14/tolliver/v"
            + number
            + "/t1.s2~f4e398b1";
    assertThat(written("apa", reference))
        .isEqualTo(
            "MINISTER TOLLIVER. (2031, March 14). Press availability at the northern crossing ["
                + description
                + "]. Ministry of Ports of Verrania. "
                + url);
    assertThat(written("text", reference))
        .endsWith(
            description
                + ", sentence t1.s2. Ministry of Ports of Verrania. "
                + url
                + " (accessed 2 April 2031)");
    for (String format : new String[] {"chicago", "bluebook", "bibtex", "csl-json", "wikipedia"}) {
      assertThat(written(format, reference)).contains(description);
    }
  }

  @ParameterizedTest
  @EnumSource(CitationFormat.class)
  void nothingIsMadeUp(CitationFormat format) {
    EditionHead head =
        new EditionHead(
            "Press availability",
            WORK.date(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    CitedEdition edition = edition(WORK, head, TEXT, 1, 1, false);
    Address question = Address.parse("t2.s1");
    String citation =
        format.write(new Reference(edition, question, question, Quay.SITE, Optional.empty()));
    assertThat(citation)
        .as("no date of access, no place, and nobody is called QUESTION in a list of authors")
        .doesNotContainIgnoringCase("access")
        .doesNotContainIgnoringCase("last visited")
        .doesNotContain("urldate", "event-place", "address", "author");
    if (format != CitationFormat.TEXT) {
      assertThat(citation).doesNotContain("QUESTION");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "press-conference, webpage",
    "remarks, speech",
    "toasts, speech",
    "interview, interview"
  })
  void theTypeIsTheEventsOwnWhereThereIsOne(String kind, String type) {
    WorkId work = new WorkId(kind, WORK.date(), "tolliver");
    Reference reference = cited(edition(work, TEXT, 1, 1, false), "t1.s2", "t1.s2");
    assertThat(written("csl-json", reference)).contains("\"type\":\"" + type + "\"");
    assertThat(written("apa", reference))
        .startsWith("MINISTER TOLLIVER. (2031, March 14). Press availability")
        .contains("[Transcript]", "Ministry of Ports of Verrania. https://");
    assertThat(written("mla", reference)).contains("14 Mar. 2031");
  }

  @Test
  void aStatementIsAPressReleaseToWikipedia() {
    WorkId work = new WorkId("statement", WORK.date(), "tolliver");
    assertThat(written("wikipedia", cited(edition(work, TEXT, 1, 1, false), "t1.s2", "t1.s2")))
        .startsWith("{{cite press release |url=");
  }

  @Test
  void sentencesInARowAreOneCitation() {
    Reference span = cited(edition(WORK, TEXT, 1, 1, false), "t1.s1", "t1.s3");
    assertThat(written("link", span))
        .as("they are marked in their edition; a browser without text fragments goes to the first")
        .isEqualTo(
            "https://press.verrania.example/press-availability/2031-03-14/tolliver/v1"
                + "#t1.s1:~:text=Good%20evening.%20The%20crossing,will%20take%20your%20questions.");
    assertThat(written("text", span))
        .startsWith("“Good evening. The crossing opens at six. I will take your questions.” MIN")
        .contains("sentences t1.s1 to t1.s3");
    assertThat(written("annotation", span))
        .contains(
            "{\"endSelector\":{\"conformsTo\":\"http://tools.ietf.org/rfc/rfc3236\",\"refinedBy\":{\"end\":27,\"start\":27,"
                + "\"type\":\"TextPositionSelector\"},\"type\":\"FragmentSelector\",\"value\":\"t1.s3\"},\"startSelector\":{")
        .doesNotContain("prefix", "suffix");
  }

  @Test
  void onlySentencesOfOneTurnThatAreThereAreCited() {
    CitedEdition edition = edition(WORK, TEXT, 1, 1, false);
    assertThatThrownBy(() -> cited(edition, "t1.s2", "t2.s1"))
        .hasMessage(
            "The sentences that are cited together stand in a row in one turn, but t2.s1 does not follow t1.s2 in the same turn.");
    assertThatThrownBy(() -> cited(edition, "t1.s2", "t1.s4"))
        .hasMessage("Edition 1 has no sentence at t1.s4.");
  }

  @Test
  void whatHasAMeaningInAFormatLosesIt() {
    String text =
        "MR. QUILL: 50% of {all} costs_ are <s>60</s> [600] $ & #1, ''said'' ~ C:\\ \"so\" | //ok.\n";
    Reference hostile = cited(text, "t1.s1");
    assertThat(written("bibtex", hostile))
        .contains(
            "note         = {``50\\% of \\textbraceleft{}all\\textbraceright{} costs\\_ are [struck: 60] [600] \\$ \\& \\#1, "
                + "''said'' \\textasciitilde{} C:\\textbackslash{} \\textquotedbl{}so\\textquotedbl{} \\textbar{} //ok.''},");
    assertThat(written("wikipedia", hostile))
        .endsWith(
            "|quote=50% of &#123;all&#125; costs_ are &#91;struck: 60&#93; &#91;600&#93; $ &#38; #1, '&#39;said'&#39; &#126; "
                + "C:\\ \"so\" {{!}} /&#47;ok.}}");
    assertThat(written("csl-json", hostile)).contains("~ C:\\\\ \\\"so\\\" | //ok.");
    assertThat(written("link", hostile))
        .endsWith(
            "#:~:text=50%25%20of%20%7Ball%7D%20costs_%20are%2060%20%5B600%5D%20%24%20%26%20%231%2C%20%27%27said%27%27%20~"
                + "%20C%3A%5C%20%22so%22%20%7C%20%2F%2Fok.");
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://press.example",
    "https://",
    "press.example",
    "https://press.example?a=b",
    "https://you@press.example",
    "https://press.example/#a",
    "https://präss.example"
  })
  void aRecordIsPublishedAtAnAddress(String text) {
    assertThatThrownBy(() -> SiteAddress.parse(text))
        .hasMessage(
            "“"
                + text
                + "” is not where a record can be published: expected an address like https://press.example, without ? and #.");
  }

  private static String written(String format, Reference reference) {
    return CitationFormat.of(format).orElseThrow().write(reference);
  }
}
