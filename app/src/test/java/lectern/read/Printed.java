package lectern.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lectern.source.Format;
import lectern.source.Mark;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;

/// Prints a text so that a failed test is read and not decoded: marks as brackets (`{BOLD Q:}`), the line end of a
/// BREAK as `↵` before it, NO-BREAK SPACE as `·`.
final class Printed {
  private Printed() {}

  static String of(SourceText source) {
    StringBuilder printed = new StringBuilder();
    String text = source.text();
    for (int i = 0; i <= text.length(); i++) {
      int at = i;
      List<Mark> marks = source.marks().stream().filter(m -> m.kind() != Mark.Kind.BREAK).toList();
      marks.stream().filter(m -> m.span().end() == at).forEach(_ -> printed.append('}'));
      marks.stream()
          .filter(m -> m.span().start() == at)
          .sorted(Comparator.comparing(Mark::span).thenComparing(Mark::kind))
          .forEach(m -> printed.append('{').append(m.kind()).append(' '));
      if (i < text.length()) {
        if (source.isMarked(Mark.Kind.BREAK, i)) {
          printed.append('↵');
        }
        printed.append(text.charAt(i) == '\u00a0' ? '·' : text.charAt(i));
      }
    }
    return printed.toString();
  }

  /// One line for each dropped piece: the reason, its length and what it was.
  static List<String> dropped(SourceText source) {
    List<String> lines = new ArrayList<>();
    source.dropped().forEach(d -> lines.add(d.reason() + ": " + d.text()));
    return lines;
  }

  static SourceText html(String page) throws UnreadableSourceException {
    return new HtmlReader()
        .read(Source.of("page.html", Format.HTML, page.getBytes(StandardCharsets.UTF_8)));
  }
}
