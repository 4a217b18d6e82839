package lectern.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which lines of a PDF document come with the page: running heads, feet and page numbers.
///
/// Such a line stands at the very edge of its page, and the same words, figures aside, stand on the same height of at
/// least a third of all pages; or it is nothing but a page number.
final class PdfFurniture {
  /// How many lines from an edge are looked at.
  private static final int DEPTH = 4;

  /// The part of the page's height in which heads and feet stand.
  private static final float MARGIN = 0.15f;

  /// Two lines stand on the same height if they differ by less, in points.
  private static final float SAME_HEIGHT = 8;

  private static final Pattern NUMBER =
      Pattern.compile("[-–—.|\\s]*(page )?[0-9ivxlc]{1,5}( ?(of|/) ?[0-9]{1,5})?[-–—.|\\s]*");

  private final List<PdfPage> pages;
  private final Map<String, Set<Integer>> pagesOfLine = new HashMap<>();

  PdfFurniture(List<PdfPage> pages) {
    this.pages = List.copyOf(pages);
    for (int i = 0; i < pages.size(); i++) {
      int page = i;
      for (PdfLine line : edges(pages.get(i))) {
        keys(line).forEach(key -> pagesOfLine.computeIfAbsent(key, _ -> new HashSet<>()).add(page));
      }
    }
  }

  /// The lines of `page` that are furniture, by identity of the record.
  Set<PdfLine> of(PdfPage page) {
    Set<PdfLine> furniture = new HashSet<>();
    List<PdfLine> byHeight = byHeight(page);
    for (int i = 0;
        i < byHeight.size() && isTop(page, byHeight.get(i)) && repeats(byHeight.get(i));
        i++) {
      furniture.add(byHeight.get(i));
    }
    for (int i = byHeight.size() - 1;
        i >= 0 && isFoot(page, byHeight.get(i)) && repeats(byHeight.get(i));
        i--) {
      furniture.add(byHeight.get(i));
    }
    return furniture;
  }

  private static List<PdfLine> byHeight(PdfPage page) {
    return page.lines().stream()
        .sorted((a, b) -> Float.compare(a.baseline(), b.baseline()))
        .toList();
  }

  private static List<PdfLine> edges(PdfPage page) {
    List<PdfLine> lines = byHeight(page);
    Set<PdfLine> edges = new HashSet<>();
    for (int i = 0; i < Math.min(DEPTH, lines.size()); i++) {
      if (isTop(page, lines.get(i))) {
        edges.add(lines.get(i));
      }
      if (isFoot(page, lines.get(lines.size() - 1 - i))) {
        edges.add(lines.get(lines.size() - 1 - i));
      }
    }
    return List.copyOf(edges);
  }

  private static boolean isTop(PdfPage page, PdfLine line) {
    return line.baseline() < page.height() * MARGIN;
  }

  private static boolean isFoot(PdfPage page, PdfLine line) {
    return line.baseline() > page.height() * (1 - MARGIN);
  }

  private boolean repeats(PdfLine line) {
    if (NUMBER.matcher(folded(line)).matches()) {
      return true;
    }
    int needed = Math.max(2, (pages.size() + 2) / 3);
    return keys(line).stream()
        .anyMatch(key -> pagesOfLine.getOrDefault(key, Set.of()).size() >= needed);
  }

  /// Its words with every figure alike, at its height and the one next to it, so that no border of a grid parts two.
  private static List<String> keys(PdfLine line) {
    String words = folded(line).replaceAll("[0-9]+", "#");
    int height = (int) (line.baseline() / SAME_HEIGHT);
    return List.of(height + " " + words, height + 1 + " " + words);
  }

  private static String folded(PdfLine line) {
    return line.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
