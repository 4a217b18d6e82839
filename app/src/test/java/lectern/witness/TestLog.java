package lectern.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.record.Checkpoint;
import lectern.record.CheckpointRequest;
import lectern.record.ConsistencyProof;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.record.MerkleTree;
import lectern.record.SignatureType;
import lectern.record.SignedNote;
import lectern.record.SigningKey;
import lectern.record.Tile;
import lectern.record.TiledTree;

/// A log in memory that can do what no honest log does: go on from one state in two ways.
///
/// @param key with which it signs; its name is the origin
/// @param leaves the hashes of its entries
record TestLog(SigningKey key, List<Hash> leaves) {
  static final String ORIGIN = "press.example/record";

  TestLog {
    leaves = List.copyOf(leaves);
  }

  /// A log of so many entries under a new key.
  static TestLog of(int size) {
    return new TestLog(key(ORIGIN), List.of()).with("published", size);
  }

  static SigningKey key(String name) {
    return SigningKey.generate(name, SignatureType.ED25519, new SecureRandom());
  }

  /// This log with more entries.
  TestLog with(String entry, int count) {
    List<Hash> more = new ArrayList<>(leaves);
    for (int i = 0; i < count; i++) {
      more.add(MerkleTree.leafHash((entry + " " + i).getBytes(UTF_8)));
    }
    return new TestLog(key, more);
  }

  /// This log when it had so many entries.
  TestLog at(int size) {
    return new TestLog(key, leaves.subList(0, size));
  }

  TestLog signedWith(SigningKey other) {
    return new TestLog(other, leaves);
  }

  int size() {
    return leaves.size();
  }

  Checkpoint checkpoint() {
    return new Checkpoint(ORIGIN, size(), MerkleTree.root(leaves));
  }

  SignedNote note() {
    return SignedNote.of(checkpoint().text(), key.sign(checkpoint().text()));
  }

  /// The request that follows a cosigned checkpoint of `oldSize`.
  byte[] request(int oldSize) {
    return new CheckpointRequest(oldSize, ConsistencyProof.of(leaves, oldSize).path(), note())
        .bytes();
  }

  TiledTree tree() throws IOException, MalformedException {
    Map<Tile, byte[]> tiles =
        new TiledTree(
                tile -> {
                  throw new IOException("There is no " + tile);
                },
                0)
            .grow(leaves)
            .tiles();
    return new TiledTree(tile -> Objects.requireNonNull(tiles.get(tile)), size());
  }
}
