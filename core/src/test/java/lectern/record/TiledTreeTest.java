package lectern.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiledTreeTest {

  /// A folder of tiles, kept in memory.
  private static final class Folder implements TileReader {
    final Map<Tile, byte[]> tiles = new HashMap<>();
    final List<Tile> read = new ArrayList<>();
    long size;

    @Override
    public byte[] read(Tile tile) throws IOException {
      read.add(tile);
      byte[] bytes = tiles.get(tile);
      if (bytes == null) {
        throw new IOException("There is no " + tile.path() + ".");
      }
      return bytes;
    }

    TreeGrowth append(List<Hash> leaves) throws Exception {
      TreeGrowth growth = tree().grow(leaves);
      tiles.putAll(growth.tiles());
      size = growth.size();
      return growth;
    }

    TiledTree tree() {
      return new TiledTree(this, size);
    }
  }

  @Test
  void everyTreeUpToSixHundredLeavesIsTheSameInTiles() throws Exception {
    List<Hash> leaves = ReferenceTree.leaves(600);
    Folder folder = new Folder();
    RunningRoot running = new RunningRoot();
    for (int n = 1; n <= 600; n++) {
      TreeGrowth growth = folder.append(leaves.subList(n - 1, n));
      running.add(leaves.get(n - 1));
      assertThat(growth.root()).isEqualTo(running.root());
      assertThat(folder.tree().root()).isEqualTo(running.root());
      assertThat(folder.tree().leaf(n - 1)).isEqualTo(leaves.get(n - 1));
      assertThat(folder.tiles.keySet()).containsAll(Tile.of(n));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 100, 255, 256, 257, 300, 511, 512, 513, 600})
  void everyProofOfASmallTreeIsTheSameInTiles(int n) throws Exception {
    List<Hash> leaves = ReferenceTree.leaves(n);
    Folder folder = new Folder();
    folder.append(leaves);
    for (int m = 0; m < n; m++) {
      assertThat(folder.tree().inclusion(m)).isEqualTo(InclusionProof.of(leaves, m));
      assertThat(folder.tree().consistency(m)).isEqualTo(ConsistencyProof.of(leaves, m));
    }
    assertThat(folder.tree().consistency(n).path()).isEmpty();
  }

  @Test
  void batchesOfAnySizeGiveTheTilesOfTheWhole() throws Exception {
    List<Hash> leaves = ReferenceTree.leaves(70_300);
    Folder atOnce = new Folder();
    TreeGrowth whole = atOnce.append(leaves);
    assertThat(whole.tiles().sequencedKeySet()).containsExactlyElementsOf(Tile.of(70_300));
    assertThat(whole.root()).isEqualTo(MerkleTree.root(leaves));
    Random random = new Random(6962);
    Folder inBatches = new Folder();
    while (inBatches.size < leaves.size()) {
      int from = (int) inBatches.size;
      int most = List.of(1, 3, 255, 256, 257, 700, 30_000).get(random.nextInt(7));
      int until = Math.min(leaves.size(), from + 1 + random.nextInt(most));
      TreeGrowth growth = inBatches.append(leaves.subList(from, until));
      assertThat(growth.oldSize()).isEqualTo(from);
      assertThat(growth.root()).isEqualTo(MerkleTree.root(leaves.subList(0, until)));
    }
    for (Tile tile : Tile.of(70_300)) {
      assertThat(inBatches.tiles.get(tile)).isEqualTo(atOnce.tiles.get(tile));
    }
  }

  @Test
  void proofsOfLargeTreesHoldAndTouchFewTiles() throws Exception {
    List<Hash> leaves = ReferenceTree.leaves(70_300);
    Folder folder = new Folder();
    folder.append(leaves);
    Random random = new Random(9162);
    for (int i = 0; i < 200; i++) {
      folder.size = 1 + random.nextInt(70_300);
      addPartialTiles(folder);
      Hash root = MerkleTree.root(leaves.subList(0, (int) folder.size));
      folder.read.clear();
      int m = random.nextInt((int) folder.size);
      InclusionProof inclusion = folder.tree().inclusion(m);
      assertThat(inclusion.proves(leaves.get(m), root)).isTrue();
      assertThat(folder.read).hasSizeLessThanOrEqualTo(6).doesNotHaveDuplicates();
      folder.read.clear();
      ConsistencyProof consistency = folder.tree().consistency(m);
      assertThat(consistency.proves(MerkleTree.root(leaves.subList(0, m)), root)).isTrue();
      assertThat(folder.read).hasSizeLessThanOrEqualTo(6).doesNotHaveDuplicates();
    }
  }

  /// As if the tree had been published at this size.
  private static void addPartialTiles(Folder folder) {
    for (Tile tile : Tile.partialOf(folder.size)) {
      byte[] longer =
          folder.tiles.keySet().stream()
              .filter(t -> t.level() == tile.level() && t.index() == tile.index())
              .filter(t -> t.width() >= tile.width())
              .map(folder.tiles::get)
              .findAny()
              .orElseThrow();
      folder.tiles.put(tile, Arrays.copyOf(longer, tile.length()));
    }
  }

  @Test
  void aMillionLeavesInOneBatch() throws Exception {
    Hash leaf = ReferenceTree.leaves(1).getFirst();
    Folder folder = new Folder();
    TreeGrowth growth = folder.append(Collections.nCopies(1_000_000, leaf));
    RunningRoot running = new RunningRoot();
    for (int i = 0; i < 1_000_000; i++) {
      running.add(leaf);
    }
    assertThat(growth.root()).isEqualTo(running.root());
    folder.read.clear();
    InclusionProof proof = folder.tree().inclusion(123_456);
    assertThat(proof.path()).hasSize(20);
    assertThat(proof.proves(leaf, growth.root())).isTrue();
    assertThat(folder.read).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void growthTellsWhatIsNewAndNothingElse() throws Exception {
    List<Hash> leaves = ReferenceTree.leaves(600);
    Folder folder = new Folder();
    folder.append(leaves.subList(0, 255));
    assertThat(folder.append(leaves.subList(255, 256)).tiles().sequencedKeySet())
        .containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    assertThat(folder.append(leaves.subList(256, 600)).tiles().sequencedKeySet())
        .containsExactly(new Tile(0, 1, 256), new Tile(0, 2, 88), new Tile(1, 0, 2));
    TreeGrowth none = folder.append(List.of());
    assertThat(none.tiles()).isEmpty();
    assertThat(none.root()).isEqualTo(MerkleTree.root(leaves));
  }

  @Test
  void anEmptyTreeReadsNothing() throws Exception {
    Folder folder = new Folder();
    assertThat(folder.tree().root()).isEqualTo(MerkleTree.emptyRoot());
    assertThat(folder.tree().consistency(0).path()).isEmpty();
    assertThat(folder.read).isEmpty();
    assertThatThrownBy(() -> folder.tree().inclusion(0))
        .hasMessage("There is no leaf 0 in a tree of 0.");
    assertThatThrownBy(() -> folder.tree().consistency(1))
        .hasMessage("A tree of 0 has not grown out of one of 1.");
    assertThatThrownBy(() -> new TiledTree(folder, -1))
        .hasMessage("A tree has at least 0 leaves, but here -1.");
  }

  @Test
  void aTileOfTheWrongLengthIsNamed() throws Exception {
    Folder folder = new Folder();
    folder.append(ReferenceTree.leaves(300));
    folder.tiles.put(new Tile(0, 1, 44), new byte[44 * 32 - 1]);
    String message =
        "The tile tile/0/001.p/44 is 1407 bytes long; expected 1408, 32 for each of its hashes. Restore it from a"
            + " backup or another copy of the log.";
    assertThatThrownBy(() -> folder.tree().root())
        .isInstanceOf(MalformedException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> folder.append(ReferenceTree.leaves(1))).hasMessage(message);
  }

  @Test
  void aTileThatCannotBeReadIsTheReadersToTell() throws Exception {
    Folder folder = new Folder();
    folder.append(ReferenceTree.leaves(300));
    folder.tiles.remove(new Tile(1, 0, 1));
    assertThatThrownBy(() -> folder.tree().root())
        .isInstanceOf(IOException.class)
        .hasMessage("There is no tile/1/000.p/1.");
  }

  @Test
  void aChangedTileChangesTheRoot() throws Exception {
    Folder folder = new Folder();
    Hash root = folder.append(ReferenceTree.leaves(300)).root();
    folder.tiles.get(new Tile(0, 1, 44))[500] ^= 1;
    assertThat(folder.tree().root()).isNotEqualTo(root);
  }
}
