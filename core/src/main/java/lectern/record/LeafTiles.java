package lectern.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// What the files of a log say of its leaves, 256 at a time, and which of them is right.
///
/// The root of a full tile is there three times: by hashing its entries, in its own file, and as a hash of the tile
/// above it. Of the last, partial one it is there twice. Which of them to believe the signed root says.
final class LeafTiles {
  /// After so many tiles in a row of which nothing is there, nothing more is looked for: a checkpoint can claim any size.
  private static final int MOST_MISSING = Audit.MOST_FAILURES;

  private final LogFiles files;

  /// Reads again, or what is remarked on elsewhere.
  private final LogFiles silent;

  private final long size;
  private final List<Testimony> testimonies = new ArrayList<>();
  private List<Optional<Hash>> roots = List.of();
  private boolean isProven;
  private Optional<Hash> wrongRoot = Optional.empty();
  private Tile parent = new Tile(1, 0, 1);
  private Optional<List<Hash>> inParent = Optional.empty();
  private long lastIndex = -1;
  private Optional<List<Hash>> lastLeaves = Optional.empty();

  /// What is said of the root over the leaves of a tile.
  ///
  /// @param entries by the entries
  /// @param own by the tile
  /// @param above by the tile one level above it; empty for a partial tile
  /// @param differs index of the first entry of which the tile holds another hash
  record Testimony(
      Tile tile,
      Optional<Hash> entries,
      Optional<Hash> own,
      Optional<Hash> above,
      OptionalLong differs) {

    /// What two of the three say.
    private Optional<Hash> agreed() {
      boolean isEntries = entries.isPresent() && (entries.equals(own) || entries.equals(above));
      return isEntries ? entries : own.filter(root -> above.equals(own));
    }

    private boolean isMissing() {
      return entries.isEmpty() && own.isEmpty();
    }
  }

  /// Whom to believe, most likely first: where one file was damaged the other two agree, and where somebody changed two
  /// alike it is the third.
  private enum Belief {
    MOST_THEN_ENTRIES,
    MOST_THEN_OWN,
    ENTRIES,
    OWN,
    ABOVE_THEN_ENTRIES,
    ABOVE_THEN_OWN;

    Optional<Hash> of(Testimony said) {
      return switch (this) {
        case MOST_THEN_ENTRIES -> said.agreed().or(() -> ABOVE_THEN_ENTRIES.of(said));
        case MOST_THEN_OWN -> said.agreed().or(() -> ABOVE_THEN_OWN.of(said));
        case ENTRIES -> said.entries.or(said::own).or(said::above);
        case OWN -> said.own.or(said::entries).or(said::above);
        case ABOVE_THEN_ENTRIES -> said.above.or(said::entries).or(said::own);
        case ABOVE_THEN_OWN -> said.above.or(said::own).or(said::entries);
      };
    }
  }

  private LeafTiles(AuditFiles files, long size) {
    this.files = new LogFiles(files);
    this.silent = new LogFiles(files.with(new Remarks()));
    this.size = size;
  }

  /// Reads all of them.
  static LeafTiles read(AuditFiles files, Checkpoint checkpoint) {
    LeafTiles tiles = new LeafTiles(files, checkpoint.size());
    tiles.read();
    tiles.believe(checkpoint.root());
    return tiles;
  }

  private void read() {
    int missing = 0;
    for (long start = 0; start < size && missing < MOST_MISSING; start += Tile.FULL_WIDTH) {
      int width = (int) Math.min(Tile.FULL_WIDTH, size - start);
      Testimony said = testimony(new Tile(0, start / Tile.FULL_WIDTH, width));
      missing = said.isMissing() ? missing + 1 : 0;
      testimonies.add(said);
    }
  }

  private Testimony testimony(Tile tile) {
    Optional<List<Hash>> entries = files.requiredEntries(tile).map(LogFiles::leaves);
    Optional<List<Hash>> own = files.required(tile);
    OptionalLong differs =
        entries.isPresent() && own.isPresent()
            ? difference(tile, entries.get(), own.get())
            : OptionalLong.empty();
    Optional<Hash> byEntries = entries.map(MerkleTree::root);
    return new Testimony(
        tile,
        byEntries,
        own.isPresent() && entries.isPresent() && differs.isEmpty()
            ? byEntries
            : own.map(MerkleTree::root),
        tile.isPartial() ? Optional.empty() : above(tile.index()),
        differs);
  }

