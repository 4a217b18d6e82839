package lectern.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.source.Finding;
import lectern.source.Layout;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

  private static String printed(String body) throws UnreadableSourceException {
    return Printed.of(Docx.read(Docx.ofBody(body)));
  }

  private static void say(XWPFDocument document, String label, String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.createRun().setText(label);
    paragraph.getRuns().getFirst().setBold(true);
    paragraph.createRun().setText(words);
  }

  @Nested
  class WrittenByPoi {

    @Test
    void paragraphsAreLinesAndAnEmptyOneLeavesAnotherBlankLine() throws Exception {
      SourceText text =
          Docx.read(
              Docx.written(document -> {
                say(document, "MR. OAK:", " The harbour is open.");
                say(document, "Q", "\u00a0\u00a0Since when?");
                document.createParagraph();
                say(document, "Q", " And the ferry?");
              }));
      assertThat(Printed.of(text))
          .isEqualTo(
              """
              {BOLD MR. OAK:} The harbour is open.

              {BOLD Q}··Since when?


              {BOLD Q} And the ferry?\
              """);
      assertThat(text.layout()).isEqualTo(Layout.LINES);
    }

    @Test
    void softBreaksTabsAndStruckWords() throws Exception {
      byte[] bytes =
          Docx.written(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("Aboard the Ferry");
            paragraph.getRuns().getFirst().addBreak();
            paragraph.createRun().setText("in ");
            paragraph.createRun().setText("Okaport");
            paragraph.getRuns().get(2).setStrikeThrough(true);
            paragraph.createRun().setText(" [Oakport]");
            paragraph.getRuns().get(3).addTab();
            paragraph.createRun().setText("7 May");
          });
      assertThat(Printed.of(Docx.read(bytes)))
          .isEqualTo("Aboard the Ferry↵\nin {STRUCK Okaport} [Oakport]\t7 May");
    }

    @Test
    void aRowOfOneLineCellsIsALineAndOtherRowsAreTheirParagraphs() throws Exception {
      byte[] bytes =
          Docx.written(document -> {
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("MS. ASH:");
            table.getRow(0).getCell(1).setText("Thank you.");
            table.getRow(1).getCell(0).setText("MR. OAK:");
            table.getRow(1).getCell(1).setText("First.");
            table.getRow(1).getCell(1).addParagraph().createRun().setText("Second.");
          });
      assertThat(Docx.read(bytes).text())
          .isEqualTo("MS. ASH:\tThank you.\n\nMR. OAK:\n\nFirst.\n\nSecond.");
    }

    @Test
    void headersFootersAndFootnotesAreFurnitureAndCommentsAreDropped() throws Exception {
      byte[] bytes =
          Docx.written(document -> {
            say(document, "Q", " Why?");
            document
                .createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("Port Office");
            document
                .createHeader(HeaderFooterType.FIRST)
                .createParagraph()
                .createRun()
                .setText("Port Office");
            document
                .createFooter(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("Page 1");
            document.createFootnotes();
            document.createFootnote().createParagraph().createRun().setText("See the tide table.");
            document
                .createComments()
                .createComment(BigInteger.ONE)
                .createParagraph()
                .createRun()
                .setText("check");
          });
      SourceText text = Docx.read(bytes);
      assertThat(Printed.of(text))
          .isEqualTo(
              "{FURNITURE Port Office}\n\n{BOLD Q} Why?\n\n{FURNITURE See the tide table.}\n\n{FURNITURE Page 1}");
      assertThat(Printed.dropped(text))
          .containsExactly(
              "a line in the margin of the page that was read before: Port Office",
              "a comment on the text: check");
    }

    @Test
    void propertiesAreDeclared() throws Exception {
      byte[] bytes =
          Docx.written(document -> {
            say(document, "Q", " Why?");
            document.getProperties().getCoreProperties().setTitle("Briefing of 7 May");
            document.getProperties().getCoreProperties().setCreator("Port Office");
            document
                .getProperties()
                .getCoreProperties()
                .setCreated(Optional.of(new Date(1_935_914_400_000L)));
          });
      assertThat(Docx.read(bytes).declared())
          .containsEntry("title", "Briefing of 7 May")
          .containsEntry("author", "Port Office")
          .containsEntry("created", "2031-05-07T10:00:00Z");
    }
  }

  @Nested
  class WrittenByHand {

    @Test
    void deletionsByTrackChangesAreStruckAndMovedWordsStandInTheirNewPlace() throws Exception {
      SourceText text =
          Docx.read(
              Docx.ofBody(
                  "<w:p><w:r><w:t>We have </w:t></w:r><w:del><w:r><w:delText>8,000</w:delText></w:r></w:del>"
                      + "<w:ins><w:r><w:t>[80,000]</w:t></w:r></w:ins>"
                      + "<w:moveFrom><w:r><w:t>, today</w:t></w:r></w:moveFrom>"
                      + "<w:r><w:t> boats</w:t></w:r><w:moveTo><w:r><w:t>, today</w:t></w:r></w:moveTo></w:p>"));
      assertThat(Printed.of(text)).isEqualTo("We have {STRUCK 8,000}[80,000] boats, today");
      assertThat(Printed.dropped(text))
          .containsExactly(
              "a copy of words that were moved, and are read in their new place: , today");
    }

    @Test
    void aTextBoxStandsAfterItsParagraphAndOnlyOnce() throws Exception {
      SourceText text =
          Docx.read(
              Docx.ofBody(
                  "<w:p><w:r><w:t>MR. OAK: The harbour </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
                      + "<w:txbxContent><w:p><w:r><w:t>Map</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback>"
                      + "<w:txbxContent><w:p><w:r><w:t>Map</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
                      + "</mc:AlternateContent></w:r><w:r><w:t>is open.</w:t></w:r></w:p>"));
      assertThat(text.text()).isEqualTo("MR. OAK: The harbour is open.\n\nMap");
      assertThat(Printed.dropped(text))
          .containsExactly("a copy, for older programs, of words that are read: Map");
    }

    @Test
    void fieldCodesHiddenTextAndForeignSignsAreDropped() throws Exception {
      SourceText text =
          Docx.read(
              Docx.ofBody(
                  "<w:p><w:r><w:instrText>HYPERLINK</w:instrText></w:r><w:r><w:t>tides</w:t></w:r>"
                      + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:sym w:char='F0B7'/></w:r>"
                      + "<w:r><w:sym w:char='2014'/><w:noBreakHyphen/></w:r><m:oMath><m:r><m:t>x²</m:t></m:r></m:oMath>"
                      + "<w:r><w:drawing><a:t>chart</a:t></w:drawing></w:r></w:p>"));
      assertThat(text.text()).isEqualTo("tides—\u2011x²");
      assertThat(Printed.dropped(text))
          .containsExactly(
              "a field code: HYPERLINK",
              "set as hidden text: secret",
              "a sign that only its own font can show: \uf0b7",
              "part of a drawing: chart");
    }

    @Test
    void stylesSayWhatIsBoldAndWhatIsAHeading() throws Exception {
      String styles =
          "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
              + "<w:style w:styleId='H1'><w:name w:val='heading 1'/><w:rPr><w:b/></w:rPr></w:style>"
              + "<w:style w:styleId='Rede'><w:name w:val='Speaker'/><w:basedOn w:val='Fett'/></w:style>"
              + "<w:style w:styleId='Fett'><w:name w:val='Strong'/><w:rPr><w:b w:val='true'/></w:rPr></w:style>"
              + "<w:style w:styleId='TOC1'><w:name w:val='toc 1'/><w:basedOn w:val='TOC1'/></w:style></w:styles>";
      String relations =
          "<Relationships><Relationship Type='http://x/styles' Target='styles.xml'/></Relationships>";
      String body =
          "<w:p><w:pPr><w:pStyle w:val='H1'/></w:pPr><w:r><w:t>Briefing</w:t></w:r></w:p>"
              + "<w:p><w:pPr><w:pStyle w:val='TOC1'/></w:pPr><w:r><w:t>Ferries 3</w:t></w:r></w:p>"
              + "<w:p><w:r><w:rPr><w:rStyle w:val='Rede'/></w:rPr><w:t>Q</w:t></w:r><w:r><w:t> Why</w:t></w:r>"
              + "<w:r><w:rPr><w:rStyle w:val='Rede'/><w:b w:val='0'/></w:rPr><w:t>?</w:t></w:r></w:p>"
              + "<w:p><w:pPr><w:outlineLvl w:val='1'/><w:pPrChange><w:pPr><w:pStyle w:val='TOC1'/></w:pPr></w:pPrChange>"
              + "</w:pPr><w:r><w:t>Tides</w:t></w:r></w:p>";
      byte[] bytes =
          Docx.zip(
              Map.of(
                  "word/document.xml", Docx.MAIN + body + "</w:body></w:document>",
                  "word/styles.xml", styles,
                  "word/_rels/document.xml.rels", relations));
      assertThat(Printed.of(Docx.read(bytes)))
          .isEqualTo(
              "{HEADING Briefing}\n\n{FURNITURE Ferries 3}\n\n{BOLD Q} Why?\n\n{HEADING Tides}");
    }

    @Test
    void wordsInOtherPartsAreCounted() throws Exception {
      byte[] bytes =
          Docx.zip(
              Map.of(
                  "word/document.xml",
                      Docx.MAIN + "<w:p><w:r><w:t>Q Why?</w:t></w:r></w:p></w:body></w:document>",
                  "word/glossary/document.xml",
                      Docx.MAIN + "<w:p><w:r><w:t>Sample</w:t></w:r></w:p></w:body></w:document>"));
      assertThat(Printed.dropped(Docx.read(bytes)))
          .containsExactly("in a part of the file that is no running text: Sample");
    }

    @Test
    void anElementOutsideOfAllNamespacesIsNoWords() throws Exception {
      SourceText text = Docx.read(Docx.ofBody("<w:p><w:r><w:t>Q Why?</w:t></w:r><t>x</t></w:p>"));
      assertThat(text.text()).isEqualTo("Q Why?");
      assertThat(Printed.dropped(text)).containsExactly("part of a drawing: x");
    }

    @Test
    void anEmbeddedFileLeavesAFinding() throws Exception {
      SourceText text =
          Docx.read(Docx.ofBody("<w:p><w:r><w:t>Q Why?</w:t></w:r></w:p><w:altChunk/>"));
      assertThat(text.findings())
          .extracting(Finding::message)
          .containsExactly(
              "The document embeds a file of another format, whose words were not read; save it again from Word to"
                  + " make them part of the document.");
    }

    @Test
    void longTextWithManyEscapesIsNoAttack() throws Exception {
      assertThat(printed("<w:p><w:r><w:t>" + "a &amp; b ".repeat(200_000) + "</w:t></w:r></w:p>"))
          .hasSize(6 * 200_000);
    }
  }

  @Test
  void everyWordOfThePackageIsInTheTextOrDropped() throws Exception {
    String run = "<w:r><w:t>%s</w:t></w:r>";
    String box = "<w:txbxContent><w:p>" + run + "</w:p></w:txbxContent>";
    String body =
        "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>"
            + run
            + "<w:hyperlink>"
            + run
            + "</w:hyperlink>"
            + "<w:sdt><w:sdtContent>"
            + run
            + "</w:sdtContent></w:sdt>"
            + "<w:r><mc:AlternateContent><mc:Choice>"
            + box
            + "</mc:Choice><mc:Fallback>"
            + box
            + "</mc:Fallback></mc:AlternateContent></w:r>"
            + "<w:fldSimple w:instr='PAGE'>"
            + run
            + "</w:fldSimple>"
            + "<w:ins>"
            + run
            + "</w:ins><w:moveFrom>"
            + run
            + "</w:moveFrom>"
            + "<w:smartTag>"
            + run
            + "</w:smartTag></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p>"
            + run
            + "</w:p><w:tbl><w:tr><w:tc><w:p>"
            + run
            + "</w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"
            + run;
    int words = body.split("%s", -1).length - 1;
    Object[] names = IntStream.range(0, words).mapToObj(i -> "word" + (10 + i)).toArray();
    SourceText text = Docx.read(Docx.ofBody(body.formatted(names)));
    String all = text.text() + Printed.dropped(text);
    assertThat(names)
        .hasSize(12)
        .allSatisfy(name -> assertThat(all).containsOnlyOnce((String) name));
  }

  @Nested
  class Refused {

    private static void refuses(byte[] bytes, String sentence) {
      assertThatThrownBy(() -> Docx.read(bytes))
          .isInstanceOf(UnreadableSourceException.class)
          .hasMessage(sentence);
    }

    @Test
    void aFileThatIsSomethingElse() {
      refuses(
          "Q Why?".getBytes(StandardCharsets.UTF_8),
          "\"briefing.docx\" is not a Word document. Expected a DOCX file, which begins with the letters PK; if its"
              + " ending is wrong, rename it to what it is.");
    }

    @Test
    void anOldWordDocument() throws IOException {
      refuses(
          ole("WordDocument"),
          "\"briefing.docx\" is a Word document of before 2007 (DOC). Expected DOCX; open it in Word or LibreOffice, and"
              + " save it as DOCX.");
      refuses(
          ole("Workbook"),
          "\"briefing.docx\" is an old Office document. Expected DOCX; open it in Word or LibreOffice, and save it as"
              + " DOCX.");
    }

    @Test
    void aDocumentWithAPassword() throws IOException {
      refuses(
          ole("EncryptedPackage"),
          "\"briefing.docx\" is encrypted with a password. Open it in Word, take the password off, and save it again.");
    }

    private static byte[] ole(String stream) throws IOException {
      try (POIFSFileSystem files = new POIFSFileSystem();
          ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
        files.createDocument(new ByteArrayInputStream(new byte[] {1}), stream);
        files.writeFilesystem(bytes);
        return bytes.toByteArray();
      }
    }

    @Test
    void aTruncatedDocument() {
      byte[] whole = Docx.written(document -> say(document, "Q", " Why?"));
      refuses(
          Arrays.copyOf(whole, whole.length / 2),
          "\"briefing.docx\" is cut off: the list of its parts, which stands at its end, is missing. Get the file from its"
              + " author again.");
    }

    @Test
    void anotherKindOfDocumentInAZip() {
      refuses(
          Docx.zip(Map.of("xl/workbook.xml", "<workbook/>")),
          "\"briefing.docx\" is an Excel workbook without a Word document in it. Expected DOCX; open it in its own"
              + " program, and save its text as DOCX.");
      refuses(
          Docx.zip(Map.of("a.txt", "Q Why?")),
          "\"briefing.docx\" is a ZIP archive without a Word document in it. Expected DOCX; open it in its own program,"
              + " and save its text as DOCX.");
    }

    @Test
    void xmlWithEntities() {
      String entity =
          "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
              + Docx.MAIN
              + "<w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
      refuses(
          Docx.zip(Map.of("word/document.xml", entity)),
          "\"briefing.docx\": its part word/document.xml declares a document type, by which entities from outside could be"
              + " drawn in. Office programs never write one; get the document from its author again.");
    }

    @Test
    void brokenXml() {
      refuses(
          Docx.ofBody("<w:p><w:r>"),
          "\"briefing.docx\": its part word/document.xml is not well-formed XML at line 1, column 308. The file is"
              + " damaged; open it in the program that wrote it, and save it again.");
    }

    @Test
    void aBomb() {
      byte[] bomb = Docx.ofBody(" ".repeat(20 << 20));
      refuses(
          bomb,
          "\"briefing.docx\" unpacks to more than 16 MB from "
              + bomb.length
              + " bytes, as archives do that are made to fill a disk. It"
              + " was not read further.");
    }

    @Test
    void aDocumentWithoutWords() {
      refuses(
          Docx.ofBody("<w:p/>"),
          "\"briefing.docx\" is a Word document without a word to read. Expected the text of a transcript.");
    }

    @Test
    void nestingWithoutEnd() {
      assertThatThrownBy(() -> Docx.read(Docx.ofBody("<w:p>".repeat(100_000))))
          .isInstanceOf(UnreadableSourceException.class)
          .hasMessageContaining("is not well-formed XML");
    }
  }
}
