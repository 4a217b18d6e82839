package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// RFC 6962, section 2.1, written down as it stands there: slow, recursive, and easy to compare with the text.
final class ReferenceTree {
  /// The eight entries of the tree that Certificate Transparency's implementations are tested with.
  static final List<byte[]> CT_ENTRIES =
      List.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .stream()
          .map(HexFormat.of()::parseHex)
          .toList();

  private ReferenceTree() {}

  /// The hashes of `entry 0`, `entry 1` and so on.
  static List<Hash> leaves(int count) {
    List<Hash> leaves = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      leaves.add(MerkleTree.leafHash(("entry " + i).getBytes(UTF_8)));
    }
    return leaves;
  }

  static List<Hash> ctLeaves() {
    return CT_ENTRIES.stream().map(MerkleTree::leafHash).toList();
  }

  static Hash mth(List<Hash> d) {
    int n = d.size();
    if (n == 0) {
      return Hash.sha256(new byte[0]);
    }
    if (n == 1) {
      return d.getFirst();
    }
    int k = k(n);
    return MerkleTree.nodeHash(mth(d.subList(0, k)), mth(d.subList(k, n)));
  }

  static List<Hash> path(int m, List<Hash> d) {
    int n = d.size();
    if (n == 1) {
      return List.of();
    }
    int k = k(n);
    return m < k
        ? append(path(m, d.subList(0, k)), mth(d.subList(k, n)))
        : append(path(m - k, d.subList(k, n)), mth(d.subList(0, k)));
  }

  static List<Hash> proof(int m, List<Hash> d) {
    return m == 0 ? List.of() : subproof(m, d, true);
  }

  private static List<Hash> subproof(int m, List<Hash> d, boolean b) {
    int n = d.size();
    if (m == n) {
      return b ? List.of() : List.of(mth(d));
    }
    int k = k(n);
    return m <= k
        ? append(subproof(m, d.subList(0, k), b), mth(d.subList(k, n)))
        : append(subproof(m - k, d.subList(k, n), false), mth(d.subList(0, k)));
  }

  /// The largest power of two smaller than `n`.
  private static int k(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  private static List<Hash> append(List<Hash> list, Hash last) {
    List<Hash> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