  private static OptionalLong difference(Tile tile, List<Hash> entries, List<Hash> own) {
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).equals(own.get(i))) {
        return OptionalLong.of(tile.index() * Tile.FULL_WIDTH + i);
      }
    }
    return OptionalLong.empty();
  }

  private Optional<Hash> above(long index) {
    Tile tile = tileAt(1, index / Tile.FULL_WIDTH, size);
    if (index % Tile.FULL_WIDTH == 0) {
      parent = tile;
      inParent = silent.found(parent);
    }
    return inParent.map(hashes -> hashes.get((int) (index % Tile.FULL_WIDTH)));
  }

  /// The tile of a place as a tree of `size` leaves has it; it must have one there.
  static Tile tileAt(int level, long index, long size) {
    long hashes = Tile.hashesAt(level, size) - index * Tile.FULL_WIDTH;
    return new Tile(level, index, (int) Math.min(hashes, Tile.FULL_WIDTH));
  }

  private void believe(Hash signed) {
    for (Belief belief : Belief.values()) {
      List<Optional<Hash>> believed = testimonies.stream().map(belief::of).toList();
      Optional<Hash> root = rootOf(believed);
      isProven = root.isPresent() && root.get().equals(signed);
      if (isProven || roots.isEmpty()) {
        roots = believed;
        wrongRoot = isProven ? Optional.empty() : root;
      }
      if (isProven) {
        return;
      }
    }
  }

  /// The root over all leaves: full tiles are complete subtrees, and a partial one is the last, so their roots can stand for
  /// leaves (RFC 6962, section 2.1). Empty if one of them is missing.
  private Optional<Hash> rootOf(List<Optional<Hash>> believed) {
    return isComplete() && believed.stream().allMatch(Optional::isPresent)
        ? Optional.of(MerkleTree.root(believed.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  /// Whether all tiles were looked for: where too many in a row are missing the rest is not.
  boolean isComplete() {
    long tiles = size / Tile.FULL_WIDTH + (size % Tile.FULL_WIDTH == 0 ? 0 : 1);
    return testimonies.size() == tiles;
  }

  /// What was read, tile by tile.
  List<Testimony> testimonies() {
    return testimonies;
  }

  /// The root of each tile as it is believed, of the partial one as well; empty where nothing is known of it.
  List<Optional<Hash>> roots() {
    return roots;
  }

  /// Whether these roots lead to the signed one. Then they are right, and every file that says otherwise is wrong.
  boolean isProven() {
    return isProven;
  }

  /// The root to which they lead instead of the signed one; empty if that is right, or too much is missing to tell.
  Optional<Hash> wrongRoot() {
    return wrongRoot;
  }

  /// Whether the entries of a tile are those that are believed.
  boolean believesEntries(Testimony said) {
    return said.entries.isPresent() && said.entries.equals(rootAt(said.tile.index()));
  }

  private Optional<Hash> rootAt(long index) {
    return index < roots.size() ? roots.get((int) index) : Optional.empty();
  }

  /// The leaf hashes of a tile that lead to the root that is believed; empty if none are there.
  Optional<List<Hash>> leaves(long index) {
    if (index != lastIndex) {
      lastIndex = index;
      lastLeaves = index < roots.size() ? leaves(tileAt(0, index, size)) : Optional.empty();
    }
    return lastLeaves;
  }

  private Optional<List<Hash>> leaves(Tile tile) {
    Predicate<List<Hash>> isBelieved =
        leaves -> rootAt(tile.index()).equals(Optional.of(MerkleTree.root(leaves)));
    return silent
        .found(tile)
        .filter(isBelieved)
        .or(() -> silent.foundEntries(tile).map(LogFiles::leaves).filter(isBelieved));
  }
}
