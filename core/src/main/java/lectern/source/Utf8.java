package lectern.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Strict UTF-8, and what becomes of bytes that are not.
///
/// A file without valid sequences is windows-1252. A file in which they outnumber the faults is UTF-8 into which something
/// else was pasted, or which was cut off: only the bad bytes are read as windows-1252, for otherwise one of them would spoil every
/// apostrophe of the document.
final class Utf8 {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Utf8() {}

  /// The text from byte `from` on; one finding if the bytes are not UTF-8.
  static Decoded decode(byte[] bytes, int from) {
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') < 0) {
      return new Decoded(text, StandardCharsets.UTF_8, List.of());
    }
    return strict(bytes, from);
  }

  private static Decoded strict(byte[] bytes, int from) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from);
    int firstByte = -1;
    int firstChar = 0;
    int bad = 0;
    int faults = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      if (firstByte < 0) {
        firstByte = in.position();
        firstChar = out.position();
      }
      faults++;
      for (int i = 0; i < result.length(); i++) {
        out.put(new String(bytes, in.position(), 1, WINDOWS_1252));
        in.position(in.position() + 1);
        bad++;
      }
      result = decoder.decode(in, out, true);
    }
    String mixed = out.flip().toString();
    if (bad == 0) {
      return new Decoded(mixed, StandardCharsets.UTF_8, List.of());
    }
    String where =
        "Byte "
            + firstByte
            + " ("
            + String.format(Locale.ROOT, "0x%02X", bytes[firstByte] & 0xff)
            + ") is not UTF-8";
    if (sequences(mixed) - bad >= faults) {
      String which = bad == 1 ? "; it alone" : ", and " + (bad - 1) + " more; they alone";
      return new Decoded(
          mixed,
          StandardCharsets.UTF_8,
          List.of(
              new Finding(
                  new Span(firstChar, firstChar + 1),
                  where
                      + which
                      + (bad == 1 ? " was" : " were")
                      + " read as windows-1252. Check the characters there.")));
    }
    // Before the first bad byte both charsets may differ in length, so the place is counted anew.
    int at = firstByte - from;
    return new Decoded(
        new String(bytes, from, bytes.length - from, WINDOWS_1252),
        WINDOWS_1252,
        List.of(
            new Finding(
                new Span(at, at + 1),
                where
                    + ", so the text was read as windows-1252, the charset of older Windows and web pages. Check"
                    + " quotation marks, dashes and accents.")));
  }

  /// Number of characters beyond ASCII.
  private static int sequences(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        count++;
      }
    }
    return count;
  }
}
