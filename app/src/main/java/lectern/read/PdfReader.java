package lectern.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lectern.source.Source;
import lectern.source.SourceReader;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads PDF documents that have a text layer (ISO 32000), with PDFBox.
///
/// The text is wrapped as printed ([Layout#WRAPPED], see [PdfLayout]): a line of print is a line, and hyphens at line
/// ends stay. Heads, feet and page numbers stay where they stand, as furniture. Bold and larger type is marked.
/// Characters printed twice on one spot, and notes laid over the page, are dropped with the reason.
///
/// A scan has no words and is refused, as is a document with a password and one that is cut off.
public final class PdfReader implements SourceReader {
  /// The mark at its end must stand in so many last bytes. ISO 32000, annex H, asks for 1,024; servers append more.
  private static final int TAIL = 8192;

  private static final int HEAD = 1024;

  @Override
  public SourceText read(Source source) throws UnreadableSourceException {
    if (!part(source, 0, HEAD).contains("%PDF-")) {
      throw refuse(
          source,
          " is not a PDF document. Expected one that begins with %PDF-; if its ending is wrong, rename it to what it"
              + " is.");
    }
    if (!part(source, source.size() - TAIL, source.size()).contains("%%EOF")) {
      throw refuse(
          source,
          " is cut off: the mark %%EOF, with which a PDF document ends, is missing. Get the file again.");
    }
    try {
      PdfStreams.check(source);
      return open(source);
    } catch (InvalidPasswordException e) {
      throw refuse(
          source, " is encrypted with a password. Open it, and save a copy without one.", e);
    } catch (PdfStripper.TooMuchException e) {
      throw refuse(
          source, " draws " + e.getMessage() + ". Expected a document of text; split it.", e);
    } catch (OutOfMemoryError e) {
      throw refuse(
          source, " needs more memory than there is. Print it to a new PDF, or split it.", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A hostile file makes PDFBox throw whatever a wrong cast or index gives.
      throw refuse(
          source,
          " is damaged, and cannot be opened as PDF. Get the file from its author again.",
          e);
    }
  }

  private static SourceText open(Source source) throws IOException, UnreadableSourceException {
    try (RandomAccessReadBuffer bytes = new RandomAccessReadBuffer(source.bytes());
        PDDocument document = Loader.loadPDF(bytes)) {
      return new PdfDocument(source, document).read();
    }
  }

  /// Bytes as Latin-1, to look for ASCII in.
  private static String part(Source source, int from, int to) {
    int start = Math.max(0, from);
    int length = Math.max(0, Math.min(to, source.size()) - start);
    return StandardCharsets.ISO_8859_1.decode(source.bytes().slice(start, length)).toString();
  }

  static UnreadableSourceException refuse(Source source, String what) {
    return new UnreadableSourceException("\"" + source.name() + "\"" + what);
  }

  private static UnreadableSourceException refuse(Source source, String what, Throwable cause) {
    return new UnreadableSourceException("\"" + source.name() + "\"" + what, cause);
  }
}
