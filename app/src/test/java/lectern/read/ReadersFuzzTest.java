package lectern.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lectern.source.Dropped;
import lectern.source.Format;
import lectern.source.Mark;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;
import org.junit.jupiter.api.Tag;

/// Whatever the bytes: a reader reads them, or refuses them in a sentence.
///
/// `build/mvn -pl app -am test -Dfuzz` reads the seeds only. With `JAZZER_FUZZ=1` in the environment and, say,
/// `-Dtest=ReadersFuzzTest#html` one test is fuzzed. What it finds becomes an example in the tests before it is fixed.
@Tag("fuzz")
class ReadersFuzzTest {

  @DictionaryEntries({
    "<p>",
    "</p>",
    "<br>",
    "<b>",
    "<s>",
    "<pre>",
    "<table><tr><td>",
    "<nav>",
    "<div hidden>",
    "&nbsp;",
    "<!--",
    "-->",
    "<script>",
    "<svg>",
    "<template>",
    "<h1>",
    " style='display:none'",
    "<meta charset=",
    "\\xC2\\xA0",
    "<select>"
  })
  @FuzzTest(maxDuration = "90s")
  void html(byte[] bytes) {
    check(Format.HTML, "fuzz.html", bytes);
  }

  @DictionaryEntries({
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>",
    "</w:t>",
    "<w:tbl><w:tr><w:tc>",
    "</w:tc></w:tr></w:tbl>",
    "<w:br/>",
    "<w:rPr><w:b/></w:rPr>",
    "<w:pPr><w:pStyle w:val='H1'/></w:pPr>",
    "<w:del><w:r><w:delText>",
    "<w:txbxContent>",
    "<mc:AlternateContent><mc:Fallback>",
    "<w:moveFrom>",
    "<w:sym w:char='F0B7'/>",
    "<w:instrText>",
    "<!DOCTYPE a []>"
  })
  @FuzzTest(maxDuration = "90s")
  void wordXml(byte[] bytes) {
    String body = new String(bytes, StandardCharsets.ISO_8859_1);
    check(Format.DOCX, "fuzz.docx", Docx.ofBody(body));
  }

  @DictionaryEntries({
    "PK\\x03\\x04",
    "PK\\x01\\x02",
    "PK\\x05\\x06",
    "word/document.xml",
    "_rels/.rels"
  })
  @FuzzTest(maxDuration = "90s")
  void docx(byte[] bytes) {
    check(Format.DOCX, "fuzz.docx", bytes);
  }

  @DictionaryEntries({
    "%PDF-1.4\\x0A",
    "%%EOF",
    "1 0 obj",
    "endobj",
    "<<",
    ">>",
    "stream\\x0A",
    "endstream",
    "xref\\x0A0 1\\x0A",
    "trailer",
    "startxref",
    "/Type/Catalog",
    "/Type/Page",
    "/Pages 2 0 R",
    "/Kids[3 0 R]",
    "/Contents 4 0 R",
    "/Font",
    "BT",
    "ET",
    "(a) Tj",
    "/F1 12 Tf",
    "72 700 Td",
    "/Filter/FlateDecode",
    "/Type/ObjStm",
    "/Subtype/Form",
    "/X Do"
  })
  @FuzzTest(maxDuration = "90s")
  void pdf(byte[] bytes) {
    check(Format.PDF, "fuzz.pdf", bytes);
  }

  /// What PDFBox draws is up to the page: a whole document around any content.
  @DictionaryEntries({
    "BT",
    "ET",
    "(a) Tj",
    "[(a) 100 (b)] TJ",
    "/F1 12 Tf",
    "72 700 Td",
    "1 0 0 1 0 0 Tm",
    "q",
    "Q",
    "T*",
    "3 Tr",
    "BI ID EI",
    "1 0 0 1 0 0 cm",
    "/X Do",
    "0 -14 Td",
    "()'",
    "1 Ts",
    "100 Tz",
    "14 TL"
  })
  @FuzzTest(maxDuration = "90s")
  void page(byte[] bytes) {
    check(Format.PDF, "fuzz.pdf", new Pdf().content(bytes).bytes());
  }

  @DictionaryEntries({"PK\\x03\\x04", "PK\\x01\\x02", "PK\\x05\\x06", "a.txt", "../", "b.zip"})
  @FuzzTest(maxDuration = "90s")
  void archive(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fuzz", ".zip");
    try {
      Files.write(file, bytes);
      try (Intake intake = Intake.of(List.of(file))) {
        for (Item item : intake.items()) {
          switch (item.take()) {
            case Delivery.Taken(Source source) -> assertThat(source.size()).isPositive();
            case Delivery.Refused(_, String message) ->
                assertThat(message).startsWith("\"").endsWith(".");
          }
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void check(Format format, String name, byte[] bytes) {
    SourceText text;
    try {
      text = Readers.read(Source.of(name, format, bytes));
    } catch (UnreadableSourceException refused) {
      assertThat(refused.getMessage()).startsWith("\"" + name + "\"").endsWith(".");
      return;
    }
    assertThat(text.text()).isNotBlank();
    for (Mark mark : text.marks()) {
      assertThat(mark.span().isEmpty()).isFalse();
      assertThat(mark.span().end()).isLessThanOrEqualTo(text.text().length());
    }
    for (Dropped dropped : text.dropped()) {
      assertThat(dropped.text()).isNotBlank();
      assertThat(dropped.reason()).isNotBlank();
    }
  }
}
