package lectern.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;

/// Looks through the compressed streams of a PDF document, before PDFBox unpacks them in memory and without a limit.
///
/// Every stream is tried as Flate, and what comes out of it again, whatever its dictionary says about its length and
/// filters. Pictures are left alone, since they are not unpacked to read words. The older filters, of which few programs
/// make use today, are judged by their packed size.
final class PdfStreams {
  /// Bytes of all streams together, unpacked; the fonts and words of a long document have some 10 MB.
  private static final long MOST_BYTES = 128L << 20;

  /// Every time that a document is changed in place adds one, and a pointer to it.
  private static final int MOST_TABLES = 10_000;

  private static final int MOST_STREAMS = 100_000;

  /// Streams that are packed in an older way, or twice, may have so many bytes: one becomes 1,000 at most.
  private static final int MOST_OLD_BYTES = 256 << 10;

  private static final String[] OLD = {
    "/LZW", "/RunLength", "/RL", "/ASCII85", "/A85", "/ASCIIHex", "/AHx"
  };

  /// How far before a stream its dictionary is looked for.
  private static final int DICTIONARY = 1000;

  /// Bytes that come out of a stream although it was not compressed.
  private static final int BY_CHANCE = 1024;

  /// Documents are compressed once, by mistake twice.
  private static final int MOST_LAYERS = 3;

  private final Source source;
  private final byte[] bytes;

  /// One char a byte, to search in.
  private final String text;

  private final byte[] buffer = new byte[16 << 10];
  private long unpacked;

  /// Where the next stream ends; the end of the file where none does.
  private int end = -1;

  private PdfStreams(Source source, byte[] bytes) {
    this.source = source;
    this.bytes = bytes;
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /// @throws UnreadableSourceException if the streams unpack to more than a document has
  static void check(Source source) throws IOException, UnreadableSourceException {
    try (InputStream in = source.open()) {
      new PdfStreams(source, in.readAllBytes()).check();
    }
  }

  private void check() throws UnreadableSourceException {
    int tables = 0;
    for (int at = text.indexOf("xref"); at >= 0; at = text.indexOf("xref", at + 1)) {
      tables++;
      if (tables > MOST_TABLES) {
        throw bomb("has more than " + MOST_TABLES + " cross-reference tables");
      }
    }
    int streams = 0;
    for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 1)) {
      if (followsDictionary(at)) {
        streams++;
        if (streams > MOST_STREAMS) {
          throw bomb("has more than " + MOST_STREAMS + " streams");
        }
        check(at);
      }
    }
  }

  private boolean followsDictionary(int keyword) {
    int at = keyword - 1;
    while (at > 0 && keyword - at < 8 && text.charAt(at) <= ' ') {
      at--;
    }
    return at > 0 && text.charAt(at) == '>' && text.charAt(at - 1) == '>';
  }

  private void check(int keyword) throws UnreadableSourceException {
    String before = text.substring(Math.max(0, keyword - DICTIONARY), keyword);
    String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    if (dictionary.contains("/Image")) {
      return;
    }
    int start = keyword + "stream".length();
    while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
      start++;
    }
    if (end < start) {
      end = text.indexOf("endstream", start);
      end = end < 0 ? bytes.length : end;
    }
    for (String old : OLD) {
      if (dictionary.contains(old) && end - start > MOST_OLD_BYTES) {
        throw bomb(
            "packs "
                + (end - start)
                + " bytes in a way that may unpack to a thousand times as many");
      }
    }
    for (int layers = 1; unpack(start, layers) > BY_CHANCE; layers++) {
      if (layers == MOST_LAYERS) {
        throw bomb("is packed " + MOST_LAYERS + " times over");
      }
    }
  }

  /// @return how many bytes come out of a stream that was compressed `layers` times; 0 where it was not
  private long unpack(int start, int layers) throws UnreadableSourceException {
    long before = unpacked;
    InputStream stream = new ByteArrayInputStream(bytes, start, bytes.length - start);
    for (int i = 0; i < layers; i++) {
      stream = new Flate(stream);
    }
    try (InputStream out = stream) {
      for (int read = out.read(buffer); read >= 0; read = out.read(buffer)) {
        unpacked += read;
        if (unpacked > MOST_BYTES) {
          throw bomb(
              "unpacks to more than " + (MOST_BYTES >> 20) + " MB from " + bytes.length + " bytes");
        }
      }
    } catch (IOException e) {
      return unpacked - before; // not compressed in this way, or damaged: PDFBox reads as far, too
    }
    return unpacked - before;
  }

  /// As PDFBox reads it: the two bytes of the header are passed over, the check sum at the end is not looked at.
  private static final class Flate extends InflaterInputStream {
    private boolean begun;

    Flate(InputStream in) {
      super(in, new Inflater(true));
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      if (!begun) {
        begun = true;
        in.skipNBytes(2);
      }
      return super.read(to, from, length);
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }

  private UnreadableSourceException bomb(String what) {
    return new UnreadableSourceException(
        "\""
            + source.name()
            + "\" "
            + what
            + ", as files do that are made to fill the memory. It was not read further; print it to a new PDF.");
  }
}
