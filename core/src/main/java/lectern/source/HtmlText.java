package lectern.source;

import java.util.Optional;
import java.util.Set;

/// A short text that may have been copied out of an HTML page, without its tags, comments and character references.
///
/// @param text with a blank in place of the tag of a block
/// @param tags how many tags and comments it had
/// @param references how many characters were written by number or by name
public record HtmlText(String text, int tags, int references) {

  /// Elements that part no words.
  private static final Set<String> INLINE =
      Set.of(
          ("a abbr b big cite code del em font i ins kbd mark q s section small source span strike strong sub sup"
                  + " time tt u wbr")
              .split(" "));

  /// Reads a text in linear time; `a < b` and `AT&T;` stay as they are.
  public static HtmlText of(String html) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0
        ? new HtmlText(html, 0, 0)
        : new Scan(html).read();
  }

  private static final class Scan {
    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int tags;
    private int references;

    /// From here on no comment is closed.
    private boolean isCommented = true;

    Scan(String html) {
      this.html = html;
    }

    HtmlText read() {
      int at = 0;
      while (at < html.length()) {
        char c = html.charAt(at);
        int end = c == '<' ? mark(at) : c == '&' ? reference(at) : -1;
        if (end < 0) {
          text.append(c);
        }
        at = end < 0 ? at + 1 : end;
      }
      return new HtmlText(text.toString(), tags, references);
    }

    private int mark(int at) {
      if (isCommented && html.startsWith("<!--", at)) {
        int close = html.indexOf("-->", at + 4);
        isCommented = close >= 0;
        tags += close < 0 ? 0 : 1;
        return close < 0 ? -1 : close + 3;
      }
      Optional<HtmlTag> tag = HtmlTag.at(html, at);
      if (tag.isEmpty()) {
        return -1;
      }
      tags++;
      if (!INLINE.contains(tag.get().name())) {
        text.append(' ');
      }
      return tag.get().end();
    }

    private int reference(int at) {
      int end = CharacterReference.end(html, at, html.length());
      if (end >= 0) {
        references++;
        text.append(CharacterReference.read(html.substring(at, end)));
      }
      return end;
    }
  }
}
