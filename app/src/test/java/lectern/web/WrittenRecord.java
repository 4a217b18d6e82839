package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.read.Readers;
import lectern.record.Checkpoint;
import lectern.record.EditionDigest;
import lectern.record.EditionHead;
import lectern.record.EditionText;
import lectern.record.EntryBundle;
import lectern.record.FileDigest;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.record.Manifest;
import lectern.record.MerkleTree;
import lectern.record.SignatureType;
import lectern.record.SignedNote;
import lectern.record.SigningKey;
import lectern.record.Stamp;
import lectern.record.Succession;
import lectern.record.Tile;
import lectern.record.TiledTree;
import lectern.record.TreeGrowth;
import lectern.record.Visit;
import lectern.source.Format;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;

/// Writes a record into a folder entry by entry, by a clock of the test's own: what a site then serves.
final class WrittenRecord {
  static final String ORIGIN = "press.osmere.example/log";
  static final String WHO = "Press Office, Ministry of Ports";

  private final Path folder;
  private final SigningKey key =
      SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
  private final Succession succession = new Succession();
  private final List<byte[]> entries = new ArrayList<>();
  private Instant now;

  WrittenRecord(Path folder, Instant start) {
    this.folder = folder;
    this.now = start;
    write("keys/log.key", (key.encode() + "\n").getBytes(UTF_8));
    write("keys/log.vkey", (key.verifierKey() + "\n").getBytes(UTF_8));
    sign(MerkleTree.emptyRoot());
  }

  /// Lets time go by before the next entry.
  WrittenRecord at(String time) {
    now = Instant.parse(time);
    return this;
  }

  /// What an edition is made from.
  record Draft(String name, Format format, byte[] bytes, String title, String place, WorkId visit) {
    Draft(String name, String text, String title, String place, WorkId visit) {
      this(name, Format.PLAIN, text.getBytes(UTF_8), title, place, visit);
    }
  }

  WrittenRecord publish(WorkId work, Draft draft) {
    return append(new Manifest.Publish(stamp(), work, edition(work, 1, draft)));
  }

  WrittenRecord correct(WorkId work, Draft draft, String why) {
    int next = standing(work).edition() + 1;
    return append(
        new Manifest.Correct(stamp(), work, previous(work), edition(work, next, draft), why));
  }

  /// An edition whose text another release made of the same source.
  WrittenRecord publish(WorkId work, Draft draft, EditionText text) {
    return append(
        new Manifest.Publish(
            stamp(), work, EditionDigest.of(1, List.of(source(draft)), List.of(), kept(text))));
  }

  /// A correction whose text another release made of the same source.
  WrittenRecord correct(WorkId work, Draft draft, EditionText text, String why) {
    int next = standing(work).edition() + 1;
    EditionDigest edition = EditionDigest.of(next, List.of(source(draft)), List.of(), kept(text));
    return append(new Manifest.Correct(stamp(), work, previous(work), edition, why));
  }

  WrittenRecord withdraw(WorkId work, String why) {
    return append(
        new Manifest.Withdraw(stamp(), work, previous(work), standing(work).edition(), why));
  }

  WrittenRecord annotate(WorkId work, int edition, Optional<Address> at, String note) {
    return append(new Manifest.Annotate(stamp(), work, previous(work), edition, at, note));
  }

  WrittenRecord addSource(WorkId work, Draft draft, String why) {
    return append(
        new Manifest.AddSource(
            stamp(), work, previous(work), standing(work).edition(), source(draft), why));
  }

  WrittenRecord visit(Visit visit) {
    Optional<Succession.Standing> standing = succession.of(visit.id());
    OptionalLong previous =
        standing.map(s -> OptionalLong.of(s.last())).orElseGet(OptionalLong::empty);
    int edition = standing.map(Succession.Standing::edition).orElse(0) + 1;
    return append(new Manifest.Programme(stamp(), previous, edition, visit));
  }

  private EditionDigest edition(WorkId work, int number, Draft draft) {
    return EditionDigest.of(
        number, List.of(source(draft)), List.of(), kept(text(work.date(), draft)));
  }

  static EditionText text(LocalDate day, Draft draft) {
    try {
      Transcript transcript =
          Transcript.of(Readers.read(Source.of(draft.name(), draft.format(), draft.bytes())));
      return EditionText.of(
          EditionHead.of(
              transcript.metadata(),
              draft.title(),
              day,
              draft.place().isEmpty() ? Optional.empty() : Optional.of(draft.place()),
              Optional.ofNullable(draft.visit())),
          transcript);
    } catch (UnreadableSourceException e) {
      throw new AssertionError(e);
    }
  }

  private FileDigest source(Draft draft) {
    Hash sha256 = Hash.sha256(draft.bytes());
    write("sources/" + sha256.hex().substring(0, 2) + "/" + sha256.hex(), draft.bytes());
    return new FileDigest(sha256, draft.format().mediaType(), draft.name(), draft.bytes().length);
  }

  private EditionText kept(EditionText text) {
    Hash sha256 = Hash.sha256(text.bytes());
    write("sources/" + sha256.hex().substring(0, 2) + "/" + sha256.hex() + ".text", text.bytes());
    return text;
  }

  private Stamp stamp() {
    return new Stamp(entries.size(), now, WHO);
  }

  private Succession.Standing standing(WorkId work) {
    return succession.of(work).orElseThrow();
  }

  private OptionalLong previous(WorkId work) {
    return OptionalLong.of(standing(work).last());
  }

  /// Each entry has a checkpoint of its own.
  private WrittenRecord append(Manifest manifest) {
    try {
      succession.add(manifest);
      TreeGrowth growth =
          new TiledTree(
                  tile -> Files.readAllBytes(folder.resolve("log/" + tile.path())), entries.size())
              .grow(List.of(MerkleTree.leafHash(manifest.bytes())));
      entries.add(manifest.bytes());
      for (Map.Entry<Tile, byte[]> tile : growth.tiles().entrySet()) {
        write("log/" + tile.getKey().path(), tile.getValue());
        if (tile.getKey().level() == 0) {
          int start = (int) tile.getKey().index() * Tile.FULL_WIDTH;
          write(
              "log/" + tile.getKey().entriesPath(),
              EntryBundle.encode(entries.subList(start, start + tile.getKey().width())));
        }
      }
      sign(growth.root());
      return this;
    } catch (IOException | MalformedException e) {
      throw new AssertionError(e);
    }
  }

  private void sign(Hash root) {
    String text = new Checkpoint(ORIGIN, entries.size(), root).text();
    write("log/checkpoint", SignedNote.of(text, key.sign(text)).bytes());
  }

  private void write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
