package lectern.sumdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lectern.record.Checkpoint;
import lectern.record.EntryBundle;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.record.MerkleTree;
import lectern.record.SignatureType;
import lectern.record.SignedNote;
import lectern.record.SigningKey;
import lectern.record.Tile;
import lectern.record.TiledTree;
import lectern.record.TreeGrowth;

/// A log on disk as C2SP tlog-tiles says, written with what core has for it and nothing more.
final class LogFolder {
  static final String ORIGIN = "press.example/record";

  final Path record;
  final SigningKey key = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
  private final List<byte[]> entries = new ArrayList<>();

  LogFolder(Path record) {
    this.record = record;
  }

  /// Appends entries that say nothing but the size before them, and signs a checkpoint.
  LogFolder growTo(int size) throws IOException, MalformedException {
    int base = entries.size();
    List<byte[]> more = new ArrayList<>();
    for (int i = base; i < size; i++) {
      more.add(("{\"base\":" + base + ",\"number\":" + i + "}").getBytes(UTF_8));
    }
    return append(more);
  }

  /// Appends entries and signs a checkpoint.
  LogFolder append(List<byte[]> more) throws IOException, MalformedException {
    List<Hash> leaves = more.stream().map(MerkleTree::leafHash).toList();
    TreeGrowth growth = tree().grow(leaves);
    entries.addAll(more);
    for (Map.Entry<Tile, byte[]> tile : growth.tiles().entrySet()) {
      write(tile.getKey().path(), tile.getValue());
      if (tile.getKey().level() == 0) {
        writeBundle(tile.getKey());
      }
    }
    Checkpoint checkpoint = new Checkpoint(ORIGIN, growth.size(), growth.root());
    return sign(SignedNote.of(checkpoint.text(), key.sign(checkpoint.text())));
  }

  private void writeBundle(Tile tile) throws IOException {
    int first = (int) tile.index() * Tile.FULL_WIDTH;
    write(tile.entriesPath(), EntryBundle.encode(entries.subList(first, first + tile.width())));
  }

  LogFolder sign(SignedNote checkpoint) throws IOException {
    write("checkpoint", checkpoint.bytes());
    return this;
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = file(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  Path file(String name) {
    return record.resolve("log").resolve(name);
  }

  byte[] entry(int number) {
    return entries.get(number).clone();
  }

  SignedNote checkpoint() throws IOException, MalformedException {
    return SignedNote.parse(Files.readAllBytes(file("checkpoint")));
  }

  TiledTree tree() {
    return new TiledTree(tile -> Files.readAllBytes(file(tile.path())), entries.size());
  }
}
