package lectern.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lectern.source.Format;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Word documents for tests: written by POI, or by hand where POI cannot.
final class Docx {
  static final String MAIN =
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
          + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
          + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><w:body>";

  private Docx() {}

  /// A document by POI.
  static byte[] written(Consumer<XWPFDocument> content) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      content.accept(document);
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A document by hand, of this WordprocessingML in its body.
  static byte[] ofBody(String body) {
    return zip(Map.of("word/document.xml", MAIN + body + "</w:body></w:document>"));
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : new LinkedHashMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static SourceText read(byte[] bytes) throws UnreadableSourceException {
    return new DocxReader().read(Source.of("briefing.docx", Format.DOCX, bytes));
  }
}
