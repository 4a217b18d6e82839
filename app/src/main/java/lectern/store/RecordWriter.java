package lectern.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.record.Checkpoint;
import lectern.record.Cosignature;
import lectern.record.Hash;
import lectern.record.KeyHandOver;
import lectern.record.Manifest;
import lectern.record.MerkleTree;
import lectern.record.NoteSignature;
import lectern.record.SignedNote;
import lectern.record.SigningKey;
import lectern.record.Stamp;
import lectern.record.VerifierKey;

/// A record to write to. There is one at a time, in all processes; the others are told who it is.
///
/// What a method has returned from is on disk and covered by a signed checkpoint, and stays if the power fails in the next
/// moment. What it has thrown at is not in the record, unless the message says that this is not certain. Fit for several
/// threads, which take turns.
public final class RecordWriter implements AutoCloseable {
  /// What a new record's folder may hold already: what an interrupted attempt to make it left.
  private static final Set<String> OWN = Set.of("keys", "lock", "log", "tmp");

  private final WriterLock lock;
  private final DurableFiles files;
  private final InstantSource clock;
  private final Layout layout;
  private final RecordStore store;
  private final Drafts drafts;
  private final LogWriter log;

  private RecordWriter(
      Layout layout,
      WriterLock lock,
      DurableFiles files,
      RecordStore store,
      LogWriter log,
      InstantSource clock) {
    this.layout = layout;
    this.lock = lock;
    this.files = files;
    this.store = store;
    this.log = log;
    this.clock = clock;
    this.drafts = new Drafts(store.database());
  }

  /// Makes a new record, with keys of its own and an empty log.
  ///
  /// @param data a folder that is empty or does not exist yet
  /// @param origin names the log for ever, in its checkpoints and keys: best an address without its scheme, such as
  ///     `press.example/record`; from 1 to 255 bytes without blanks or `+`
  /// @param command what asks for it, e.g. `lectern import`, for those who must wait
  /// @throws RecordException if there is a record already, or something else
  public static RecordWriter create(Path data, String origin, String command, InstantSource clock)
      throws RecordException {
    Layout layout = new Layout(data);
    try (DurableFiles files = new DurableFiles(layout.unfinished())) {
      requireNew(layout);
      files.makeFolder(data);
      WriterLock lock = WriterLock.take(data, command, clock.instant());
      try {
        new Leftovers(layout, files).clearUnfinished();
        SigningKey key = new Keyring(layout, files).create(origin);
        Checkpoint empty = new Checkpoint(origin, 0, MerkleTree.emptyRoot());
        // With it there is a record.
        files.write(layout.checkpoint(), Keyring.sign(empty, List.of(key)).bytes());
      } finally {
        lock.close();
      }
    } catch (IllegalArgumentException e) {
      throw new RecordException("The record cannot be made: " + e.getMessage(), e);
    } catch (IOException e) {
      throw RecordException.unwritable(data, e, "No record was made.");
    }
    return open(data, command, clock);
  }

  private static void requireNew(Layout layout) throws RecordException, IOException {
    if (Files.exists(layout.root()) && !Files.isDirectory(layout.root())) {
      throw new RecordException(
          RecordException.quoted(layout.root()) + " is a file. Name a folder for the record.");
    }
    if (Files.exists(layout.checkpoint())) {
      throw new RecordException(
          RecordException.quoted(layout.root()) + " holds a record already. Nothing was changed.");
    }
    for (Path found : LogAppender.list(layout.root())) {
      if (!OWN.contains(String.valueOf(found.getFileName()))) {
        throw new RecordException(
            RecordException.quoted(layout.root())
                + " is not empty: there is "
                + RecordException.quoted(found.getFileName())
                + " in it. Name a folder for the record that is empty or does not exist yet.");
      }
    }
  }

  /// Opens a record, and clears away what an interrupted writer left.
  ///
  /// @param command what asks for it, e.g. `lectern publish`, for those who must wait
  /// @throws RecordException if there is none, somebody else writes to it, its key is missing or open to others, or it is
  ///     damaged where it goes on
  public static RecordWriter open(Path data, String command, InstantSource clock)
      throws RecordException {
    Layout layout = new Layout(data);
    RecordStore.requireRecord(layout);
    WriterLock lock = WriterLock.take(data, command, clock.instant());
    DurableFiles files = new DurableFiles(layout.unfinished());
    RecordStore store = null;
    try {
      store = RecordStore.open(data);
      LogWriter log = new LogWriter(layout, files, store.catalogue(), clock);
      return new RecordWriter(layout, lock, files, store, log, clock);
    } catch (RecordException | RuntimeException e) {
      if (store != null) {
        store.close();
      }
      files.close();
      lock.close();
      throw e;
    }
  }

