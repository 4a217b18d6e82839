package lectern.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;

/// The parts of a document that is a ZIP archive inside, unpacked in memory and within limits.
///
/// What the archive says about its sizes is not believed: bytes are counted as they come out.
final class ZipParts {
  /// Bytes of all parts together, also of those that are not kept.
  private static final long MOST_BYTES = 256L << 20;

  private static final int MOST_PARTS = 10_000;

  /// How many bytes one byte may become, once there are enough to judge. The XML of real documents stays below 50.
  private static final int HIGHEST_RATIO = 200;

  private static final int ENOUGH_TO_JUDGE = 16 << 20;

  private static final int END_OF_DIRECTORY = 0x06054b50;

  private final Source source;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final byte[] buffer = new byte[16 << 10];
  private long unpacked;

  private ZipParts(Source source) {
    this.source = source;
  }

  /// The parts whose names `wanted` holds for, by name, in the order of the archive.
  ///
  /// @throws UnreadableSourceException if the archive is cut off, damaged, encrypted, or unpacks to more than the limits
  static Map<String, byte[]> of(Source source, Predicate<String> wanted)
      throws UnreadableSourceException {
    ZipParts zip = new ZipParts(source);
    zip.read(wanted);
    return zip.parts;
  }

  private void read(Predicate<String> wanted) throws UnreadableSourceException {
    if (!endsWithDirectory()) {
      throw refuse(
          " is cut off: the list of its parts, which stands at its end, is missing. Get the file from its author again.");
    }
    int count = 0;
    try (ZipInputStream zip = new ZipInputStream(source.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        count++;
        if (count > MOST_PARTS) {
          throw refuse(
              " has more than "
                  + MOST_PARTS
                  + " parts inside. Expected a document, which has some dozen.");
        }
        byte[] part = unpack(zip, wanted.test(entry.getName()));
        if (part.length > 0) {
          parts.putIfAbsent(entry.getName(), part);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw refuse(
          " is a damaged archive inside ("
              + e.getMessage()
              + "). Get the file from its author again.",
          e);
    }
  }

  /// Whether the "end of central directory record" stands where it must (APPNOTE 4.3.16: at most 65,557 bytes before
  /// the end).
  private boolean endsWithDirectory() {
    ByteBuffer bytes = source.bytes().order(ByteOrder.LITTLE_ENDIAN);
    for (int at = bytes.limit() - 22; at >= 0 && at >= bytes.limit() - 65_557; at--) {
      if (bytes.getInt(at) == END_OF_DIRECTORY) {
        return true;
      }
    }
    return false;
  }

  /// @return the bytes of the current part; none where they are not to be kept
  private byte[] unpack(InputStream part, boolean keep)
      throws IOException, UnreadableSourceException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(keep ? buffer.length : 0);
    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
      unpacked += read;
      if (unpacked > MOST_BYTES
          || unpacked > ENOUGH_TO_JUDGE && unpacked / HIGHEST_RATIO > source.size()) {
        throw refuse(
            " unpacks to more than "
                + (unpacked >> 20)
                + " MB from "
                + source.size()
                + " bytes, as archives do that are made to fill a disk. It was not read further.");
      }
      if (keep) {
        bytes.write(buffer, 0, read);
      }
    }
    return bytes.toByteArray();
  }

  private UnreadableSourceException refuse(String what) {
    return new UnreadableSourceException("\"" + source.name() + "\"" + what);
  }

  private UnreadableSourceException refuse(String what, Exception cause) {
    return new UnreadableSourceException("\"" + source.name() + "\"" + what, cause);
  }
}
