package lectern.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.source.Characters;
import org.apache.pdfbox.text.TextPosition;

/// Gathers the characters of one line of print.
final class PdfLineBuilder {
  private final PdfFonts fonts;
  private final List<PdfLine.Run> runs = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private final Map<Float, Integer> sizes = new HashMap<>();
  private boolean bold;

  /// Blanks owed before the next word, so that none stand at the ends of the line.
  private final StringBuilder blanks = new StringBuilder();

  private float left;
  private float right;
  private float baseline;
  private float firstWordEnd = -1;
  private float gap;
  private float gapAt;
  private boolean empty = true;

  PdfLineBuilder(PdfFonts fonts) {
    this.fonts = fonts;
  }

  /// @param text of one or more glyphs, normalised, so that a ligature is two letters for one glyph
  void words(String text, List<TextPosition> glyphs) {
    if (isOneToOne(text, glyphs)) {
      int at = 0;
      for (TextPosition glyph : glyphs) {
        int next = at + glyph.getUnicode().length();
        add(text.substring(at, next), glyph);
        at = next;
      }
    } else if (!glyphs.isEmpty()) {
      add(text, glyphs.getFirst());
      right = end(glyphs.getLast());
    }
  }

  private static boolean isOneToOne(String text, List<TextPosition> glyphs) {
    int length = 0;
    for (TextPosition glyph : glyphs) {
      length += glyph.getUnicode().length();
    }
    return length == text.length();
  }

  private void add(String text, TextPosition glyph) {
    if (Characters.skipBlank(text, 0, text.length()) == text.length()) {
      blank(text);
      return;
    }
    float start = glyph.getXDirAdj();
    if (empty) {
      left = start;
      baseline = glyph.getYDirAdj();
    } else if (start - right > gap) {
      gap = start - right;
      gapAt = start;
    }
    boolean nowBold = fonts.isBold(glyph.getFont());
    if (nowBold != bold) {
      startRun(nowBold);
    }
    run.append(empty ? "" : blanks).append(text);
    blanks.setLength(0);
    empty = false;
    right = end(glyph);
    baseline = Math.max(baseline, glyph.getYDirAdj());
    sizes.merge(glyph.getFontSizeInPt(), text.length(), Integer::sum);
  }

  private static float end(TextPosition glyph) {
    return glyph.getXDirAdj() + glyph.getWidthDirAdj();
  }

  /// A blank that the file prints, or that the distance of two words makes.
  void blank(String text) {
    if (!empty && firstWordEnd < 0) {
      firstWordEnd = right;
    }
    blanks.append(text);
  }

  /// The blank between two runs belongs to the one that is not bold.
  private void startRun(boolean nowBold) {
    if (nowBold && !empty) {
      run.append(blanks);
      blanks.setLength(0);
    }
    endRun();
    bold = nowBold;
  }

  private void endRun() {
    if (!run.isEmpty()) {
      runs.add(new PdfLine.Run(run.toString(), bold));
      run.setLength(0);
    }
  }

  /// The line, unless nothing but blanks was printed in it.
  Optional<PdfLine> build() {
    endRun();
    if (empty) {
      return Optional.empty();
    }
    float size =
        sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0f);
    float firstWord = (firstWordEnd < 0 ? right : firstWordEnd) - left;
    return Optional.of(new PdfLine(runs, left, right, baseline, size, firstWord, gap, gapAt));
  }
}