  /// Makes the catalogue of a record anew from its log. Drafts stay. Where `desk.db` is damaged, it is kept under another name,
  /// and the drafts that can still be read are saved from it.
  ///
  /// @param command what asks for it, e.g. `lectern rebuild`, for those who must wait
  public static Rebuilt rebuild(Path data, String command, InstantSource clock)
      throws RecordException {
    Optional<Path> damaged = Optional.empty();
    try (RecordWriter writer = open(data, command, clock)) {
      writer.rebuild();
      return writer.rebuilt(damaged);
    } catch (RecordException e) {
      if (!Database.isDamage(e)) {
        throw e;
      }
    }
    WriterLock lock = WriterLock.take(data, command, clock.instant());
    try {
      damaged = Optional.of(Salvage.of(new Layout(data), clock.instant()));
    } finally {
      lock.close();
    }
    try (RecordWriter writer = open(data, command, clock)) {
      return writer.rebuilt(damaged);
    }
  }

  private Rebuilt rebuilt(Optional<Path> damaged) throws RecordException {
    return new Rebuilt(log.checkpoint().size(), drafts.count(), damaged);
  }

  /// The same record to read from; it sees at once what this writes. Closed with this.
  public RecordStore store() {
    return store;
  }

  /// Says in whose name the record publishes where nothing else is said.
  ///
  /// @param office e.g. `Press Office, Ministry of Ports`
  public synchronized void setOffice(String office) throws RecordException {
    store.database().update("insert or replace into setting values ('office', ?)", office);
  }

  /// Takes documents in as drafts, all of them or none. Bytes that are a draft already, or were published, change nothing.
  ///
  /// @return what came of each, in the same order
  public synchronized List<Imported> importDrafts(List<Incoming> documents) throws RecordException {
    store.bringLevel();
    List<Read> read = documents.parallelStream().map(Read::of).toList();
    NearDuplicates.Known known = store.nearDuplicates().known();
    List<Imported> imported = new ArrayList<>();
    store
        .database()
        .inTransaction(() -> {
          for (Read document : read) {
            imported.add(importDraft(document, known));
          }
        });
    return imported;
  }

  /// A document with what costs time to find out.
  private record Read(Incoming incoming, Hash sha256, Sketch sketch) {
    static Read of(Incoming incoming) {
      return new Read(
          incoming, EntryMaker.sha256(incoming.source()), Sketch.of(incoming.transcript()));
    }
  }

  private Imported importDraft(Read document, NearDuplicates.Known known) throws RecordException {
    Optional<Logged> published = store.publication(document.sha256);
    if (published.isPresent()) {
      return new Imported.IsPublished(published.get());
    }
    Optional<Draft> draft = drafts.of(document.sha256);
    if (draft.isPresent()) {
      return new Imported.IsDraft(draft.get());
    }
    Incoming incoming = document.incoming;
    List<Likeness> alike = known.to(incoming.transcript(), document.sketch, Optional.empty());
    long id =
        drafts.add(
            incoming.source(),
            document.sha256,
            document.sketch,
            incoming.details(),
            clock.instant());
    known.add(id, document.sketch);
    return new Imported.AsDraft(drafts.of(id).orElseThrow(), alike);
  }

  /// Says something else about a draft than before.
  ///
  /// @throws RecordException if there is no such draft
  public synchronized Draft describe(long draft, DraftDetails details) throws RecordException {
    if (!drafts.describe(draft, details)) {
      throw noDraft(draft);
    }
    return drafts.of(draft).orElseThrow();
  }

  /// Throws a draft away. There is no way back.
  ///
  /// @throws RecordException if there is no such draft
  public synchronized void discard(long draft) throws RecordException {
    if (!drafts.discard(draft)) {
      throw noDraft(draft);
    }
  }

  private static RecordException noDraft(long id) {
    return new RecordException(
        "There is no draft " + id + ". `lectern drafts` shows those that there are.");
  }

