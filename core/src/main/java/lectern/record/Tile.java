package lectern.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The place of a tile: up to 256 consecutive hashes of one level of a tree (C2SP tlog-tiles, section "Merkle Tree").
///
/// At level 0 they are leaf hashes; at level 1 and above each is the root of a full tile at the level below.
///
/// @param level from 0 to 63
/// @param index of the tile within the level, at least 0
/// @param width number of hashes: 256 in a full tile, from 1 to 255 in a partial one
public record Tile(int level, long index, int width) {
  /// Hashes of a full tile.
  public static final int FULL_WIDTH = 256;

  static final int HEIGHT = 8;
  private static final int MAX_LEVEL = 63;
  private static final long MAX_INDEX = Long.MAX_VALUE >> HEIGHT;
  private static final Pattern PLACE =
      Pattern.compile(
          "tile/([0-9]{1,2}|entries)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

  public Tile {
    if (level < 0 || level > MAX_LEVEL) {
      throw new IllegalArgumentException(
          "The level of a tile must lie between 0 and 63, but it is " + level + ".");
    }
    if (index < 0 || index > MAX_INDEX) {
      throw new IllegalArgumentException(
          "The index of a tile must lie between 0 and 2^55 - 1, but it is " + index + ".");
    }
    if (width < 1 || width > FULL_WIDTH) {
      throw new IllegalArgumentException(
          "The width of a tile must lie between 1 and 256, but it is " + width + ".");
    }
  }

  /// All tiles of a tree of `size` leaves, full and partial, by level and index. There are about `size / 255` of them.
  public static List<Tile> of(long size) {
    List<Tile> tiles = new ArrayList<>();
    for (int level = 0; hashesAt(level, size) > 0; level++) {
      long full = hashesAt(level, size) >> HEIGHT;
      for (long index = 0; index < full; index++) {
        tiles.add(new Tile(level, index, FULL_WIDTH));
      }
      addPartial(level, size, tiles);
    }
    return tiles;
  }

  /// The partial tiles of a tree of `size` leaves, at most one a level, by level (section "Partial Tiles").
  public static List<Tile> partialOf(long size) {
    List<Tile> tiles = new ArrayList<>();
    for (int level = 0; hashesAt(level, size) > 0; level++) {
      addPartial(level, size, tiles);
    }
    return tiles;
  }

  private static void addPartial(int level, long size, List<Tile> tiles) {
    long hashes = hashesAt(level, size);
    if (hashes % FULL_WIDTH != 0) {
      tiles.add(new Tile(level, hashes >> HEIGHT, (int) (hashes % FULL_WIDTH)));
    }
  }

  /// `floor(size / 256^level)`: how many hashes a tree of `size` leaves has at `level`.
  static long hashesAt(int level, long size) {
    return HEIGHT * level < Long.SIZE ? size >> HEIGHT * level : 0;
  }

  /// Reads `tile/<L>/<N>[.p/<W>]`.
  ///
  /// @throws MalformedException if `path` is anything else
  public static Tile parse(String path) throws MalformedException {
    Matcher parts = PLACE.matcher(path);
    if (parts.matches() && !"entries".equals(parts.group(1))) {
      Tile tile = read(path, Integer.parseInt(parts.group(1)), parts);
      if (tile.path().equals(path)) {
        return tile;
      }
    }
    throw noPath(path);
  }

  /// Reads `tile/entries/<N>[.p/<W>]`.
  ///
  /// @return the tile at level 0 that belongs to the bundle
  /// @throws MalformedException if `path` is anything else
  public static Tile parseEntries(String path) throws MalformedException {
    Matcher parts = PLACE.matcher(path);
    if (parts.matches() && "entries".equals(parts.group(1))) {
      Tile tile = read(path, 0, parts);
      if (tile.entriesPath().equals(path)) {
        return tile;
      }
    }
    throw noPath(path);
  }

  private static Tile read(String path, int level, Matcher parts) throws MalformedException {
    String index = parts.group(2).replace("x", "").replace("/", "");
    int width = parts.group(3) == null ? FULL_WIDTH : Integer.parseInt(parts.group(3));
    try {
      return new Tile(level, Long.parseLong(index), width);
    } catch (IllegalArgumentException _) {
      throw noPath(path);
    }
  }

  private static MalformedException noPath(String path) {
    return new MalformedException(
        Found.quoted(path)
            + " is not the path of a tile; expected tile/LEVEL/INDEX or tile/entries/INDEX, the index in groups of three"
            + " digits such as x001/x234/067, and .p/WIDTH after it where the tile is partial.");
  }

  /// `tile/<L>/<N>[.p/<W>]`, relative to the log's prefix: `tile/0/x001/x234/067.p/112`.
  public String path() {
    return "tile/" + level + "/" + place();
  }

  /// `tile/entries/<N>[.p/<W>]` (section "Log entries"): where the entries of this tile's leaves are.
  ///
  /// @throws IllegalStateException if the level is not 0
  public String entriesPath() {
    if (level != 0) {
      throw new IllegalStateException(
          "Only tiles at level 0 have entries, but this is " + path() + ".");
    }
    return "tile/entries/" + place();
  }

  private String place() {
    StringBuilder place = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      place.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
    }
    return isPartial() ? place.append(".p/").append(width).toString() : place.toString();
  }

  /// Whether it has fewer than 256 hashes.
  public boolean isPartial() {
    return width < FULL_WIDTH;
  }

  /// The full tile in the same place.
  public Tile full() {
    return new Tile(level, index, FULL_WIDTH);
  }

  /// Number of bytes: 32 for each hash.
  public int length() {
    return width * Hash.LENGTH;
  }
}
