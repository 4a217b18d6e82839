package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lectern.record.ReferenceTree.ctLeaves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tree of Certificate Transparency's reference implementations, whose roots and proofs are published, and the definitions
/// of RFC 6962, section 2.1.
class MerkleTreeTest {
  private static final String ROOT_8 =
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328";

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  })
  void rootsOfTheReferenceTree(int size, String root) {
    assertThat(MerkleTree.root(ctLeaves().subList(0, size)).hex()).isEqualTo(root);
  }

  @Test
  void inclusionProofsOfTheReferenceTree() throws Exception {
    proves(
        0,
        8,
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    proves(
        5,
        8,
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    proves(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    proves(
        1,
        5,
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  /// What a reader follows with a pencil is what the verifier of RFC 9162 computes.
  @Test
  void theStepsOfAProofAreTheWayToItsRoot() {
    for (int size = 1; size <= 8; size++) {
      for (int index = 0; index < size; index++) {
        List<Hash> leaves = ctLeaves().subList(0, size);
        InclusionProof proof = InclusionProof.of(leaves, index);
        List<ProofStep> steps = proof.steps(leaves.get(index));
        Hash root = steps.isEmpty() ? leaves.get(index) : steps.getLast().result();
        assertThat(proof.rootFrom(leaves.get(index))).contains(root);
        for (ProofStep step : steps) {
          assertThat(step.beside())
              .isEqualTo(
                  MerkleTree.root(leaves.subList((int) step.first(), (int) step.last() + 1)));
          assertThat(step.isLeft()).isEqualTo(step.first() < index);
        }
      }
    }
  }

  @Test
  void aPathOfAnotherLengthHasNoSteps() {
    InclusionProof proof = new InclusionProof(0, 4, List.of(MerkleTree.emptyRoot()));
    assertThatThrownBy(() -> proof.steps(MerkleTree.emptyRoot()))
        .hasMessage("The path to leaf 0 of 4 has 2 hashes, but here are 1.");
  }

  private static void proves(int index, int size, String... path) throws Exception {
    List<Hash> leaves = ctLeaves().subList(0, size);
    InclusionProof proof = new InclusionProof(index, size, hashes(path));
    assertThat(InclusionProof.of(leaves, index)).isEqualTo(proof);
    assertThat(proof.proves(leaves.get(index), MerkleTree.root(leaves))).isTrue();
  }

  @Test
  void consistencyProofsOfTheReferenceTree() throws Exception {
    isConsistent(1, 1);
    isConsistent(
        1,
        8,
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    isConsistent(
        6,
        8,
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    isConsistent(
        2,
        5,
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    isConsistent(
        6,
        7,
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  private static void isConsistent(int oldSize, int newSize, String... path) throws Exception {
    List<Hash> leaves = ctLeaves().subList(0, newSize);
    ConsistencyProof proof = new ConsistencyProof(oldSize, newSize, hashes(path));
    assertThat(ConsistencyProof.of(leaves, oldSize)).isEqualTo(proof);
    assertThat(proof.proves(MerkleTree.root(leaves.subList(0, oldSize)), MerkleTree.root(leaves)))
        .isTrue();
  }

  private static List<Hash> hashes(String... hex) throws MalformedException {
    List<Hash> hashes = new ArrayList<>();
    for (String each : hex) {
      hashes.add(Hash.ofHex(each));
    }
    return hashes;
  }

  /// The seven entries of C2SP merkle-tree, section "Example", with the nodes' names there.
  @Test
  void theExampleOfC2spMerkleTree() {
    List<Hash> leaves = ReferenceTree.leaves(7);
    Hash a = leaves.get(0);
    Hash b = leaves.get(1);
    Hash c = leaves.get(2);
    Hash d = leaves.get(3);
    Hash e = leaves.get(4);
    Hash f = leaves.get(5);
    Hash g = leaves.get(6);
    Hash h = MerkleTree.nodeHash(a, b);
    Hash i = MerkleTree.nodeHash(c, d);
    Hash j = MerkleTree.nodeHash(e, f);
    Hash k = MerkleTree.nodeHash(h, i);
    Hash l = MerkleTree.nodeHash(j, g);
    assertThat(MerkleTree.root(leaves)).isEqualTo(MerkleTree.nodeHash(k, l));
    assertThat(InclusionProof.of(leaves, 0).path()).containsExactly(b, i, l);
    assertThat(InclusionProof.of(leaves, 3).path()).containsExactly(c, h, l);
    assertThat(InclusionProof.of(leaves, 4).path()).containsExactly(f, g, k);
    assertThat(InclusionProof.of(leaves, 6).path()).containsExactly(j, k);
    assertThat(ConsistencyProof.of(leaves, 3).path()).containsExactly(c, d, h, l);
    assertThat(ConsistencyProof.of(leaves, 4).path()).containsExactly(l);
    assertThat(ConsistencyProof.of(leaves, 6).path()).containsExactly(j, g, k);
  }

  @Test
  void everyTreeUpToSeventyLeavesIsAsDefined() {
    RunningRoot running = new RunningRoot();
    for (int n = 0; n <= 70; n++) {
      List<Hash> leaves = ReferenceTree.leaves(n);
      Hash root = ReferenceTree.mth(leaves);
      assertThat(MerkleTree.root(leaves)).isEqualTo(root);
      assertThat(running.root()).isEqualTo(root);
      assertThat(running.size()).isEqualTo(n);
      for (int m = 0; m < n; m++) {
        InclusionProof proof = InclusionProof.of(leaves, m);
        assertThat(proof.path()).isEqualTo(ReferenceTree.path(m, leaves));
        assertThat(proof.rootFrom(leaves.get(m))).contains(root);
      }
      for (int m = 0; m <= n; m++) {
        ConsistencyProof proof = ConsistencyProof.of(leaves, m);
        assertThat(proof.path()).isEqualTo(ReferenceTree.proof(m, leaves));
        assertThat(proof.proves(ReferenceTree.mth(leaves.subList(0, m)), root)).isTrue();
      }
      running.add(MerkleTree.leafHash(("entry " + n).getBytes(UTF_8)));
    }
  }

  @Test
  void aLeafIsNoNode() {
    Hash left = ReferenceTree.leaves(1).getFirst();
    byte[] both = new byte[64];
    left.copyTo(both, 0);
    left.copyTo(both, 32);
    assertThat(MerkleTree.leafHash(both)).isNotEqualTo(MerkleTree.nodeHash(left, left));
  }

  @Test
  void eightLeavesHashToTheKnownRootWithoutKnowingThemAll() throws Exception {
    InclusionProof proof = InclusionProof.of(ctLeaves(), 5);
    assertThat(
            proof.proves(MerkleTree.leafHash(ReferenceTree.CT_ENTRIES.get(5)), Hash.ofHex(ROOT_8)))
        .isTrue();
  }

  @Test
  void leavesThatDoNotExistAreRefused() {
    assertThatThrownBy(() -> InclusionProof.of(ctLeaves(), 8))
        .hasMessage("There is no leaf 8 in a tree of 8.");
    assertThatThrownBy(() -> new InclusionProof(3, 3, List.of()))
        .hasMessage(
            "The index of a leaf must be at least 0 and below the size of its tree, but it is 3 in a tree of 3.");
    assertThatThrownBy(() -> ConsistencyProof.of(ctLeaves(), 9))
        .hasMessage("A tree of 8 has not grown out of one of 9.");
    assertThatThrownBy(() -> new ConsistencyProof(5, 4, List.of()))
        .hasMessage(
            "The sizes of a consistency proof must be at least 0 and must not fall, but they are 5 and 4.");
    assertThatThrownBy(() -> new InclusionProof(0, 1, ReferenceTree.leaves(64)))
        .hasMessage("A path has at most 63 hashes, but there are 64.");
  }
}
