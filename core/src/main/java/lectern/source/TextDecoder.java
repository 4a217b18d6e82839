package lectern.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns bytes into text: by byte order mark, then the declared charset, then strict UTF-8, then windows-1252.
///
/// Every step that is not certain leaves a [Finding]. Nothing is repaired: what the bytes say is what the text says.
public final class TextDecoder {
  private static final int SAMPLE = 4096;

  private final byte[] bytes;
  private final String name;
  private final List<Finding> findings = new ArrayList<>();

  private TextDecoder(Source source) {
    this.bytes = source.array();
    this.name = source.name();
  }

  /// Decodes bytes that do not say which charset they are in.
  ///
  /// @throws UnreadableSourceException if there are no words in the bytes, or they are not text
  public static Decoded decode(Source source) throws UnreadableSourceException {
    return decode(source, Optional.empty());
  }

  /// Decodes bytes that may come with a charset's name.
  ///
  /// A declared single-byte charset gives way where the bytes are UTF-8 with at least one character beyond ASCII: such
  /// a coincidence does not happen in prose, while pages saved as UTF-8 under an old declaration are common.
  ///
  /// @param declared the charset named by an HTML page or an HTTP header
  /// @throws UnreadableSourceException if there are no words in the bytes, or they are not text
  public static Decoded decode(Source source, Optional<String> declared)
      throws UnreadableSourceException {
    return new TextDecoder(source).decode(declared);
  }

  private Decoded decode(Optional<String> declared) throws UnreadableSourceException {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
    if (mark.isEmpty()) {
      refuseSignature();
      refuseControls(Math.min(bytes.length, SAMPLE));
    }
    Decoded decoded = mark.isPresent() ? marked(mark.get()) : unmarked(declared);
    if (mark.isEmpty() && !decoded.charset().equals(StandardCharsets.UTF_8)) {
      refuseControls(bytes.length);
    }
    TextFindings.add(decoded, findings);
    if (isBlank(decoded.text())) {
      throw new UnreadableSourceException(
          "\""
              + name
              + "\" holds no words"
              + (bytes.length == 0 ? ": it is empty" : ", only blanks")
              + ". Expected the text of a transcript; check that the download or copy was complete.");
    }
    return new Decoded(decoded.text(), decoded.charset(), findings);
  }

  private Decoded marked(ByteOrderMark mark) {
    Charset charset = mark.charset();
    int from = mark.length();
    if (mark == ByteOrderMark.UTF_8) {
      return utf8(from);
    }
    if (mark == ByteOrderMark.UTF_16LE || mark == ByteOrderMark.UTF_16BE) {
      return new Decoded(utf16(from, mark == ByteOrderMark.UTF_16LE), charset, List.of());
    }
    return new Decoded(new String(bytes, from, bytes.length - from, charset), charset, List.of());
  }

  private Decoded unmarked(Optional<String> declared) {
    Optional<Charset> charset = declared.flatMap(this::charset);
    if (charset.isEmpty() || charset.get().equals(StandardCharsets.UTF_8)) {
      return utf8(0);
    }
    Decoded strict = Utf8.decode(bytes, 0);
    if (strict.findings().isEmpty() && strict.text().length() < bytes.length) {
      if (!charset.get().equals(StandardCharsets.US_ASCII)) {
        find(
            "The source declares its charset as "
                + charset.get().name()
                + ", but its bytes are UTF-8. It was read as UTF-8.");
      }
      return strict;
    }
    return new Decoded(new String(bytes, charset.get()), charset.get(), List.of());
  }

  private Decoded utf8(int from) {
    Decoded decoded = Utf8.decode(bytes, from);
    findings.addAll(decoded.findings());
    return decoded;
  }

  /// The charset of a declared name. ISO-8859-1 means windows-1252, as the WHATWG Encoding Standard has it.
  private Optional<Charset> charset(String declared) {
    try {
      Charset charset = Charset.forName(declared.strip());
      return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? Utf8.WINDOWS_1252 : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      find(
          "The source declares an unknown charset, \""
              + declared
              + "\". It was read as UTF-8 or, failing that, windows-1252.");
      return Optional.empty();
    }
  }

  /// UTF-16 unit by unit, so that lone surrogates survive; a [String] decoder would replace them.
  private String utf16(int from, boolean littleEndian) {
    int length = (bytes.length - from) / 2;
    char[] units = new char[length];
    int low = littleEndian ? 0 : 1;
    for (int i = 0; i < length; i++) {
      int at = from + 2 * i;
      units[i] = (char) ((bytes[at + 1 - low] & 0xff) << 8 | (bytes[at + low] & 0xff));
    }
    if ((bytes.length - from) % 2 != 0) {
      find("The last byte is half a UTF-16 unit and was left out: the file may be cut off.");
    }
    return new String(units);
  }

  private void refuseSignature() throws UnreadableSourceException {
    Optional<Signature> signature = Signature.of(bytes);
    if (signature.isPresent()) {
      throw new UnreadableSourceException(
          "\""
              + name
              + "\" holds "
              + signature.get().what()
              + ", not text. Expected the text of a transcript; if the file's ending is wrong, rename it to what it"
              + " is.");
    }
  }

  private void refuseControls(int sample) throws UnreadableSourceException {
    int nuls = 0;
    int controls = 0;
    for (int i = 0; i < sample; i++) {
      if (bytes[i] == 0) {
        nuls++;
      } else if (isControl(bytes[i])) {
        controls++;
      }
    }
    if (nuls * 3 > sample) {
      throw new UnreadableSourceException(
          "\""
              + name
              + "\" has a NUL at every second byte or so. Expected text in UTF-8, or in UTF-16 with a byte order mark;"
              + " if it is text, save it again as UTF-8.");
    }
    // Not the NULs: records of parliaments are padded with them.
    if (controls * 20 > sample) {
      throw new UnreadableSourceException(
          "\""
              + name
              + "\" holds binary data: "
              + controls
              + " of its first "
              + sample
              + " bytes are control characters. Expected the text of a transcript.");
    }
  }

  /// A control character that text does not have: not BS, TAB, LF, VT, FF, CR, the end-of-file mark of DOS or ESC.
  private static boolean isControl(byte b) {
    return b >= 0 && b < 0x20 && !(b >= 0x08 && b <= 0x0d) && b != 0x1a && b != 0x1b || b == 0x7f;
  }

  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Characters.isBlank(c) && !Characters.isInvisible(c) && c != 0) {
        return false;
      }
    }
    return true;
  }

  private void find(String message) {
    findings.add(new Finding(new Span(0, 0), message));
  }
}
