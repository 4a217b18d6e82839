package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import lectern.cite.WorkId;
import lectern.source.Format;
import lectern.source.PlainTextReader;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;

/// A record in memory, laid out as one on disk is: what tests audit and damage.
final class MemoryRecord implements RecordFiles {
  static final String ORIGIN = "press.osmere.example/record";
  static final Instant MORNING = Instant.parse("2031-03-14T09:00:00Z");

  private final NavigableMap<String, byte[]> files = new TreeMap<>();
  private final List<byte[]> entries = new ArrayList<>();
  private final List<byte[]> waiting = new ArrayList<>();
  private final Succession succession = new Succession();
  private SigningKey key;
  private final List<SigningKey> handedOverFrom = new ArrayList<>();
  private long size;

  MemoryRecord() {
    key = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
    keyFiles();
    sign(MerkleTree.emptyRoot());
  }

  private void keyFiles() {
    files.put("keys/log.key", (key.encode() + "\n").getBytes(UTF_8));
    files.put("keys/log.vkey", (key.verifierKey() + "\n").getBytes(UTF_8));
  }

  static WorkId work(String slug) {
    return new WorkId("press-availability", LocalDate.of(2031, 3, 14), slug);
  }

  static EditionText text(String transcript) {
    try {
      return EditionText.of(
          new EditionHead(
              "Press availability at Lantern Quay",
              LocalDate.of(2031, 3, 14),
              Optional.of("Lantern Quay"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of()),
          Transcript.of(
              new PlainTextReader()
                  .read(Source.of("quay.txt", Format.PLAIN, transcript.getBytes(UTF_8)))));
    } catch (UnreadableSourceException e) {
      throw new AssertionError(e);
    }
  }

  Stamp stamp() {
    return new Stamp(size, MORNING.plusSeconds(entries.size() + waiting.size()), "Press Office");
  }

  OptionalLong previous(WorkId work) {
    return OptionalLong.of(succession.of(work).orElseThrow().last());
  }

  EditionDigest edition(int number, String transcript) {
    EditionText text = text(transcript);
    byte[] source = transcript.getBytes(UTF_8);
    FileDigest digest =
        new FileDigest(Hash.sha256(source), "text/plain", "quay.txt", source.length);
    files.put(Claim.nameOfOriginal(digest.sha256()), source);
    EditionDigest edition = EditionDigest.of(number, List.of(digest), List.of(), text);
    files.put(Claim.nameOfText(edition.text()), text.bytes());
    return edition;
  }

  MemoryRecord publish(String slug, String transcript) {
    return append(new Manifest.Publish(stamp(), work(slug), edition(1, transcript)));
  }

  MemoryRecord correct(String slug, String transcript) {
    int next = succession.of(work(slug)).orElseThrow().edition() + 1;
    return append(
        new Manifest.Correct(
            stamp(), work(slug), previous(work(slug)), edition(next, transcript), "A slip."));
  }

  MemoryRecord withdraw(String slug) {
    int newest = succession.of(work(slug)).orElseThrow().edition();
    return append(
        new Manifest.Withdraw(stamp(), work(slug), previous(work(slug)), newest, "A mistake."));
  }

  MemoryRecord annotate(String slug, String note) {
    return append(
        new Manifest.Annotate(
            stamp(), work(slug), previous(work(slug)), 1, Optional.empty(), note));
  }

  MemoryRecord rotate() {
    SigningKey next = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
    long index = entries.size() + waiting.size();
    String text = new KeyHandOver(index, key.verifierKey(), next.verifierKey()).text();
    append(new Manifest.Rotate(stamp(), key.verifierKey(), next.verifierKey(), key.sign(text)));
    handedOverFrom.add(key);
    key = next;
    keyFiles();
    return this;
  }

  MemoryRecord append(Manifest manifest) {
    try {
      succession.add(manifest);
      return appendUnchecked(manifest.bytes());
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }

  /// Appends whatever it is, as somebody with the key could.
  MemoryRecord appendUnchecked(byte[] entry) {
    waiting.add(entry);
    return this;
  }

  /// Signs a checkpoint of all that was appended.
  MemoryRecord checkpoint() {
    try {
      List<Hash> leaves = new ArrayList<>();
      for (byte[] entry : waiting) {
        entries.add(entry);
        leaves.add(MerkleTree.leafHash(entry));
      }
      TreeGrowth growth = tree().grow(leaves);
      for (Map.Entry<Tile, byte[]> tile : growth.tiles().entrySet()) {
        files.put(LogFiles.of(tile.getKey()), tile.getValue());
        if (tile.getKey().level() == 0) {
          int start = (int) tile.getKey().index() * Tile.FULL_WIDTH;
          files.put(
              LogFiles.entries(tile.getKey()),
              EntryBundle.encode(entries.subList(start, start + tile.getKey().width())));
        }
      }
      waiting.clear();
      size = entries.size();
      sign(growth.root());
      return this;
    } catch (IOException | MalformedException e) {
      throw new AssertionError(e);
    }
  }

  private void sign(Hash root) {
    String text = new Checkpoint(ORIGIN, size, root).text();
    SignedNote note = SignedNote.of(text, key.sign(text));
    for (SigningKey old : handedOverFrom) {
      note = note.with(old.sign(text));
    }
    handedOverFrom.clear();
    files.put(Audit.CHECKPOINT, note.bytes());
  }

  TiledTree tree() {
    return new TiledTree(tile -> Objects.requireNonNull(files.get(LogFiles.of(tile))), size);
  }

  SignedNote note() throws MalformedException {
    return SignedNote.parse(files.get(Audit.CHECKPOINT));
  }

  byte[] entry(int index) {
    return entries.get(index);
  }

  VerifierKey key() {
    return key.verifierKey();
  }

  NavigableMap<String, byte[]> files() {
    return files;
  }

  AuditReport audit(VerifierKey... trusted) {
    try {
      return Audit.of(this, List.of(trusted), true);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Stream<String> names() {
    return List.copyOf(files.keySet()).reversed().stream();
  }

  @Override
  public Optional<InputStream> open(String name) {
    return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
  }
}
