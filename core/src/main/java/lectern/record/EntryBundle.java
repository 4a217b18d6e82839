package lectern.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The entries of up to 256 leaves, each after its length in two bytes, big-endian (C2SP tlog-tiles, section "Log entries").
public final class EntryBundle {
  /// Most bytes of an entry.
  public static final int MAX_ENTRY = 0xffff;

  private EntryBundle() {}

  /// @param entries from 1 to 256, each of at most 65,535 bytes
  /// @throws IllegalArgumentException if there are fewer or more, or one is longer
  public static byte[] encode(List<byte[]> entries) {
    requireCount(entries.size());
    int length = 0;
    for (byte[] entry : entries) {
      if (entry.length > MAX_ENTRY) {
        throw new IllegalArgumentException(
            "An entry has at most 65535 bytes, but one has " + entry.length + ".");
      }
      length += Short.BYTES + entry.length;
    }
    ByteBuffer bundle = ByteBuffer.allocate(length);
    for (byte[] entry : entries) {
      bundle.putShort((short) entry.length).put(entry);
    }
    return bundle.array();
  }

  /// @param count how many entries there have to be: the width of the tile
  /// @throws MalformedException if there are fewer or more, or the bytes end inside an entry
  public static List<byte[]> decode(byte[] bundle, int count) throws MalformedException {
    requireCount(count);
    ByteBuffer rest = ByteBuffer.wrap(bundle);
    List<byte[]> entries = new ArrayList<>(count);
    while (rest.hasRemaining()) {
      if (entries.size() == count) {
        throw new MalformedException(
            "The entry bundle goes on after its last entry, at byte "
                + rest.position()
                + "; expected exactly "
                + count
                + " entries.");
      }
      entries.add(next(rest, entries.size()));
    }
    if (entries.size() < count) {
      throw new MalformedException(
          "The entry bundle ends after "
              + entries.size()
              + " entries; expected exactly "
              + count
              + ".");
    }
    return entries;
  }

  private static byte[] next(ByteBuffer rest, int number) throws MalformedException {
    int length = rest.remaining() < Short.BYTES ? -1 : Short.toUnsignedInt(rest.getShort());
    if (length < 0 || length > rest.remaining()) {
      throw new MalformedException(
          "The entry bundle ends inside entry "
              + (number + 1)
              + "; expected its length in two bytes and as many bytes after it.");
    }
    byte[] entry = new byte[length];
    rest.get(entry);
    return entry;
  }

  private static void requireCount(int count) {
    if (count < 1 || count > Tile.FULL_WIDTH) {
      throw new IllegalArgumentException(
          "An entry bundle has from 1 to 256 entries, but here " + count + ".");
    }
  }
}
