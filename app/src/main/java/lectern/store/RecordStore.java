package lectern.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.cite.Citation;
import lectern.cite.WorkId;
import lectern.record.Checkpoint;
import lectern.record.EditionDigest;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.record.Hash;
import lectern.record.InclusionProof;
import lectern.record.MalformedException;
import lectern.record.Manifest;
import lectern.record.MerkleTree;
import lectern.record.SentenceProof;
import lectern.record.SignedCheckpoint;
import lectern.record.TiledTree;
import lectern.record.UnverifiedException;
import lectern.record.VerifierKey;
import lectern.record.Visit;
import lectern.source.Source;
import lectern.transcript.Transcript;

/// A record to read from: many at once, also while somebody writes. It shows what a signed checkpoint covers, and
/// nothing of what is under way.
///
/// Fit for several threads. Each answer is as new as the newest checkpoint when it was asked for.
public final class RecordStore implements AutoCloseable {
  private final Layout layout;
  private final LogFolder log;
  private final Database database;
  private final Catalogue catalogue;
  private final Drafts drafts;
  private final NearDuplicates nearDuplicates;
  private final List<String> notices;
  private final NewestCheckpoint newest;

  RecordStore(Layout layout, Database database, List<String> notices) {
    this.layout = layout;
    this.log = new LogFolder(layout);
    this.database = database;
    this.catalogue = new Catalogue(database, layout);
    this.drafts = new Drafts(database);
    this.nearDuplicates = new NearDuplicates(database, drafts, this::text);
    this.notices = List.copyOf(notices);
    this.newest = new NewestCheckpoint(layout);
  }

