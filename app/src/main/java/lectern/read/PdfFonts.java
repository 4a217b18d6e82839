package lectern.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/// Which fonts of a PDF document are bold, each looked at once.
final class PdfFonts {
  /// Weights from here on are bold (ISO 32000, table 122: 400 is normal, 700 is bold).
  private static final float BOLD = 600;

  private final Map<PDFont, Boolean> bold = new HashMap<>();

  boolean isBold(PDFont font) {
    return bold.computeIfAbsent(font, PdfFonts::looksBold);
  }

  private static boolean looksBold(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return name.contains("bold")
        || name.contains("black")
        || name.contains("heavy")
        || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD);
  }
}