  /// Puts acts into the record, all of them or none, under one checkpoint. Drafts with the bytes of their sources are gone
  /// then.
  ///
  /// @param who in whose name, e.g. `Press Office, Ministry of Ports`
  /// @param acts at most 10,000; many at once cost little more than one
  /// @return their entries, in the same order
  /// @throws RecordException if one of them cannot come next, or nothing can be written
  public synchronized List<Logged> append(String who, List<Act> acts) throws RecordException {
    if (acts.isEmpty()) {
      return List.of();
    }
    if (acts.size() > LogAppender.MOST) {
      throw new RecordException(
          "At most "
              + LogAppender.MOST
              + " entries can be appended at once, but there are "
              + acts.size()
              + ". Append them in parts.");
    }
    log.requireSettled();
    EntryMaker maker = new EntryMaker(layout, store.catalogue(), store::text, log.stamp(who));
    maker.add(acts);
    log.append(maker.entries(), maker.sources(), List.of(log.key()));
    return List.copyOf(maker.entries());
  }

  /// Signs the record with a new key from here on. The old private key is gone when this returns; its public half stays in
  /// the log, where everybody who trusts it is led to the new one.
  ///
  /// @param who in whose name
  /// @return the entry that hands over
  public synchronized Logged rotate(String who) throws RecordException {
    log.requireSettled();
    Stamp stamp = log.stamp(who);
    SigningKey old = log.key();
    SigningKey next = log.prepareNextKey();
    VerifierKey to = next.verifierKey();
    NoteSignature signature = old.sign(new KeyHandOver(stamp.base(), old.verifierKey(), to).text());
    Logged entry =
        new Logged(stamp.base(), new Manifest.Rotate(stamp, old.verifierKey(), to, signature));
    log.append(List.of(entry), Map.of(), List.of(old, next));
    log.finishHandOver();
    return entry;
  }

  /// Lets the checkpoint carry the cosignatures of a witness from here on.
  ///
  /// @param witness a key that makes cosignatures
  /// @param who in whose name
  public synchronized Logged addWitness(String who, VerifierKey witness) throws RecordException {
    log.requireSettled();
    if (!witness.type().isCosignature()) {
      throw new RecordException(
          "\"" + witness + "\" is no key of a witness: it signs notes and makes no cosignatures.");
    }
    if (witnesses().contains(witness)) {
      throw new RecordException("The record names the witness \"" + witness + "\" already.");
    }
    Stamp stamp = log.stamp(who);
    Logged entry = new Logged(stamp.base(), new Manifest.AddWitness(stamp, witness));
    log.append(List.of(entry), Map.of(), List.of(log.key()));
    return entry;
  }

  /// The witnesses that the log names.
  public Set<VerifierKey> witnesses() throws RecordException {
    return store.witnesses();
  }

  /// Adds cosignatures to the newest checkpoint.
  ///
  /// @param size that they are about
  /// @return the checkpoint with them
  /// @throws RecordException if the log has grown meanwhile, or one is not that of a witness that the log names
  public synchronized SignedNote cosign(long size, List<NoteSignature> cosignatures)
      throws RecordException {
    log.requireSettled();
    if (size != log.checkpoint().size()) {
      throw new RecordException(
          "The cosignatures are of a checkpoint of "
              + size
              + " entries, but the newest has "
              + log.checkpoint().size()
              + ". Ask the witness again.");
    }
    Set<VerifierKey> witnesses = witnesses();
    SignedNote note = log.note();
    for (NoteSignature cosignature : cosignatures) {
      String text = note.text();
      if (witnesses.stream()
          .noneMatch(witness -> Cosignature.verify(witness, text, cosignature).isPresent())) {
        throw new RecordException(
            "The signature of \""
                + cosignature.keyName()
                + "\" is not the cosignature of a witness that the record names, or is not of this checkpoint. Nothing"
                + " was changed.");
      }
      note = note.with(cosignature);
    }
    log.replace(note);
    return note;
  }

  /// Makes the catalogue anew from the log. Drafts stay.
  public synchronized void rebuild() throws RecordException {
    log.requireSettled();
    store.catalogue().rebuild(log::checkpoint);
  }

  @Override
  public synchronized void close() throws RecordException {
    try {
      store.close();
    } finally {
      files.close();
      lock.close();
    }
  }
}
