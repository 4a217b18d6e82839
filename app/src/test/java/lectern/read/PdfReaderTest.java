package lectern.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.stream.Stream;
import lectern.source.Finding;
import lectern.source.Layout;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.source.UnreadableSourceException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

  @Nested
  class Lines {

    @Test
    void linesOfPrintStayLinesAndMoreLeadingIsABlankLine() throws Exception {
      SourceText text =
          new Pdf()
              .line("MR. OAK: The harbour is open again, as it has been every day")
              .line("for as long as anybody can tell, and the ferry sails at noon")
              .line("and at six.")
              .skip(1)
              .line("Q Since when has the harbour been open, if one may ask you so")
              .line("directly, and for whom?")
              .read();
      assertThat(Printed.of(text))
          .isEqualTo(
              """
              MR. OAK: The harbour is open again, as it has been every day
              for as long as anybody can tell, and the ferry sails at noon
              and at six.

              Q Since when has the harbour been open, if one may ask you so
              directly, and for whom?\
              """);
      assertThat(text.layout()).isEqualTo(Layout.WRAPPED);
    }

    @Test
    void aLineThatEndsAlthoughTheNextWordHasRoomEndsItsParagraph() throws Exception {
      assertThat(
              Printed.of(
                  new Pdf()
                      .line("MR. OAK: The harbour is open again, as it has been every day")
                      .line("for as long as anybody can tell.")
                      .line("Q Since when has the harbour been open, if one may ask you so")
                      .line("directly, and for whom?")
                      .line("MR. OAK: For everybody, and since the spring tide of the year")
                      .line("before last.")
                      .read()))
          .isEqualTo(
              """
              MR. OAK: The harbour is open again, as it has been every day
              for as long as anybody can tell.↵
              Q Since when has the harbour been open, if one may ask you so
              directly, and for whom?↵
              MR. OAK: For everybody, and since the spring tide of the year
              before last.\
              """);
    }

    @Test
    void anIndentBeginsAParagraphAlsoAfterAFullLine() throws Exception {
      assertThat(
              Printed.of(
                  new Pdf()
                      .line(Pdf.LEFT + 18, "MR. OAK: The harbour is open again, as it is each day.")
                      .line("The ferry sails at noon, and it sails at six in the evening.")
                      .line(Pdf.LEFT + 18, "Q The ferry sails at noon, and at six in the evenings?")
                      .line("The harbour is open again, as it has been every day, really?")
                      .read()))
          .isEqualTo(
              """
              MR. OAK: The harbour is open again, as it is each day.
              The ferry sails at noon, and it sails at six in the evening.↵
              Q The ferry sails at noon, and at six in the evenings?
              The harbour is open again, as it has been every day, really?\
              """);
    }

    @Test
    void aHangingIndentBeginsAParagraphWhereItStandsOut() throws Exception {
      assertThat(
              Printed.of(
                  new Pdf()
                      .line("MR. OAK: The harbour is open again, as it has been every day")
                      .line(Pdf.LEFT + 36, "for so long that nobody can say, and it will stay so,")
                      .line(Pdf.LEFT + 36, "for the ferry sails at noon, and at six in the evening")
                      .line("Q Since when has the harbour been open, if one may ask you so")
                      .line(Pdf.LEFT + 36, "directly, and for whom?")
                      .read()))
          .isEqualTo(
              """
              MR. OAK: The harbour is open again, as it has been every day
              for so long that nobody can say, and it will stay so,
              for the ferry sails at noon, and at six in the evening↵
              Q Since when has the harbour been open, if one may ask you so
              directly, and for whom?\
              """);
    }

    @Test
    void aLongerGapLeavesMoreBlankLines() throws Exception {
      assertThat(
              new Pdf()
                  .line("One.")
                  .line("Two.")
                  .line("Three.")
                  .skip(3)
                  .line("Four.")
                  .read()
                  .text())
          .isEqualTo("One.\nTwo.\nThree.\n\n\n\nFour.");
    }

    @Test
    void aHyphenAtALinesEndStaysWithAFinding() throws Exception {
      SourceText text =
          new Pdf()
              .line("MR. OAK: The harbour is open again for what we call an inter-")
              .line("national ferry, and for those who wait for it on the jetties")
              .read();
      assertThat(text.text()).contains("inter-\nnational");
      assertThat(text.reading(new Span(0, text.text().length()))).contains("inter-national");
      assertThat(text.findings())
          .extracting(Finding::message)
          .containsExactly(
              "1 line ends in a hyphen or dash inside a word; whether it belongs to the word cannot be told, and it was kept.");
    }

    @Test
    void pagesSetInTwoColumnsAreReadInTheOrderOfTheFile() throws Exception {
      Pdf pdf = new Pdf().size(10);
      String[] left = {
        "MR. OAK: The harbour is open", "again, as it has been every", "day for as long as we know."
      };
      String[] right = {
        "Q Since when has the harbour", "been open, if I may ask you", "so directly, and for whom?"
      };
      for (int i = 0; i < left.length; i++) {
        pdf.put(72, 100 + 12 * i, left[i]);
      }
      for (int i = 0; i < right.length; i++) {
        pdf.put(324, 100 + 12 * i, right[i]);
      }
      SourceText text = pdf.read();
      assertThat(Printed.of(text))
          .isEqualTo(
              """
              MR. OAK: The harbour is open
              again, as it has been every
              day for as long as we know.
              Q Since when has the harbour
              been open, if I may ask you
              so directly, and for whom?\
              """);
      assertThat(text.findings())
          .extracting(Finding::message)
          .containsExactly(
              "The pages seem to be set in columns; their lines were taken in the order of the file. Check that they"
                  + " follow one another.");
    }
  }

  @Nested
  class Marks {

    @Test
    void boldLabelsAndLargeTitles() throws Exception {
      assertThat(
              Printed.of(
                  new Pdf()
                      .size(20)
                      .line("Press Availability")
                      .size(12)
                      .skip(1)
                      .line("*MR. OAK:* The harbour is open again, as it has been every day")
                      .line("for as long as *anybody* can tell.")
                      .read()))
          .isEqualTo(
              """
              {HEADING Press Availability}

              {BOLD MR. OAK:} The harbour is open again, as it has been every day
              for as long as {BOLD anybody} can tell.\
              """);
    }

    @Test
    void headsAndFeetAndPageNumbersAreFurnitureAndTheParagraphRunsOnOverThem() throws Exception {
      Pdf pdf = new Pdf();
      String[][] pages = {
        {
          "MR. OAK: The harbour is open again, as it has been every day",
          "for as long as anybody can tell, and the ferry"
        },
        {
          "sails at noon and at six in the evening, and also on the days",
          "on which it does not. Thank you."
        },
        {"Q Since when has the harbour been open, if one may ask you so", "directly, and for whom?"}
      };
      for (int i = 0; i < pages.length; i++) {
        if (i > 0) {
          pdf.newPage();
        }
        pdf.put(Pdf.LEFT, 40, "Port Office, 7 May").put(Pdf.LEFT, 760, "Page " + (i + 1) + " of 3");
        pdf.line(pages[i][0]).line(pages[i][1]);
      }
      assertThat(Printed.of(pdf.read()))
          .isEqualTo(
              """
              {FURNITURE Port Office, 7 May}
              MR. OAK: The harbour is open again, as it has been every day
              for as long as anybody can tell, and the ferry↵
              {FURNITURE Page 1 of 3}
              {FURNITURE Port Office, 7 May}
              sails at noon and at six in the evening, and also on the days
              on which it does not. Thank you.↵
              {FURNITURE Page 2 of 3}
              {FURNITURE Port Office, 7 May}
              Q Since when has the harbour been open, if one may ask you so
              directly, and for whom?
              {FURNITURE Page 3 of 3}\
              """);
    }

    @Test
    void wordsAtTheEdgeThatDoNotRepeatAreSpeech() throws Exception {
      Pdf pdf = new Pdf().put(Pdf.LEFT, 40, "Q Why?").newPage().put(Pdf.LEFT, 40, "Q Where to?");
      assertThat(Printed.of(pdf.read())).isEqualTo("Q Why?↵\nQ Where to?");
    }
  }

  @Nested
  class Left {

    @Test
    void charactersPrintedTwiceAndNotesOverThePageAreDropped() throws Exception {
      Pdf pdf = new Pdf().put(72, 100, "Q Why?").put(72.3f, 100, "Q Why?");
      PDAnnotationText note = new PDAnnotationText();
      note.setContents("Check the name");
      pdf.page().getAnnotations().add(note);
      SourceText text = pdf.read();
      assertThat(text.text()).isEqualTo("Q Why?");
      assertThat(Printed.dropped(text))
          .containsExactly(
              "printed a second time on the same spot: Q Why?",
              "a note laid over the page: Check the name");
    }

    @Test
    void aPageThatIsAPictureIsFound() throws Exception {
      Pdf pdf = new Pdf().line("Q Why?").newPage();
      picture(pdf);
      assertThat(pdf.read().findings())
          .extracting(Finding::message)
          .containsExactly(
              "There are pictures and no words on page 2; what may be written in the pictures was not read.");
    }

    @Test
    void everyCharacterThatIsPrintedIsInTheText() throws Exception {
      StringBuilder all = new StringBuilder();
      Pdf pdf = new Pdf();
      for (int page = 0; page < 3; page++) {
        for (int i = 0; i < 40; i++) {
          String words =
              "word"
                  + page
                  + "x"
                  + i
                  + " and "
                  + (i % 7 == 0 ? "*bold*" : "plain")
                  + ", "
                  + "a".repeat(i);
          all.append(words.replace("*", ""));
          pdf.line(Pdf.LEFT + i % 3 * 20, words);
        }
        pdf.newPage();
      }
      assertThat(pdf.read().text().replaceAll("\\s", ""))
          .isEqualTo(all.toString().replaceAll("\\s", ""));
    }
  }

  @Test
  void propertiesAreDeclared() throws Exception {
    Pdf pdf = new Pdf().line("Q Why?");
    Calendar created = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    created.setTimeInMillis(1_935_914_400_000L);
    pdf.document().getDocumentInformation().setTitle("Briefing of 7 May");
    pdf.document().getDocumentInformation().setAuthor("Port Office");
    pdf.document().getDocumentInformation().setCreationDate(created);
    assertThat(pdf.read().declared())
        .containsEntry("title", "Briefing of 7 May")
        .containsEntry("author", "Port Office")
        .containsEntry("created", "2031-05-07T10:00:00Z");
  }

  @Test
  void theNameOfAFileIsNoTitle() throws Exception {
    for (String name : new String[] {"Microsoft Word - 07 May final", "07-May.DOCX"}) {
      Pdf pdf = new Pdf().line("Q Why?");
      pdf.document().getDocumentInformation().setTitle(name);
      assertThat(pdf.read().declared()).doesNotContainKey("title");
    }
  }

  private static void picture(Pdf pdf) throws IOException {
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    try (PDPageContentStream content = new PDPageContentStream(pdf.document(), pdf.page())) {
      content.drawImage(LosslessFactory.createFromImage(pdf.document(), image), 0, 0, 612, 792);
    }
  }

  @Nested
  class Refused {

    private static void refuses(byte[] bytes, String sentence) {
      assertThatThrownBy(() -> Pdf.read(bytes))
          .isInstanceOf(UnreadableSourceException.class)
          .hasMessage(sentence);
    }

    @Test
    void aFileThatIsSomethingElse() {
      refuses(
          "Q Why?".getBytes(StandardCharsets.UTF_8),
          "\"briefing.pdf\" is not a PDF document. Expected one that begins with %PDF-; if its ending is wrong, rename it"
              + " to what it is.");
    }

    @Test
    void aTruncatedDocument() {
      byte[] whole = new Pdf().line("Q Why?").bytes();
      refuses(
          Arrays.copyOf(whole, whole.length / 2),
          "\"briefing.pdf\" is cut off: the mark %%EOF, with which a PDF document ends, is missing. Get the file again.");
    }

    @Test
    void aDamagedDocument() {
      refuses(
          "%PDF-1.7\nnothing here\n%%EOF".getBytes(StandardCharsets.UTF_8),
          "\"briefing.pdf\" is damaged, and cannot be opened as PDF. Get the file from its author again.");
    }

    @Test
    void aScan() throws IOException {
      Pdf pdf = new Pdf();
      picture(pdf);
      refuses(
          pdf.bytes(),
          "\"briefing.pdf\" is a scan: its pages are pictures without a text layer. Run a program for text recognition"
              + " (OCR) over it, and read its result.");
    }

    @Test
    void aDocumentWithoutWords() {
      refuses(
          new Pdf().bytes(),
          "\"briefing.pdf\" is a PDF document without a word in it. Expected the text of a transcript.");
    }

    @Test
    void aDocumentWithAPassword() throws IOException {
      Pdf pdf = new Pdf().line("Q Why?");
      pdf.document().protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      refuses(
          pdf.bytes(),
          "\"briefing.pdf\" is encrypted with a password. Open it, and save a copy without one.");
    }

    @Test
    void aDocumentLockedAgainstCopying() throws IOException {
      Pdf pdf = new Pdf().line("Q Why?");
      AccessPermission noCopies = new AccessPermission();
      noCopies.setCanExtractContent(false);
      pdf.document().protect(new StandardProtectionPolicy("owner", "", noCopies));
      refuses(
          pdf.bytes(),
          "\"briefing.pdf\" is locked by its author against copying text out of it. Ask for a copy that is not.");
    }

    @Test
    void aBombInOneLayerOrInTwo() throws IOException {
      for (int layers = 1; layers <= 2; layers++) {
        Pdf pdf = new Pdf();
        PDStream stream = new PDStream(pdf.document());
        COSName[] filters =
            Stream.generate(() -> COSName.FLATE_DECODE).limit(layers).toArray(COSName[]::new);
        COSArray filter = new COSArray(Arrays.asList(filters));
        try (OutputStream out = stream.getCOSObject().createOutputStream(filter)) {
          byte[] blanks = new byte[1 << 20];
          Arrays.fill(blanks, (byte) ' ');
          for (int i = 0; i < 130; i++) {
            out.write(blanks);
          }
        }
        pdf.page().setContents(stream);
        byte[] bytes = pdf.bytes();
        refuses(
            bytes,
            "\"briefing.pdf\" unpacks to more than 128 MB from "
                + bytes.length
                + " bytes, as files do that are made to fill the memory. It was not read further; print it to a new"
                + " PDF.");
      }
    }

    @Test
    void aPageWithMoreCharactersThanCanBePrinted() {
      refuses(
          new Pdf().line("a".repeat(200_001)).bytes(),
          "\"briefing.pdf\" draws more than 200000 characters on one page. Expected a document of text; split it.");
    }

    @Test
    void moreTablesThanChanges() {
      refuses(
          ("%PDF-1.7\n" + "xref\n0 1\n".repeat(10_001) + "%%EOF").getBytes(StandardCharsets.UTF_8),
          "\"briefing.pdf\" has more than 10000 cross-reference tables, as files do that are made to fill the memory. It"
              + " was not read further; print it to a new PDF.");
    }

    @Test
    void aDrawingThatIsNoText() throws IOException {
      Pdf pdf = new Pdf();
      try (PDPageContentStream content = new PDPageContentStream(pdf.document(), pdf.page())) {
        for (int i = 0; i < 1_500_001; i++) {
          content.saveGraphicsState();
          content.restoreGraphicsState();
        }
      }
      refuses(
          pdf.bytes(),
          "\"briefing.pdf\" draws more than 3000000 drawing steps. Expected a document of text; split it.");
    }
  }
}
