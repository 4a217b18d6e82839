package lectern.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import lectern.source.Finding;
import lectern.source.Format;
import lectern.source.Layout;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

  private static String printed(String page) throws UnreadableSourceException {
    return Printed.of(Printed.html(page));
  }

  @Nested
  class Lines {

    @Test
    void everyBlockIsALineAndABlankLineStandsBetweenTwo() throws Exception {
      assertThat(
              printed(
                  """
                  <h1>Availability</h1>
                  <div><div><p>
                  \tMR. OAK:&nbsp; Good   morning,
                  everybody.</p>
                  <p>
                  \tQ&nbsp;&nbsp;&nbsp; Why?</p></div></div>\
                  """))
          .isEqualTo(
              """
              {HEADING Availability}

              MR. OAK:· Good morning, everybody.

              Q··· Why?\
              """);
    }

    @Test
    void aBreakEndsALineAndTwoLeaveABlankOne() throws Exception {
      assertThat(
              printed(
                  "<p>Aboard the Ferry<br/>\n\tOff Oakport</p><p>Q One?<br>&nbsp;<br>\nMR. OAK: Yes.<br></p>"))
          .isEqualTo(
              """
              Aboard the Ferry↵
              Off Oakport

              Q One?

              MR. OAK: Yes.\
              """);
    }

    @Test
    void aWholeBriefingOnOneLineOfHtmlHasTheLinesOfItsBreaks() throws Exception {
      assertThat(
              printed(
                  "<div class=\"legacy-content\"><div>11:56 A.M.</div> <div>Q    One?<br/>  Two?</div> </div>"))
          .isEqualTo("11:56 A.M.\n\nQ One?↵\nTwo?");
    }

    @Test
    void anEmptyParagraphLeavesOneMoreBlankLineForATurnMayHaveBeenLost() throws Exception {
      String[] empty = {
        "<p></p>", "<p>&nbsp;</p>", "<p><br></p>", "<p> <b> </b> </p>", "<br>", "<div>&nbsp;</div>"
      };
      for (String each : empty) {
        assertThat(printed("<p>Q Any date?</p>" + each + "<p>Q And the place?</p>"))
            .as(each)
            .isEqualTo("Q Any date?\n\n\nQ And the place?");
      }
      String[] none = {
        "<p><img src=a></p>",
        "<div></div>",
        "<p hidden>x</p>",
        "<hr>",
        "<p><span hidden>&nbsp;</span></p>"
      };
      for (String each : none) {
        assertThat(printed("<p>Q Any date?</p>" + each + "<p>Q And the place?</p>"))
            .as(each)
            .isEqualTo("Q Any date?\n\nQ And the place?");
      }
    }

    @Test
    void preformattedTextKeepsItsLinesAndIsWrapped() throws Exception {
      SourceText record =
          Printed.html(
              "<html><body><pre>\n[Page 1]\n\n  Mr. ELM. I ask\nthat  it be read.\r\n</pre></body>");
      assertThat(record.text()).isEqualTo("[Page 1]\n\n  Mr. ELM. I ask\nthat  it be read.\n");
      assertThat(record.layout()).isEqualTo(Layout.WRAPPED);
    }

    @Test
    void preformattedTextInLinesLongerThanAnybodyWrapsIsLines() throws Exception {
      String speech = "MR. OAK: " + "The harbour is open again. ".repeat(8);
      assertThat(Printed.html("<pre>" + speech + "\nQ Why?\n" + speech + "</pre>").layout())
          .isEqualTo(Layout.LINES);
    }

    @Test
    void aLittlePreformattedTextLeavesThePageInLines() throws Exception {
      SourceText page =
          Printed.html("<p>A long paragraph stands here.</p><pre>a\n  b</pre><p>End</p>");
      assertThat(page.text()).isEqualTo("A long paragraph stands here.\n\na\n  b\n\nEnd");
      assertThat(page.layout()).isEqualTo(Layout.LINES);
    }

    @Test
    void aRowOfDataIsOneLineButARowThatLaysOutThePageIsNot() throws Exception {
      assertThat(
              printed(
                  "<table><tr><td>MS. ASH:</td> <td>Thank you. </td></tr><tr><th>Vote</th><td>4</td></tr></table>"))
          .isEqualTo("MS. ASH:\tThank you.\n\n{BOLD Vote}\t4");
      assertThat(
              printed(
                  "<table><tr><td>Menu</td><td><p>MS. ASH: Hello.</p><p>Q Hi.</p></td></tr></table>"))
          .isEqualTo("Menu\n\nMS. ASH: Hello.\n\nQ Hi.");
    }

    @Test
    void wordsRunOnAcrossInlineTagsAndEmptyOnes() throws Exception {
      assertThat(
              printed(
                  "<p>on the 4<sup>th</sup> of <a href=x>Ma</a><!-- no -->y<span> at</span> noon</p>"))
          .isEqualTo("on the 4th of May at noon");
    }
  }

  @Nested
  class Marks {

    @Test
    void boldLabelsAndDefinitionTermsAreBold() throws Exception {
      assertThat(
              printed(
                  "<span>\n <b>\n  ASH ELDER:\n </b>\n Good evening.\n <p><strong>Q</strong>&nbsp;Why?</p></span>"))
          .isEqualTo("{BOLD ASH ELDER:} Good evening.\n\n{BOLD Q}·Why?");
      assertThat(printed("<dl><dt>The Minister</dt><dd>We will.</dd></dl>"))
          .isEqualTo("{BOLD The Minister}\n\nWe will.");
      assertThat(printed("<p><span style='color:red; FONT-WEIGHT: 700'>MR. OAK:</span> Yes.</p>"))
          .isEqualTo("{BOLD MR. OAK:} Yes.");
    }

    @Test
    void aLabelInSeveralBoldRunsIsOneMark() throws Exception {
      assertThat(printed("<p><b>MR</b><b>. <i>OAK</i></b><strong><b>:</b></strong> Yes.</p>"))
          .isEqualTo("{BOLD MR. OAK:} Yes.");
    }

    @Test
    void aBoldTagThatIsNotBoldIsNone() throws Exception {
      assertThat(printed("<b style=\"font-weight:normal\"><p>Pasted from an office suite.</p></b>"))
          .isEqualTo("Pasted from an office suite.");
    }

    @Test
    void struckWordsAreStruckAndInsertedOnesAreNot() throws Exception {
      assertThat(
              printed(
                  "<p>in <s>Okaport</s> <ins>[Oakport]</ins>, <del>8</del> [80], <strike>a</strike></p>"))
          .isEqualTo("in {STRUCK Okaport} [Oakport], {STRUCK 8} [80], {STRUCK a}");
      assertThat(printed("<p><span style='text-decoration: line-through'>eight</span> [nine]</p>"))
          .isEqualTo("{STRUCK eight} [nine]");
    }

    @Test
    void aMarkNeverCrossesALineEnd() throws Exception {
      assertThat(printed("<b>Two<br>lines<p>and a paragraph</p></b>"))
          .isEqualTo("{BOLD Two}↵\n{BOLD lines}\n\n{BOLD and a paragraph}");
    }

    @Test
    @DisplayName("menus, banner and side column stay, as furniture")
    void furniture() throws Exception {
      assertThat(
              printed(
                  """
                  <header><a href=/>Port Office</a></header><nav><ul><li>News<li>Tides</ul></nav>
                  <main><article><header><h1>Briefing</h1></header><p>MR. OAK: The harbour is open again.</p>
                  <footer>Filed under ferries</footer></article></main>
                  <aside>Related</aside><div role=contentinfo>Contact</div><footer>Imprint</footer>\
                  """))
          .isEqualTo(
              """
              {FURNITURE Port Office}

              {FURNITURE News}

              {FURNITURE Tides}

              {HEADING Briefing}

              MR. OAK: The harbour is open again.

              Filed under ferries

              {FURNITURE Related}

              {FURNITURE Contact}

              {FURNITURE Imprint}\
              """);
    }

    @Test
    void aMenuThatWasNeverClosedDoesNotSwallowThePage() throws Exception {
      assertThat(printed("<nav><a>News</a><p>MR. OAK: The harbour is open again."))
          .isEqualTo("News\n\nMR. OAK: The harbour is open again.");
      assertThat(
              printed(
                  "<p>A long line of words in front of it.</p><header><h1>Briefing</h1></header>"))
          .isEqualTo("A long line of words in front of it.\n\n{HEADING Briefing}");
    }
  }

  @Nested
  class Left {

    @Test
    void whatNobodySeesIsCountedWithItsReason() throws Exception {
      SourceText page =
          Printed.html(
              """
              <head><title>Port Office</title><style>p { color: red }</style><script>var a = "b";</script></head>
              <p>Q Why?</p><!-- banner --><p hidden>draft</p><p aria-hidden=true>icon</p><p style="display: none">no</p>
              <select><option>Français</option></select><noscript>Turn on scripts</noscript>
              <video>No film</video><template><p>row</p></template><svg><title>Anchor</title></svg>\
              """);
      assertThat(page.text()).isEqualTo("Q Why?");
      assertThat(Printed.dropped(page))
          .containsExactly(
              "the title of the window, which is kept as a property of the document: Port Office",
              "a style sheet: p { color: red }",
              "a script: var a = \"b\";",
              "a comment in the source of the page: banner",
              "hidden by the page: draft icon no",
              "a control to choose or type something: Français",
              "a substitute for something that a browser shows instead: Turn on scripts No film",
              "a template that the page itself does not show: row",
              "the description of a drawing: Anchor");
    }

    @Test
    void aFoldedTranscriptIsReadAsIfUnfolded() throws Exception {
      String speech = "MR. OAK: " + "The harbour is open. ".repeat(40).strip();
      SourceText page =
          Printed.html("<h1>Briefing</h1><div style='display:none'><p>" + speech + "</p></div>");
      assertThat(page.text()).isEqualTo("Briefing\n\n" + speech);
      assertThat(page.findings())
          .extracting(Finding::message)
          .containsExactly(
              "Most words of this page are hidden until its reader unfolds them; they were read as if unfolded.");
    }

    @Test
    void aFilmThatWasNeverClosedDoesNotSwallowThePage() throws Exception {
      String speech = "MR. OAK: " + "The harbour is open. ".repeat(40).strip();
      assertThat(printed("<p>Watch</p><video src=a><p>" + speech + "</p>"))
          .isEqualTo("Watch\n\n" + speech);
    }
  }

  @Nested
  class Declared {

    @Test
    void whatThePageSaysAboutItself() throws Exception {
      SourceText page =
          Printed.html(
              """
              <html lang=en><head><title> Briefing,
               7 May </title><meta property="og:title" content="Briefing"><meta name=Author content="Port Office">
              <meta property="article:published_time" content="2031-05-07T10:00:00Z"><meta name=viewport content=x>
              <link rel=canonical href="https://port.example/7">
              <script type="application/ld+json">{"@type": "NewsArticle", "headline" : "The \\"harbour\\" \\u2014 open"}</script>
              </head><p>Q Why?\
              """);
      assertThat(page.declared())
          .containsOnly(
              entry("lang", "en"),
              entry("title", "Briefing, 7 May"),
              entry("og:title", "Briefing"),
              entry("author", "Port Office"),
              entry("article:published_time", "2031-05-07T10:00:00Z"),
              entry("date", "2031-05-07T10:00:00Z"),
              entry("canonical", "https://port.example/7"),
              entry("headline", "The \"harbour\" — open"));
    }
  }

  @Nested
  class Charsets {

    private static SourceText read(String page, Charset charset) throws UnreadableSourceException {
      return new HtmlReader().read(Source.of("page.html", Format.HTML, page.getBytes(charset)));
    }

    @Test
    void theDeclaredCharsetIsBelieved() throws Exception {
      Charset cyrillic = Charset.forName("windows-1251");
      assertThat(read("<meta charset=windows-1251><p>Порт", cyrillic).text()).isEqualTo("Порт");
      assertThat(
              read(
                      "<META http-equiv='Content-Type' content='text/html; charset=\"windows-1251\"'><p>Порт",
                      cyrillic)
                  .text())
          .isEqualTo("Порт");
      assertThat(read("<?xml version='1.0' encoding='windows-1251'?><p>Порт", cyrillic).text())
          .isEqualTo("Порт");
    }

    @Test
    void aByteOrderMarkCountsMoreThanADeclaration() throws Exception {
      SourceText page = read("\ufeff<meta charset=utf-8><p>Порт", StandardCharsets.UTF_16LE);
      assertThat(page.text()).isEqualTo("Порт");
      assertThat(page.findings()).isEmpty();
    }

    @Test
    void undeclaredBytesThatAreNotUtf8AreWindows1252WithAFinding() throws Exception {
      SourceText page = read("<p>Don’t</p>", Charset.forName("windows-1252"));
      assertThat(page.text()).isEqualTo("Don’t");
      assertThat(page.findings()).hasSize(1);
    }

    @Test
    void aPythonBytesLiteralIsKeptAndFound() throws Exception {
      SourceText page = Printed.html("<p>b'MR. OAK:\\xc2\\xa0 Don\\xe2\\x80\\x99t.'");
      assertThat(page.text()).isEqualTo("b'MR. OAK:\\xc2\\xa0 Don\\xe2\\x80\\x99t.'");
      assertThat(page.findings())
          .extracting(Finding::message)
          .containsExactly(
              "The page holds a Python bytes literal (b'…' with escapes such as \\xc2\\xa0) in place of text; kept as"
                  + " it is. Look for a better copy.");
    }
  }

  @Nested
  class Xhtml {
    @Test
    void aFileNamedXhtmlIsXmlWhereEmptyTagsAreClosed() throws Exception {
      String page =
          "<html xmlns='http://www.w3.org/1999/xhtml'><body><script src='a'/><p/><p>Q Why?</p></body></html>";
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      assertThat(new HtmlReader().read(Source.of("page.xhtml", Format.HTML, bytes)).text())
          .isEqualTo("Q Why?");
    }
  }

  @Nested
  class Refused {

    @Test
    void aPageWithoutWords() {
      assertThatThrownBy(() -> Printed.html("<div id=root></div><script>start()</script>"))
          .isInstanceOf(UnreadableSourceException.class)
          .hasMessage(
              "\"page.html\" is a web page without a word to read: its text may be put in by a script. Open it in a"
                  + " browser, and save what is shown there as text or PDF.");
    }

    @Test
    void aPageWithNothingButBlanks() {
      for (String page : new String[] {"<pre>\u000b<nav>", "<p>\u200b</p>", "<pre> \n </pre>"}) {
        assertThatThrownBy(() -> Printed.html(page)).isInstanceOf(UnreadableSourceException.class);
      }
    }

    @Test
    void aPageWithMoreTagsThanAnybodyWrites() {
      assertThatThrownBy(() -> Printed.html("<p>x".repeat(500_001)))
          .isInstanceOf(UnreadableSourceException.class)
          .hasMessage(
              "\"page.html\" has 500001 tags. Expected a web page with at most 500000; if it is a collection of pages,"
                  + " split it.");
    }
  }

  @Nested
  class Hostile {

    @Test
    void nestingAHundredThousandDeepIsRead() throws Exception {
      assertThat(printed("<div>".repeat(100_000) + "deep" + "</div>".repeat(100_000)))
          .isEqualTo("deep");
      assertThat(printed("<p>" + "<b><i>".repeat(50_000) + "deep")).isEqualTo("{BOLD deep}");
      assertThat(printed("<table><tr><td>".repeat(50_000) + "deep")).isEqualTo("deep");
    }

    @Test
    void tenMillionAngleBracketsAreText() throws Exception {
      String brackets = "<".repeat(10_000_000);
      assertThat(Printed.html(brackets).text()).isEqualTo(brackets);
    }

    @Test
    void aTagThatNeverEndsIsAPageWithoutWords() {
      assertThatThrownBy(() -> Printed.html("<p class=" + "x".repeat(1_000_000)))
          .isInstanceOf(UnreadableSourceException.class);
      assertThatThrownBy(() -> Printed.html("<!--" + "x".repeat(1_000_000)))
          .isInstanceOf(UnreadableSourceException.class);
    }
  }
}
