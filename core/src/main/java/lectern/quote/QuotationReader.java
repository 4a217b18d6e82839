package lectern.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lectern.cite.Unspaced;
import lectern.source.Characters;
import lectern.source.HtmlText;
import lectern.source.Span;

/// Makes a [Quotation] of pasted text.
final class QuotationReader {
  private final Map<String, Integer> stripped = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private boolean isRespaced;

  private QuotationReader() {}

  static Quotation read(String pasted) {
    refuseUnits(pasted.length());
    QuotationReader reader = new QuotationReader();
    reader.clean(reader.withoutMarkup(pasted));
    String text = reader.withoutOuterMarks(reader.text.toString());
    refuseWords(words(text));
    List<Stripped> kinds = new ArrayList<>();
    reader.stripped.forEach((what, count) -> kinds.add(new Stripped(what, count)));
    return new Quotation(text, parts(text), kinds, reader.isRespaced);
  }

  private static void refuseUnits(int units) {
    if (units > Quotation.MOST_UNITS) {
      throw new IllegalArgumentException(
          "The quotation is %,d characters long, and %,d are the most that are checked at once. Check a part of it."
              .formatted(units, Quotation.MOST_UNITS));
    }
  }

  private static void refuseWords(int words) {
    if (words > Quotation.MOST_WORDS) {
      throw new IllegalArgumentException(
          "The quotation has %,d words, and %,d are the most that are checked at once. Check a part of it."
              .formatted(words, Quotation.MOST_WORDS));
    }
  }

  /// Counted by blanks; a character of a script without blanks is a word.
  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean unspaced = Unspaced.contains(c);
      words += unspaced || (c != ' ' && !inside) ? 1 : 0;
      inside = c != ' ' && !unspaced;
    }
    return words;
  }

  private String withoutMarkup(String pasted) {
    HtmlText html = HtmlText.of(pasted);
    count("HTML tag", html.tags());
    count("HTML character reference", html.references());
    return html.text();
  }

  private void count(String what, int count) {
    if (count > 0) {
      stripped.merge(what, count, Integer::sum);
    }
  }

  private void clean(String raw) {
    int at = 0;
    while (at < raw.length()) {
      int c = raw.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isBlank(c)) {
        end = blank(raw, at);
      } else if (isInvisible(c, raw, at)) {
        count(nameOf(c), 1);
      } else {
        text.appendCodePoint(c);
      }
      at = end;
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  private static boolean isBlank(int c) {
    return Character.isBmpCodePoint(c) && Characters.isBlank((char) c);
  }

  /// Takes a run of blanks. A line that was broken is nothing unusual.
  private int blank(String raw, int from) {
    int end = from;
    int unusual = 0;
    boolean breaks = false;
    while (end < raw.length() && Characters.isBlank(raw.charAt(end))) {
      char c = raw.charAt(end++);
      breaks |= c == '\n' || c == '\r';
      unusual += c == ' ' || c == '\n' || c == '\r' || c == '\t' ? 0 : 1;
    }
    count("unusual blank", unusual);
    if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      isRespaced |= unusual > 0 || (end - from > 1 && !breaks && end < raw.length());
      text.append(' ');
    }
    return end;
  }

  /// What shows nothing. The two joiners are spelling between letters that have several shapes, and hide between others.
  private static boolean isInvisible(int c, String raw, int at) {
    if (c == 0x200c || c == 0x200d) {
      return at == 0 || raw.charAt(at - 1) < 0x300;
    }
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.SURROGATE
        || (c >= 0xfe00 && c <= 0xfe0f)
        || (c >= 0xe0100 && c <= 0xe01ef)
        || c == 0x34f
        || c == 0x115f
        || c == 0x1160
        || c == 0x3164;
  }

  private static String nameOf(int c) {
    String name = Character.getName(c);
    return name == null ? String.format(Locale.ROOT, "U+%04X", c) : name;
  }

  /// Without quotation marks that open at the beginning and close at the end, or lack their other half.
  private String withoutOuterMarks(String text) {
    int from = 0;
    int to = text.length();
    boolean found = true;
    while (found && from < to) {
      OuterMarks marks = OuterMarks.of(text, from, to);
      found = marks.count() > 0;
      count("quotation mark around the whole", marks.count());
      from = Characters.skipBlank(text, marks.from(), marks.to());
      to = Characters.trimEnd(text, from, marks.to());
    }
    return text.substring(from, to);
  }

  private static List<Span> parts(String text) {
    List<Span> parts = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int end = Ellipsis.end(text, at);
      if (end > at) {
        addPart(parts, text, from, at);
        from = end;
      }
      at = Math.max(end, at + 1);
    }
    addPart(parts, text, from, text.length());
    return parts;
  }

  private static void addPart(List<Span> parts, String text, int from, int to) {
    int start = Characters.skipBlank(text, from, to);
    int end = Characters.trimEnd(text, start, to);
    if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
      parts.add(new Span(start, end));
    }
  }
}
