package lectern.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import lectern.source.Format;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// A PDF document for a test, set line by line. In Courier a character is 0.6 of the size wide, which makes lines easy to
/// fit: 60 of them in 12 points are 432 points, from the left edge at 72 to the right one at 504.
final class Pdf {
  static final float LEFT = 72;
  static final float TOP = 72;
  static final float LEADING = 14;

  private final PDDocument document = new PDDocument();
  private final PDFont regular = new PDType1Font(FontName.COURIER);
  private final PDFont bold = new PDType1Font(FontName.COURIER_BOLD);
  private PDPage page = new PDPage(PDRectangle.LETTER);
  private float y = TOP;
  private float size = 12;

  Pdf() {
    document.addPage(page);
  }

  PDDocument document() {
    return document;
  }

  PDPage page() {
    return page;
  }

  Pdf newPage() {
    page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    y = TOP;
    return this;
  }

  Pdf size(float points) {
    size = points;
    return this;
  }

  /// Moves down by so many lines.
  Pdf skip(double lines) {
    y += (float) lines * LEADING;
    return this;
  }

  /// The next line; what stands between two asterisks is bold.
  Pdf line(String text) {
    return line(LEFT, text);
  }

  Pdf line(float x, String text) {
    put(x, y, text);
    y += LEADING;
    return this;
  }

  Pdf put(float x, float fromTop, String text) {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.beginText();
      content.newLineAtOffset(x, page.getMediaBox().getHeight() - fromTop);
      String[] parts = text.split("\\*", -1);
      for (int i = 0; i < parts.length; i++) {
        content.setFont(i % 2 == 0 ? regular : bold, size);
        content.showText(parts[i]);
      }
      content.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// Draws the page anew by a content stream as it is given. Its font is called F1.
  Pdf content(byte[] operators) {
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F1"), regular);
    page.setResources(resources);
    try {
      page.setContents(new PDStream(document, new ByteArrayInputStream(operators)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  byte[] bytes() {
    try (document;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SourceText read() throws UnreadableSourceException {
    return read(bytes());
  }

  static SourceText read(byte[] bytes) throws UnreadableSourceException {
    return new PdfReader().read(Source.of("briefing.pdf", Format.PDF, bytes));
  }
}
