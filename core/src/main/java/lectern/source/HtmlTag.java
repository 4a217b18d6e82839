package lectern.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A tag of HTML inside Markdown or captions.
///
/// @param name lower case
/// @param closing whether it is `</name>`
/// @param end index after its `>`
record HtmlTag(String name, boolean closing, int end) {
  private static final int LONGEST_NAME = 10;

  /// The elements whose tags are notation. Anything else in angle brackets is a word.
  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr article aside b big blockquote body br caption center cite code col colgroup dd del div dl dt em"
                  + " figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i iframe img ins kbd li"
                  + " main mark nav ol p picture pre q s section small source span strike strong sub sup table"
                  + " tbody td tfoot th thead time tr tt u ul video wbr")
              .split(" "));

  /// The tag that starts with the `<` at `at`, if one does.
  ///
  /// Looks no further than the next `<` outside quotes, so that the tags of a text together are found in linear time.
  static Optional<HtmlTag> at(String text, int at) {
    int length = text.length();
    boolean closing = at + 1 < length && text.charAt(at + 1) == '/';
    int from = closing ? at + 2 : at + 1;
    int to = from;
    while (to < length && to - from <= LONGEST_NAME && isName(text.charAt(to))) {
      to++;
    }
    String name = text.substring(from, to).toLowerCase(Locale.ROOT);
    if (!ELEMENTS.contains(name)) {
      return Optional.empty();
    }
    int end = close(text, to);
    return end < 0 || !isTail(text, to, end)
        ? Optional.empty()
        : Optional.of(new HtmlTag(name, closing, end + 1));
  }

  private static boolean isName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /// Index of the tag's `>`, or -1.
  private static int close(String text, int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i;
      } else if (c == '<') {
        return -1;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return -1;
  }

  /// Whether `[from, to)` can follow a tag's name: nothing, a slash, or attributes with values. `a <b and c> d` is none.
  private static boolean isTail(String text, int from, int to) {
    if (from == to) {
      return true;
    }
    char next = text.charAt(from);
    if (!Characters.isBlank(next) && next != '/') {
      return false;
    }
    int words = Characters.skipBlank(text, from, to);
    boolean bare = words == to || (text.charAt(words) == '/' && words + 1 == to);
    return bare || text.substring(words, to).indexOf('=') > 0;
  }
}
