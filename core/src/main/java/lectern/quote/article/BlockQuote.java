package lectern.quote.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.source.Characters;
import lectern.source.Span;

/// A block quotation, without the marks around it and the line that says whose words they are.
///
/// @param parts the spans of its paragraphs, or of its lines where each begins with `>`
/// @param attribution of a last line such as `— Anna Moreau, minister`
record BlockQuote(List<Span> parts, Optional<Attribution> attribution) {
  private static final int LONGEST_SIGNATURE = 120;

  static BlockQuote of(String text, List<Span> paragraphs, Span block) {
    List<Span> lines =
        new ArrayList<>(
            paragraphs.stream()
                .filter(block::contains)
                .flatMap(paragraph -> lines(text, paragraph).stream())
                .toList());
    Optional<Attribution> attribution = Optional.empty();
    if (lines.size() > 1 && isSignature(text, lines.getLast())) {
      attribution = signed(text, lines.removeLast());
    }
    return new BlockQuote(withoutMarks(text, lines), attribution);
  }

  /// One line of HTML is a whole paragraph; those of plain text begin with `>`, which is no word.
  private static List<Span> lines(String text, Span paragraph) {
    List<Span> lines = new ArrayList<>();
    int start = paragraph.start();
    while (start < paragraph.end()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? paragraph.end() : Math.min(newline, paragraph.end());
      int from = start;
      while (from < end && (text.charAt(from) == '>' || Characters.isBlank(text.charAt(from)))) {
        from++;
      }
      Span line = new Span(from, Characters.trimEnd(text, from, end));
      if (!line.isEmpty()) {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }

  private static boolean isSignature(String text, Span line) {
    return line.length() <= LONGEST_SIGNATURE
        && (isDash(text.charAt(line.start())) || text.startsWith("--", line.start()));
  }

  private static boolean isDash(char c) {
    return c == '—' || c == '–' || c == '―';
  }

  private static Optional<Attribution> signed(String text, Span line) {
    List<Token> tokens = Prose.of(text, line, List.of());
    int first = 0;
    while (first < tokens.size() && !tokens.get(first).isWord()) {
      first++;
    }
    return PersonName.at(text, tokens, first)
        .filter(PersonName::isSure)
        .map(name -> new Attribution(name.name(), name.span(tokens)));
  }

  private static List<Span> withoutMarks(String text, List<Span> lines) {
    if (lines.isEmpty()) {
      return lines;
    }
    List<Span> parts = new ArrayList<>(lines);
    boolean isMarked = MarkScanner.atStart(text, lines.getFirst()).isPresent();
    for (int i = 0; isMarked && i < parts.size(); i++) {
      Span line = parts.get(i);
      boolean opens = MarkScanner.atStart(text, line).isPresent();
      boolean closes =
          i == parts.size() - 1
              && "”\"»’“".indexOf(text.charAt(line.end() - 1)) >= 0
              && line.length() > 2;
      parts.set(i, new Span(line.start() + (opens ? 1 : 0), line.end() - (closes ? 1 : 0)));
    }
    return parts;
  }
}
