package lectern.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
import lectern.record.Visit;
import lectern.search.Registers;
import lectern.search.register.Identities;
import lectern.source.Format;
import lectern.source.Source;
import lectern.store.ErrorReport;
import lectern.store.Logged;
import lectern.store.ProvenEntry;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.ReportDesk;
import lectern.store.Work;
import lectern.web.page.Listed;
import lectern.web.page.SiteSettings;
import lectern.web.page.VerifyPage;
import lectern.web.page.Visiting;
import lectern.web.page.Wording;
import lectern.web.page.WorkHistory;
import org.jspecify.annotations.Nullable;

/// The record that a site shows, as it is at each moment: what is published while the site runs is seen by the next
/// request.
///
/// What cannot be read is a [DamagedRecordException] everywhere: no page can do anything about it.
final class Archive implements AutoCloseable {

  /// Reports of errors that one client may send in an hour.
  static final int REPORTS_AN_HOUR = 10;

  /// UTF-16 units of sources kept in memory once they were read.
  private static final long KEPT = 4_000_000;

  private static final Duration UNSETTLED = Duration.ofSeconds(1);

  private final Path data;
  private final RecordStore store;
  private final OpenIndex index;
  private final HourlyLimit reports = new HourlyLimit(REPORTS_AN_HOUR);
  private final SiteSettings settings;
  private final Registers registers;
  private final Recent recent = new Recent(KEPT);
  private final Turnstile turnstile = new Turnstile();
  private final Overview overview = new Overview(this);

  /// The list as it was at the checkpoint with that root.
  private volatile @Nullable Listing listing;

  private record Listing(Hash root, List<Listed> all) {}

  private Archive(Path data, RecordStore store, SiteSettings settings, Identities identities) {
    this.data = data;
    this.store = store;
    this.settings = settings;
    this.registers = new Registers(identities);
    this.index = new OpenIndex(store);
  }

  /// @throws CannotServeException if there is no record in that folder, or the operator's settings cannot be used
  static Archive open(Path data) throws CannotServeException {
    SiteSettings settings = SiteFile.read(data);
    Identities identities = PeopleFile.read(data);
    try {
      return new Archive(data, RecordStore.open(data), settings, identities);
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

  /// The newest programme of a visit.
  Optional<Visit> visit(WorkId id) {
    return look(at -> at.visit(id));
  }

  /// The newest entries of these types, the newest first.
  List<Logged> newest(Set<String> types, int limit) {
    return look(at -> at.newest(types, limit));
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

  /// An entry, with the way from it to what was signed.
  ProvenEntry proven(long index) {
    return look(at -> at.proven(index));
  }

  /// The public key that signed the newest checkpoint.
  String key() {
    return look(RecordStore::key).toString();
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

  /// Whether reports of errors can be kept beside it.
  boolean takesReports() {
    return ReportDesk.isWritable(data);
  }

  /// How often one client may report something, in whatever language.
  HourlyLimit reports() {
    return reports;
  }

  /// Keeps a report for the desk.
  ///
  /// @return its number; empty if so many are open that no more are taken
  /// @throws RecordException if it could not be kept
  OptionalLong report(ErrorReport report) throws RecordException {
    try (ReportDesk desk = ReportDesk.open(data)) {
      return desk.add(report);
    }
  }

  /// A file of the record, to be handed out as it is; empty where it is not there.
  ///
  /// @param name under the folder; who asks has made sure that it is the name of a public file
  Optional<Path> file(String name) {
    return Optional.of(data.resolve(name)).filter(Files::isRegularFile);
  }

  /// What the pages depend on; empty where it cannot be told now.
  Optional<RecordState> state(InstantSource clock) {
    Instant now = clock.instant();
    try {
      Hash root = store.checkpoint().checkpoint().root();
      Optional<FileTime> index = changed(store.indexFolder());
      return index.isPresent() && !isSettled(index.get())
          ? Optional.empty()
          : Optional.of(new RecordState(root, index, LocalDate.ofInstant(now, ZoneOffset.UTC)));
    } catch (RecordException | IOException e) {
      // Whoever answers the request finds out, and says what is wrong.
      return Optional.empty();
    }
  }

  private static Optional<FileTime> changed(Path folder) throws IOException {
    try {
      return Optional.of(Files.getLastModifiedTime(folder));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /// Some file systems tell time so coarsely that a folder may change twice and show it once.
  private static boolean isSettled(FileTime changed) {
    return System.currentTimeMillis() - changed.toMillis() > UNSETTLED.toMillis();
  }

  /// What the operator says about the site.
  SiteSettings settings() {
    return settings;
  }

  /// Who speaks and who asks, over the passages of the index.
  Registers registers() {
    return registers;
  }

  /// Groups who speaks, who asks and what about, so that the first readers need not wait for it: with ten thousand works it
  /// takes seconds.
  void prepare() {
    try (Loan loan = Loan.of(this, Wording.english())) {
      registers.over(loan.passages()).standingOut();
    } catch (CannotCheckException | RuntimeException _) {
      // Whoever asks for it is told; or the site has ended meanwhile.
    }
  }

  /// What was read last, whatever the language of the page that it was read for.
  Recent recent() {
    return recent;
  }

  /// What lists show of it.
  Overview overview() {
    return overview;
  }

  /// Lets requests in that have to read.
  Turnstile turnstile() {
    return turnstile;
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
