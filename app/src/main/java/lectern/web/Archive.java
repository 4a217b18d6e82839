package lectern.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.cite.Citation;
import lectern.cite.WorkId;
import lectern.record.Checkpoint;
import lectern.record.EditionDigest;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.record.Hash;
import lectern.record.Manifest;
import lectern.record.SentenceProof;
import lectern.record.SignedCheckpoint;
import lectern.record.VerifierKey;
import lectern.source.Format;
import lectern.source.Source;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.Work;
import lectern.web.page.Listed;
import lectern.web.page.VerifyPage;
import lectern.web.page.Visiting;
import lectern.web.page.WorkHistory;
import org.jspecify.annotations.Nullable;

/// The record that a site shows, as it is at each moment: what is published while the site runs is seen by the next
/// request.
///
/// What cannot be read is a [DamagedRecordException] everywhere: no page can do anything about it.
final class Archive implements AutoCloseable {
  private final Path data;
  private final RecordStore store;
  private final OpenIndex index;

  /// The list as it was at the checkpoint with that root.
  private volatile @Nullable Listing listing;

  private record Listing(Hash root, List<Listed> all) {}

  private Archive(Path data, RecordStore store) {
    this.data = data;
    this.store = store;
    this.index = new OpenIndex(store);
  }

  /// @throws CannotServeException if there is no record in that folder
  static Archive open(Path data) throws CannotServeException {
    try {
      return new Archive(data, RecordStore.open(data));
    } catch (RecordException e) {
      throw new CannotServeException(e.getMessage(), e);
    }
  }

  /// A look into the record.
  @FunctionalInterface
  private interface Look<T> {
    T at(RecordStore store) throws RecordException;
  }

  private <T> T look(Look<T> look) {
    try {
      return look.at(store);
    } catch (RecordException e) {
      throw new DamagedRecordException(e.getMessage(), e);
    }
  }

  /// All works and visits, in [Listed#ORDER].
  List<Listed> all() {
    Hash root = look(RecordStore::checkpoint).checkpoint().root();
    Listing known = listing;
    if (known == null || !known.root().equals(root)) {
      known = new Listing(root, list());
      listing = known;
    }
    return known.all();
  }

  private List<Listed> list() {
    List<Work> visits = look(RecordStore::visits);
    Map<WorkId, String> titles =
        visits.stream().collect(Collectors.toMap(Work::id, Work::title, (first, _) -> first));
    return Stream.concat(look(RecordStore::works).stream(), visits.stream())
        .map(work -> listed(work, visit -> Optional.ofNullable(titles.get(visit))))
        .sorted(Listed.ORDER)
        .toList();
  }

  /// The works of a visit, in the order of their days.
  List<Listed> of(WorkId visit) {
    return look(at -> at.worksOf(visit)).stream().map(work -> listed(work, this::title)).toList();
  }

  private static Listed listed(Work work, Function<WorkId, Optional<String>> titles) {
    return new Listed(
        work.id(),
        work.title(),
        work.visit().map(visit -> new Visiting(visit, titles.apply(visit))),
        work.edition(),
        work.isWithdrawn(),
        work.changed());
  }

  /// The title of the newest edition of a work or a visit.
  Optional<String> title(WorkId work) {
    return work(work).map(Work::title);
  }

  /// A work or a visit as its newest edition has it.
  Optional<Work> work(WorkId id) {
    return look(at -> at.work(id));
  }

  /// Every entry about a work or a visit, each found in the signed log. Empty where there is no such work or visit.
  Optional<WorkHistory> history(WorkId work) {
    List<WorkHistory.Entry> entries = new ArrayList<>();
    for (Logged logged : look(at -> at.history(work))) {
      if (logged.manifest() instanceof Manifest.OfWork manifest) {
        entries.add(new WorkHistory.Entry(logged.index(), manifest));
      }
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(new WorkHistory(work, entries));
  }

  /// The words of an edition, exactly those that the log vouches for.
  EditionText text(EditionDigest edition) {
    return look(at -> at.text(edition));
  }

  /// A source with its original bytes; empty where this release reads no such files.
  Optional<Source> source(FileDigest file) {
    return Arrays.stream(Format.values())
        .filter(format -> format.mediaType().equals(file.type()))
        .findFirst()
        .map(format -> Source.of(file.name(), format, look(at -> at.source(file))));
  }

  /// The proof file of a sentence that the record has.
  byte[] proof(Citation citation) {
    return prove(citation).bytes();
  }

  /// The proof of a sentence that the record has.
  SentenceProof prove(Citation citation) {
    return look(at -> at.prove(citation));
  }

  /// The newest checkpoint.
  SignedCheckpoint checkpoint() {
    return look(RecordStore::checkpoint);
  }

  /// The key that signed it.
  VerifierKey key() {
    return look(RecordStore::key);
  }

  /// Works without visits, as their newest editions have them, the newest day first.
  List<Work> works() {
    return look(RecordStore::works);
  }

  /// Visits, the newest day first.
  List<Work> visits() {
    return look(RecordStore::visits);
  }

  /// The works of a visit, in the order of their days.
  List<Work> worksOf(WorkId visit) {
    return look(at -> at.worksOf(visit));
  }

  /// In whose name the record is published: the office, or where none is named, the name of the log.
  String office() {
    return look(RecordStore::office)
        .orElseGet(() -> look(RecordStore::checkpoint).checkpoint().origin());
  }

  VerifyPage verify() {
    SignedCheckpoint signed = look(RecordStore::checkpoint);
    Checkpoint checkpoint = signed.checkpoint();
    return new VerifyPage(
        checkpoint.origin(),
        checkpoint.size(),
        checkpoint.root().base64(),
        signed.note().format(),
        look(RecordStore::key).toString());
  }

  /// A file of the record, to be handed out as it is; empty where it is not there.
  ///
  /// @param name under the folder; who asks has made sure that it is the name of a public file
  Optional<Path> file(String name) {
    return Optional.of(data.resolve(name)).filter(Files::isRegularFile);
  }

  /// The index over the record.
  OpenIndex index() {
    return index;
  }

  @Override
  public void close() {
    index.close();
    try {
      store.close();
    } catch (RecordException e) {
      Fault.report("closing the record", e);
    }
  }
}
