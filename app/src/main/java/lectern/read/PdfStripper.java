package lectern.read;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Takes the lines of print out of a PDF document, with their places on the page. PDFBox decides what is one line and
/// one word.
final class PdfStripper extends PDFTextStripper {
  /// Drawing steps of the whole document; a page of text has some thousand.
  private static final int MOST_STEPS = 3_000_000;

  /// Some 800,000 words.
  private static final int MOST_GLYPHS = 5_000_000;

  /// A page of the smallest print has some 20,000.
  private static final int MOST_GLYPHS_OF_PAGE = 200_000;

  private final PdfFonts fonts = new PdfFonts();
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder printedTwice = new StringBuilder();
  private PdfLineBuilder line = new PdfLineBuilder(fonts);
  private int steps;
  private int glyphs;

  /// Of the pages before this one.
  private int glyphsBefore;

  private int shown;
  private int invisible;
  private int nameless;

  /// @param byPlace whether lines go from top to bottom; otherwise they come in the order of the file
  PdfStripper(boolean byPlace) {
    setSortByPosition(byPlace);
    setShouldSeparateByBeads(false);
  }

  /// Too much for a document: not a fault of the file's form.
  static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchException(String what) {
      super(what);
    }
  }

  List<PdfPage> read(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return List.copyOf(pages);
  }

  /// Characters that the file prints a second time on the same spot, as some programs do to make them look bold.
  String printedTwice() {
    return printedTwice.toString();
  }

  /// Glyphs for which the file does not say which character they are.
  int nameless() {
    return nameless;
  }

  /// Whether most characters are printed invisibly, as behind the picture of a scanned page.
  boolean isMostlyInvisible() {
    return 2 * invisible > shown;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++steps > MOST_STEPS) {
      throw new TooMuchException("more than " + MOST_STEPS + " drawing steps");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    int before = shown;
    super.showGlyph(matrix, font, code, displacement);
    glyphs++;
    if (glyphs > MOST_GLYPHS) {
      throw new TooMuchException("more than " + MOST_GLYPHS + " characters");
    }
    if (glyphs - glyphsBefore > MOST_GLYPHS_OF_PAGE) {
      throw new TooMuchException("more than " + MOST_GLYPHS_OF_PAGE + " characters on one page");
    }
    if (shown == before) {
      nameless++;
    }
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    shown++;
    if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
      invisible++;
    }
    super.processTextPosition(text);
    List<TextPosition> kept = charactersByArticle.getFirst();
    boolean isKept = !kept.isEmpty() && kept.getLast().equals(text);
    if (!isKept && !text.isDiacritic()) {
      printedTwice.append(text.getUnicode());
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    line.words(text, positions);
  }

  @Override
  protected void writeWordSeparator() {
    line.blank(" ");
  }

  @Override
  protected void writeLineSeparator() {
    line.build().ifPresent(lines::add);
    line = new PdfLineBuilder(fonts);
  }

  @Override
  protected void endPage(PDPage page) {
    writeLineSeparator();
    glyphsBefore = glyphs;
    pages.add(new PdfPage(page.getCropBox().getWidth(), page.getCropBox().getHeight(), lines));
    lines.clear();
  }
}
