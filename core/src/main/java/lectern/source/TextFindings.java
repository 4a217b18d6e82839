package lectern.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.List;

/// What a reader should know about characters that nobody writes: NULs, halves of characters, doubly encoded text.
final class TextFindings {
  private TextFindings() {}

  static void add(Decoded decoded, List<Finding> findings) {
    String text = decoded.text();
    if (isOrdinary(text)) {
      return;
    }
    nuls(text, findings);
    replacements(text, findings);
    // A decoder of UTF-8 or UTF-32 lets no lone surrogate pass.
    if (decoded.charset().equals(UTF_16LE) || decoded.charset().equals(UTF_16BE)) {
      surrogates(text, findings);
    }
    mojibake(text, findings);
  }

  /// Whether none of the characters looked for is there, nor one that begins a sign of them: so it is with nearly every
  /// text, and one look at each character tells.
  private static boolean isOrdinary(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c >= '\u00c2' && (c <= '\u00e2' || c >= '\ud800')) {
        return false;
      }
    }
    return true;
  }

  private static void nuls(String text, List<Finding> findings) {
    int first = text.indexOf('\0');
    if (first >= 0) {
      int count = count(text, "\0", first);
      findings.add(
          new Finding(
              new Span(first, first + 1),
              "The source holds "
                  + times(count, "NUL character")
                  + (count == 1 ? ", which shows nothing." : ", which show nothing.")));
    }
  }

  private static void replacements(String text, List<Finding> findings) {
    int first = text.indexOf('\ufffd');
    if (first >= 0) {
      findings.add(
          new Finding(
              new Span(first, first + 1),
              "The text holds "
                  + times(count(text, "\ufffd", first), "replacement character")
                  + " (U+FFFD): something was lost there when it was converted."));
    }
  }

  private static void surrogates(String text, List<Finding> findings) {
    int first = -1;
    int count = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        first = first < 0 ? i : first;
        count++;
      }
      i += Character.charCount(c);
    }
    if (first >= 0) {
      findings.add(
          new Finding(
              new Span(first, first + 1),
              "The text holds "
                  + times(count, "lone surrogate")
                  + ", halves of characters whose other half is lost; kept as they are."));
    }
  }

  /// UTF-8 that was once read as windows-1252: an apostrophe shows as `â€™`, a no-break space as `Â` and itself.
  private static void mojibake(String text, List<Finding> findings) {
    int first = Integer.MAX_VALUE;
    int count = 0;
    for (String sign :
        new String[] {"\u00e2\u20ac", "\u00c2\u00a0", "\u00c3\u00a9", "\u00c3\u00b1"}) {
      // The search for a character is several times as fast as that for a string, and nearly always
      // enough.
      int at = text.indexOf(sign.charAt(0)) < 0 ? -1 : text.indexOf(sign);
      if (at >= 0) {
        first = Math.min(first, at);
        count += count(text, sign, at);
      }
    }
    if (count > 0) {
      findings.add(
          new Finding(
              new Span(first, first + 2),
              "The text holds "
                  + times(count, "character")
                  + " such as \""
                  + text.substring(first, first + 2).replace('\u00a0', ' ')
                  + "\", the mark of UTF-8 that was read as windows-1252 before it came here. Kept as it is; look for"
                  + " a better copy."));
    }
  }

  private static int count(String text, String sign, int first) {
    int count = 0;
    for (int at = first; at >= 0; at = text.indexOf(sign, at + sign.length())) {
      count++;
    }
    return count;
  }

  private static String times(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
