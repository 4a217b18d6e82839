package lectern.source;

import java.util.List;
import java.util.Optional;

/// The words of a caption, line by line: tags, voices, character references and changes of speaker (WebVTT, section 4.2.2).
final class CueText {
  private final String text;
  private final List<Mark> marks;

  /// Who speaks, as far as a tag said so; empty after a change without a name.
  private String speaking = "";

  CueText(String text, List<Mark> marks) {
    this.text = text;
    this.marks = marks;
  }

  /// Marks the notation of a line without blanks at its ends.
  void line(int from, int to) {
    int i = change(leadingTags(from, to), to);
    while (i < to) {
      i =
          switch (text.charAt(i)) {
            case '<' -> tag(i, to);
            case '{' -> code(i, to);
            case '&' -> entity(i, to);
            default -> i + 1;
          };
    }
  }

  private int leadingTags(int from, int to) {
    int i = from;
    while (i < to && (text.charAt(i) == '<' || text.charAt(i) == '{')) {
      int end = text.charAt(i) == '<' ? tag(i, to) : code(i, to);
      if (end == i + 1) {
        return i;
      }
      i = Characters.skipBlank(text, end, to);
    }
    return i;
  }

  /// A dash or two or three `>` before the words: somebody else speaks. Two hyphens are speech that goes on.
  private int change(int from, int to) {
    if (from == to) {
      return from;
    }
    char c = text.charAt(from);
    int i = from;
    if (c == '-' || c == '\u2013' || c == '\u2014') {
      i = from + 1;
      boolean glued = c == '-' && i < to && opensSpeech(text.charAt(i));
      if (i == to || (!Characters.isBlank(text.charAt(i)) && !glued)) {
        return from;
      }
    } else {
      int arrows = 0;
      while (i < to && (text.charAt(i) == '>' || text.startsWith("&gt;", i))) {
        i += text.charAt(i) == '>' ? 1 : 4;
        arrows++;
      }
      if (arrows < 2) {
        return from;
      }
    }
    i = Characters.skipBlank(text, i, to);
    mark(Mark.Kind.CHANGE, from, i);
    speaking = "";
    return i;
  }

  private static boolean opensSpeech(char c) {
    return Character.isUpperCase(c)
        || c == '"'
        || c == '\u201c'
        || c == '['
        || c == '('
        || c == '\u00bf'
        || c == '\u00a1';
  }

  private int tag(int i, int to) {
    int close = i + 1;
    while (close < to && text.charAt(close) != '>' && text.charAt(close) != '<') {
      close++;
    }
    if (close == to || text.charAt(close) != '>') {
      return i + 1;
    }
    int name = i + 1;
    boolean voice = text.startsWith("v", name) && isTagEnd(text.charAt(name + 1));
    if (voice) {
      voice(i, close);
      return close + 1;
    }
    if (isTimestamp(name, close) || isCueTag(name, close)) {
      mark(Mark.Kind.MARKUP, i, close + 1);
      return close + 1;
    }
    Optional<HtmlTag> html = HtmlTag.at(text, i);
    if (html.isPresent() && html.get().end() <= to) {
      mark(Mark.Kind.MARKUP, i, html.get().end());
      return html.get().end();
    }
    return i + 1;
  }

  /// `<v Name>` and `<v.loud Name>`: the annotation is the speaker's name. Every cue has to repeat it, even within a
  /// sentence, so the same name again is notation and not another label.
  private void voice(int open, int close) {
    int from = open + 2;
    while (from < close && !Characters.isBlank(text.charAt(from))) {
      from++;
    }
    from = Characters.skipBlank(text, from, close);
    int to = Characters.trimEnd(text, from, close);
    String name = text.substring(from, Math.max(from, to));
    if (name.equals(speaking)) {
      mark(Mark.Kind.MARKUP, open, close + 1);
      return;
    }
    speaking = name;
    mark(Mark.Kind.MARKUP, open, from);
    mark(Mark.Kind.VOICE, from, to);
    mark(Mark.Kind.MARKUP, to, close + 1);
  }

  private boolean isTimestamp(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != ':' && c != '.') {
        return false;
      }
    }
    return to > from;
  }

  /// The tags that WebVTT has and HTML has not, or not with classes: `<c.yellow>`, `<i.loud>`, `<ruby>`, `<lang en>`.
  private boolean isCueTag(int open, int close) {
    int from = text.charAt(open) == '/' ? open + 1 : open;
    int to = from;
    while (to < close && !isTagEnd(text.charAt(to))) {
      to++;
    }
    return switch (text.substring(from, Math.min(to, from + 5))) {
      case "c", "i", "b", "u", "v", "ruby", "rt", "lang" -> true;
      default -> false;
    };
  }

  private static boolean isTagEnd(char c) {
    return c == '.' || c == '>' || Characters.isBlank(c);
  }

  /// `{\an8}` and the like, from SubStation Alpha.
  private int code(int i, int to) {
    if (i + 1 >= to || text.charAt(i + 1) != '\\') {
      return i + 1;
    }
    int close = i + 2;
    while (close < to && text.charAt(close) != '}' && text.charAt(close) != '{') {
      close++;
    }
    if (close == to || text.charAt(close) != '}') {
      return i + 1;
    }
    mark(Mark.Kind.MARKUP, i, close + 1);
    return close + 1;
  }

  private int entity(int i, int to) {
    int end = CharacterReference.end(text, i, to);
    if (end < 0) {
      return i + 1;
    }
    mark(Mark.Kind.ENTITY, i, end);
    return end;
  }

  private void mark(Mark.Kind kind, int start, int end) {
    if (end > start) {
      marks.add(new Mark(kind, new Span(start, end)));
    }
  }
}