  /// Opens a record.
  ///
  /// @throws RecordException if there is none, or it cannot be read
  public static RecordStore open(Path data) throws RecordException {
    Layout layout = new Layout(data);
    requireRecord(layout);
    List<String> notices = new ArrayList<>();
    RecordStore store = new RecordStore(layout, desk(layout, notices), notices);
    try {
      store.bringLevel();
      return store;
    } catch (RecordException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  static void requireRecord(Layout layout) throws RecordException {
    if (!Files.exists(layout.checkpoint())) {
      throw new RecordException(
          RecordException.quoted(layout.root())
              + " is no record: there is no file log/checkpoint in it. Check the folder given with --data, or put a backup"
              + " there with `lectern restore`.");
    }
  }

  private static Database desk(Layout layout, List<String> notices) throws RecordException {
    Path root = layout.root();
    boolean exists = Files.exists(root.resolve(Desk.FILE));
    if (!exists) {
      notices.add(
          "There was no desk.db beside the log, so its catalogue is made anew. Drafts that were in it are lost, unless a"
              + " backup has them.");
    }
    if (Desk.isWritable(root)) {
      return Desk.open(root);
    }
    notices.add("This user can only read the record, so drafts are not shown.");
    return Desk.copyInMemory(root);
  }

  /// What the desk should know about how the record was found: whole sentences, none if all is well.
  public List<String> notices() {
    return notices;
  }

  /// The newest checkpoint, signed by the log's key.
  ///
  /// @throws RecordException if it cannot be read or is not signed as it must be
  public SignedCheckpoint checkpoint() throws RecordException {
    return newest.signed();
  }

  /// The key that signed the newest checkpoint: what readers need to check it.
  public VerifierKey key() throws RecordException {
    return newest.verified().key();
  }

  /// In whose name the record publishes: as it was made, or else as its newest entry says; empty where nothing says it.
  public Optional<String> office() throws RecordException {
    Optional<String> office =
        database.first("select value from setting where name = 'office'", row -> row.getString(1));
    long size = checkpoint().checkpoint().size();
    return office.isPresent() || size == 0
        ? office
        : Optional.of(entry(size - 1).manifest().stamp().who());
  }

  /// The tree of the newest checkpoint, to be read tile by tile.
  public TiledTree tree() throws RecordException {
    return log.tree(newest.signed().checkpoint().size());
  }

  /// The root that the log's tree had when it had so many entries.
  ///
  /// @param size at most that of the newest checkpoint
  /// @throws RecordException if the tiles of the log cannot be read
  public Hash root(long size) throws RecordException {
    try {
      return log.tree(size).root();
    } catch (IOException e) {
      throw RecordException.unreadable(layout.log(), e);
    } catch (MalformedException e) {
      throw damaged(layout.log(), e.getMessage());
    }
  }

  /// The folder for an index over the record. It is no part of it, and need not exist.
  public Path indexFolder() {
    return layout.index();
  }

  /// Lets the catalogue cover what the newest checkpoint covers.
  void bringLevel() throws RecordException {
    if (!catalogue.isLevelWith(newest.signed().checkpoint())) {
      catalogue.bringLevel(() -> newest.signed().checkpoint());
    }
  }

  /// The catalogue as it is after [#bringLevel]. It may be newer by then.
  private Catalogue level() throws RecordException {
    bringLevel();
    return catalogue;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /// Works without visits, the newest day first.
  public List<Work> works() throws RecordException {
    return level().works();
  }

  /// Visits, the newest day first.
  public List<Work> visits() throws RecordException {
    return level().visits();
  }

  /// The works of a visit, in the order of their days.
  public List<Work> worksOf(WorkId visit) throws RecordException {
    return level().worksOf(visit);
  }

  /// A work or a visit.
  public Optional<Work> work(WorkId id) throws RecordException {
    return level().work(id);
  }

  /// All entries about a work or a visit, in the order in which they were appended; empty where there is no such work.
  public List<Logged> history(WorkId work) throws RecordException {
    List<Logged> history = new ArrayList<>();
    for (long index : level().entries(work)) {
      history.add(entry(index));
    }
    return history;
  }

  /// The newest entries of these types about works or visits, the newest first.
  ///
  /// @param types as [Manifest#type] names them
  /// @param limit at most so many
  public List<Logged> newest(Set<String> types, int limit) throws RecordException {
    List<Logged> newest = new ArrayList<>();
    for (long index : level().newest(types, limit)) {
      newest.add(entry(index));
    }
    return newest;
  }

  /// The entry that published an edition of a work, or of the programme of a visit.
  public Optional<Logged> edition(WorkId work, int edition) throws RecordException {
    Optional<Long> index = level().edition(work, edition);
    return index.isPresent() ? Optional.of(entry(index.get())) : Optional.empty();
  }

  /// The newest edition of a visit's programme.
  public Optional<Visit> visit(WorkId id) throws RecordException {
    Optional<Work> work = work(id).filter(Work::isVisit);
    if (work.isPresent()
        && edition(id, work.get().edition()).orElseThrow().manifest()
            instanceof Manifest.Programme programme) {
      return Optional.of(programme.visit());
    }
    return Optional.empty();
  }

  /// An entry of the log, followed through the log's tree to the root that the newest checkpoint signs.
  ///
  /// @throws RecordException if there is none of this index, it cannot be read, or the checkpoint signs another
  public Logged entry(long index) throws RecordException {
    Checkpoint checkpoint = newest.signed().checkpoint();
    long size = checkpoint.size();
    requireEntry(index, size);
    Path file = layout.entries(LogFolder.tileOf(index, size));
    try {
      Manifest manifest = log.entry(index, size);
      Hash leaf = MerkleTree.leafHash(manifest.bytes());
      if (!log.tree(size).inclusion(index).proves(leaf, checkpoint.root())) {
        throw damaged(file, "Entry " + index + " is not the one that the checkpoint signs.");
      }
      return new Logged(index, manifest);
    } catch (IOException e) {
      throw RecordException.unreadable(file, e);
    } catch (MalformedException e) {
      throw damaged(file, e.getMessage());
    }
  }

  private static void requireEntry(long index, long size) throws RecordException {
    if (index < 0 || index >= size) {
      throw new RecordException(
          "There is no entry " + index + " in the log; it has " + size + ", numbered from 0.");
    }
  }

  private static RecordException damaged(Path file, String why) {
    return new RecordException(
        RecordException.quoted(file)
            + " is damaged. "
            + why
            + " Run `lectern verify`, which names every damaged file, and get it back from a backup.");
  }

  /// The canonical text of an edition.
  ///
  /// @throws RecordException if there is no such edition, or its text is not the one that was published
  public EditionText text(WorkId work, int edition) throws RecordException {
    Logged entry =
        edition(work, edition)
            .orElseThrow(() ->
                new RecordException(
                    "There is no edition "
                        + edition
                        + " of \""
                        + work
                        + "\" in the record. `lectern history` shows those that there are."));
    return switch (entry.manifest()) {
      case Manifest.Publish publish -> text(publish.edition());
      case Manifest.Correct correct -> text(correct.edition());
      case Manifest other ->
          throw new RecordException(
              "\"" + work + "\" is a " + other.type() + ", which has a programme and no text.");
    };
  }

  /// The canonical text that an entry is about.
  ///
  /// @throws RecordException if it is not the one that was published
  public EditionText text(EditionDigest edition) throws RecordException {
    Path file = layout.text(edition.text());
    try {
      return EditionText.parse(checked(file, edition.text()));
    } catch (MalformedException e) {
      throw damaged(file, e.getMessage());
    }
  }

  /// The original bytes of a file that an entry names.
  ///
  /// @throws RecordException if they are not the ones that were published
  public byte[] source(FileDigest source) throws RecordException {
    return checked(layout.source(source.sha256()), source.sha256());
  }

  private static byte[] checked(Path file, Hash sha256) throws RecordException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw RecordException.unreadable(file, e);
    }
    if (!Hash.sha256(bytes).equals(sha256)) {
      throw damaged(file, "Its bytes are not the ones that were published.");
    }
    return bytes;
  }

  /// Proves one sentence to whoever has the log's key. Reads a number of tiles that grows with the logarithm of the log.
  ///
  /// @param citation without an edition it is looked for in all, from the newest back
  /// @throws RecordException if the record has no such sentence
  public SentenceProof prove(Citation citation) throws RecordException {
    return new Proving(this, layout).prove(citation);
  }

  /// An entry with the proof that the newest checkpoint vouches for it.
  ///
  /// @throws RecordException if there is none of this index, or it cannot be read
  public ProvenEntry proven(long index) throws RecordException {
    SignedCheckpoint signed = newest.signed();
    long size = signed.checkpoint().size();
    requireEntry(index, size);
    Path file = layout.entries(LogFolder.tileOf(index, size));
    try {
      byte[] bytes = log.entry(index, size).bytes();
      InclusionProof proof = log.tree(size).inclusion(index);
      if (!proof.proves(MerkleTree.leafHash(bytes), signed.checkpoint().root())) {
        throw damaged(file, "Entry " + index + " is not the one that the checkpoint signs.");
      }
      return new ProvenEntry(bytes, proof, signed, signed.cosignatures(witnesses()));
    } catch (IOException e) {
      throw RecordException.unreadable(file, e);
    } catch (MalformedException e) {
      throw damaged(file, e.getMessage());
    } catch (UnverifiedException e) {
      throw damaged(layout.checkpoint(), e.getMessage());
    }
  }

  /// The witnesses that the log names.
  public Set<VerifierKey> witnesses() throws RecordException {
    Set<VerifierKey> witnesses = new LinkedHashSet<>();
    for (long index : level().aboutTheLog("witness")) {
      if (entry(index).manifest() instanceof Manifest.AddWitness added) {
        witnesses.add(added.key());
      }
    }
    return witnesses;
  }

  /// In the order of their import.
  public List<Draft> drafts() throws RecordException {
    return drafts.all();
  }

  public Optional<Draft> draft(long id) throws RecordException {
    return drafts.of(id);
  }

  /// The draft with these bytes.
  public Optional<Draft> draft(Hash sha256) throws RecordException {
    return drafts.of(sha256);
  }

  /// The document of a draft.
  ///
  /// @throws RecordException if it is gone, or was damaged
  public Source source(Draft draft) throws RecordException {
    return drafts.source(draft);
  }

  /// The first entry that names a source with these bytes; empty if they were never published.
  public Optional<Logged> publication(Hash source) throws RecordException {
    Optional<Long> index = level().naming(Layout.sourceName(source));
    return index.isPresent() ? Optional.of(entry(index.get())) : Optional.empty();
  }

  /// Editions and drafts that say much the same as a document: drafts first, then works, each newest first; of each work the
  /// edition that is most alike.
  public List<Likeness> alike(Transcript transcript) throws RecordException {
    bringLevel();
    return nearDuplicates.known().to(transcript, Sketch.of(transcript), Optional.empty());
  }

  /// The same for a draft, without itself. A draft that can't be read is like nothing.
  public List<Likeness> alike(Draft draft) throws RecordException {
    bringLevel();
    Optional<Transcript> transcript = nearDuplicates.transcript(draft);
    return transcript.isPresent()
        ? nearDuplicates
            .known()
            .to(transcript.get(), Sketch.of(transcript.get()), Optional.of(draft))
        : List.of();
  }

  NewestCheckpoint.Verified newest() throws RecordException {
    return newest.verified();
  }

  NearDuplicates nearDuplicates() {
    return nearDuplicates;
  }

  Database database() {
    return database;
  }

  @Override
  public void close() throws RecordException {
    database.close();
  }
}
