package lectern.record;

import static lectern.record.ReferenceTree.leaves;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// A proof in which one bit, one hash or one number is different proves nothing.
class AlteredProofTest {
  private static final int LARGEST = 9;

  @Test
  void everyBitOfAnInclusionProofCounts() {
    for (int n = 1; n <= LARGEST; n++) {
      List<Hash> leaves = leaves(n);
      Hash root = MerkleTree.root(leaves);
      for (int m = 0; m < n; m++) {
        InclusionProof proof = InclusionProof.of(leaves, m);
        Hash leaf = leaves.get(m);
        long size = n;
        long index = m;
        assertThat(proof.proves(leaf, root)).isTrue();
        bitFlips(leaf, flipped -> assertThat(proof.proves(flipped, root)).isFalse());
        bitFlips(root, flipped -> assertThat(proof.proves(leaf, flipped)).isFalse());
        alteredPaths(
            proof.path(), path -> new InclusionProof(index, size, path).proves(leaf, root));
        for (int other = 0; other < n; other++) {
          assertThat(new InclusionProof(other, n, proof.path()).proves(leaf, root))
              .as("leaf %d of %d as leaf %d", m, n, other)
              .isEqualTo(other == m);
        }
      }
    }
  }

  @Test
  void everyBitOfAConsistencyProofCounts() {
    for (int n = 1; n <= LARGEST; n++) {
      Hash newRoot = MerkleTree.root(leaves(n));
      for (int m = 1; m <= n; m++) {
        Hash oldRoot = MerkleTree.root(leaves(m));
        ConsistencyProof proof = ConsistencyProof.of(leaves(n), m);
        long oldSize = m;
        long newSize = n;
        assertThat(proof.proves(oldRoot, newRoot)).isTrue();
        bitFlips(oldRoot, flipped -> assertThat(proof.proves(flipped, newRoot)).isFalse());
        bitFlips(newRoot, flipped -> assertThat(proof.proves(oldRoot, flipped)).isFalse());
        alteredPaths(
            proof.path(),
            path -> new ConsistencyProof(oldSize, newSize, path).proves(oldRoot, newRoot));
      }
    }
  }

  @Test
  void onlyTheEmptyTreeIsTheBeginningOfEveryTree() {
    Hash root = MerkleTree.root(leaves(5));
    assertThat(new ConsistencyProof(0, 5, List.of()).proves(MerkleTree.emptyRoot(), root)).isTrue();
    assertThat(new ConsistencyProof(0, 5, List.of()).proves(root, root)).isFalse();
    assertThat(new ConsistencyProof(0, 5, leaves(1)).proves(MerkleTree.emptyRoot(), root))
        .isFalse();
  }

  /// A path whose hashes are right and whose number is not: whoever chooses the sizes could otherwise pass off one tree as another.
  @Test
  void aPathHasTheLengthThatItsSizesGive() {
    List<Hash> leaves = leaves(4);
    Hash first = leaves.get(0);
    Hash second = leaves.get(1);
    Hash pair = MerkleTree.nodeHash(first, second);
    assertThat(new InclusionProof(0, 1, List.of(first)).proves(second, pair)).isFalse();
    assertThat(new InclusionProof(0, 3, List.of(second)).proves(first, pair)).isFalse();
    assertThat(new ConsistencyProof(1, 3, List.of(second)).proves(first, pair)).isFalse();
    List<Hash> longer = new ArrayList<>(ConsistencyProof.of(leaves, 3).path());
    longer.add(first);
    Hash three = MerkleTree.nodeHash(first, MerkleTree.root(leaves.subList(0, 3)));
    Hash four = MerkleTree.nodeHash(first, MerkleTree.root(leaves));
    assertThat(new ConsistencyProof(3, 4, longer).proves(three, four)).isFalse();
  }

  private static void alteredPaths(List<Hash> path, Predicate<List<Hash>> proves) {
    for (int i = 0; i < path.size(); i++) {
      int at = i;
      bitFlips(
          path.get(i), flipped -> assertThat(proves.test(replaced(path, at, flipped))).isFalse());
      List<Hash> shorter = new ArrayList<>(path);
      shorter.remove(at);
      assertThat(proves.test(shorter)).isFalse();
      List<Hash> swapped = replaced(path, at, path.getLast());
      swapped.set(path.size() - 1, path.get(at));
      assertThat(proves.test(swapped)).isEqualTo(swapped.equals(path));
    }
    for (int i = 0; i <= path.size(); i++) {
      List<Hash> longer = new ArrayList<>(path);
      longer.add(i, MerkleTree.emptyRoot());
      assertThat(proves.test(longer)).isFalse();
    }
  }

  private static List<Hash> replaced(List<Hash> path, int at, Hash hash) {
    List<Hash> other = new ArrayList<>(path);
    other.set(at, hash);
    return other;
  }

  private static void bitFlips(Hash hash, Consumer<Hash> consumer) {
    for (int bit = 0; bit < 8 * Hash.LENGTH; bit++) {
      byte[] bytes = hash.bytes();
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      consumer.accept(Hash.of(bytes));
    }
  }
}
