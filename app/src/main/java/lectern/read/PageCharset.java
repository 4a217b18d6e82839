package lectern.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.source.Source;

/// The charset that a page names in its first bytes, as browsers look for it (HTML Standard, 13.2.3.2).
///
/// They stop after 1,024 bytes; pages saved with scripts before the declaration make it worth looking further.
final class PageCharset {
  private static final int SCANNED = 8192;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<meta\\b[^>]{0,400}?\\bcharset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w:.+-]{1,40})"
              + "|^\\s{0,9}<\\?xml\\b[^>]{0,200}?\\bencoding\\s{0,9}=\\s{0,9}[\"']([\\w:.+-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private PageCharset() {}

  static Optional<String> declaredIn(Source source) {
    byte[] start = new byte[Math.min(source.size(), SCANNED)];
    source.bytes().get(start);
    Matcher declaration = DECLARATION.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (!declaration.find()) {
      return Optional.empty();
    }
    String name = declaration.group(1) != null ? declaration.group(1) : declaration.group(2);
    // A declaration that could be read byte by byte is not UTF-16.
    return Optional.of(name.toLowerCase(Locale.ROOT).startsWith("utf-16") ? "utf-8" : name);
  }
}
