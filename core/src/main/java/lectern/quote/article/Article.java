package lectern.quote.article;

import java.util.ArrayList;
import java.util.List;
import lectern.source.Characters;
import lectern.source.Span;

/// The text of an article, as its readers see it.
///
/// @param text at most [#MOST_UNITS]
/// @param paragraphs their spans in `text`, in order, without blank lines
/// @param blockQuotes the spans in `text` that are set off as quotations, in order; each holds whole paragraphs
public record Article(String text, List<Span> paragraphs, List<Span> blockQuotes) {

  /// More UTF-16 units are no article.
  public static final int MOST_UNITS = 2_000_000;

  /// @throws IllegalArgumentException with a whole sentence if the text is longer than [#MOST_UNITS]
  public Article {
    if (text.length() > MOST_UNITS) {
      throw new IllegalArgumentException(
          "The article has "
              + text.length()
              + " characters. Expected at most "
              + MOST_UNITS
              + "; check its parts one by one.");
    }
    paragraphs = List.copyOf(paragraphs);
    blockQuotes = List.copyOf(blockQuotes);
  }

  /// Reads plain text: a blank line parts two paragraphs, or each line is one where no line is blank. Lines that begin
  /// with `>` are a block quotation.
  ///
  /// @throws IllegalArgumentException with a whole sentence if the text is longer than [#MOST_UNITS]
  public static Article plain(String text) {
    List<Span> lines = lines(text);
    boolean hasBlankLines = lines.stream().anyMatch(Span::isEmpty);
    List<Span> paragraphs = hasBlankLines ? joined(text, lines) : lines;
    List<Span> quoted =
        paragraphs.stream().filter(paragraph -> text.charAt(paragraph.start()) == '>').toList();
    return new Article(text, paragraphs, quoted);
  }

  /// All lines without the blanks around them; a blank line between two others is an empty span.
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int from = Characters.skipBlank(text, start, end);
      Span line = new Span(from, Characters.trimEnd(text, from, end));
      if (!line.isEmpty() || !(lines.isEmpty() || lines.getLast().isEmpty())) {
        lines.add(line);
      }
      start = end + 1;
    }
    if (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  private static List<Span> joined(String text, List<Span> lines) {
    List<Span> paragraphs = new ArrayList<>();
    boolean isNew = true;
    for (Span line : lines) {
      boolean isOther = isNew || isQuoted(text, line) != isQuoted(text, paragraphs.getLast());
      if (line.isEmpty()) {
        isNew = true;
      } else if (isOther) {
        paragraphs.add(line);
        isNew = false;
      } else {
        paragraphs.add(new Span(paragraphs.removeLast().start(), line.end()));
      }
    }
    return paragraphs;
  }

  private static boolean isQuoted(String text, Span line) {
    return !line.isEmpty() && text.charAt(line.start()) == '>';
  }
}
