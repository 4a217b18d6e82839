package lectern.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedSet;
import java.util.Set;
import lectern.cite.WorkId;

/// Follows a log entry by entry and refuses one that cannot come after those before it: an id used twice, an edition
/// left out, a clock that went back, a key that nobody handed over.
///
/// `docs/formats/manifest.md`, "What makes a log valid beyond its hashes".
public final class Succession {

  /// Where a work stands.
  ///
  /// @param last index of the newest entry about it
  /// @param edition number of its newest edition
  /// @param isWithdrawn whether the office has taken it back since
  public record Standing(long last, int edition, boolean isWithdrawn) {}

  private final Map<WorkId, Standing> works = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<LocalDate, LocalDate> dates = new HashMap<>();
  private final Set<VerifierKey> witnesses = new LinkedHashSet<>();
  private final SequencedSet<VerifierKey> keys = new LinkedHashSet<>();
  private final SignedSizes sizes = new SignedSizes();
  private Optional<Instant> newest = Optional.empty();
  private long size;
  private long base;

  /// How often the key was handed over since the checkpoint of size `base`.
  private int handOvers;

  /// Before the first entry.
  public Succession() {}

  /// Takes the next entry.
  ///
  /// @throws MalformedException with what is wrong with it; then nothing has changed
  public void add(Manifest manifest) throws MalformedException {
    stamp(manifest.stamp());
    switch (manifest) {
      case Manifest.OfWork ofWork -> work(ofWork);
      case Manifest.Rotate rotate -> rotate(rotate);
      case Manifest.AddWitness witness -> witness(witness);
    }
    if (manifest.stamp().base() != base) {
      base = manifest.stamp().base();
      handOvers = 0;
    }
    if (manifest instanceof Manifest.Rotate) {
      handOvers++;
    }
    sizes.add(base);
    newest = Optional.of(manifest.stamp().time());
    size++;
  }

  private void stamp(Stamp stamp) throws MalformedException {
    if (stamp.base() != size && (size == 0 || stamp.base() != base)) {
      throw new MalformedException(
          "Its “base” is "
              + stamp.base()
              + ", but an entry is appended either together with the one before it (base "
              + base
              + ") or to a checkpoint of size "
              + size
              + ".");
    }
    if (newest.isPresent() && stamp.time().isBefore(newest.get())) {
      throw new MalformedException(
          "Its time, "
              + stamp.time()
              + ", is before that of the entry before it, "
              + newest.get()
              + ".");
    }
  }

  private void work(Manifest.OfWork entry) throws MalformedException {
    WorkId id = entry.work();
    Optional<Standing> found = Optional.ofNullable(works.get(id));
    if (entry instanceof Manifest.Publish && found.isPresent()) {
      throw new MalformedException("It publishes “" + id + "”, an id that is taken already.");
    }
    if (id.kind().equals(Visit.KIND) != entry instanceof Manifest.Programme) {
      throw new MalformedException(
          "“"
              + id
              + "” is the id of "
              + (entry instanceof Manifest.Programme
                  ? "a work, not of a visit."
                  : "a visit, not of a work."));
    }
    OptionalLong last =
        found.isPresent() ? OptionalLong.of(found.get().last()) : OptionalLong.empty();
    if (!entry.previous().equals(last)) {
      throw new MalformedException(
          "Its “previous” is "
              + words(entry.previous())
              + ", but the newest entry about “"
              + id
              + "” is "
              + words(last)
              + ".");
    }
    Standing next = next(entry, found.orElse(new Standing(-1, 0, false)));
    works.put(found.isPresent() ? id : compact(id), next);
  }

  /// An equal id that shares what many have in common: a log may have had a million works.
  private WorkId compact(WorkId id) {
    String kind = kinds.computeIfAbsent(id.kind(), same -> same);
    LocalDate date = dates.computeIfAbsent(id.date(), same -> same);
    return new WorkId(kind, date, id.slug());
  }

  private Standing next(Manifest.OfWork entry, Standing now) throws MalformedException {
    return switch (entry) {
      case Manifest.Publish publish ->
          new Standing(size, following(publish.edition().number(), now), false);
      case Manifest.Correct correct ->
          new Standing(size, following(correct.edition().number(), known(entry, now)), false);
      case Manifest.Programme programme ->
          new Standing(size, following(programme.edition(), now), false);
      case Manifest.Withdraw withdraw -> {
        if (withdraw.edition() != known(entry, now).edition() || now.isWithdrawn()) {
          throw new MalformedException(
              "It withdraws edition "
                  + withdraw.edition()
                  + " of “"
                  + withdraw.work()
                  + "”, which is "
                  + (now.isWithdrawn() ? "withdrawn already." : "not the newest."));
        }
        yield new Standing(size, now.edition(), true);
      }
      case Manifest.Annotate annotate -> about(annotate.edition(), known(entry, now));
      case Manifest.AddSource added -> about(added.edition(), known(entry, now));
    };
  }

  private static int following(int number, Standing now) throws MalformedException {
    if (number != now.edition() + 1) {
      throw new MalformedException(
          "It holds edition " + number + ", but the next one is " + (now.edition() + 1) + ".");
    }
    return number;
  }

  private static Standing known(Manifest.OfWork entry, Standing now) throws MalformedException {
    if (now.edition() == 0) {
      throw new MalformedException(
          "It is about “" + entry.work() + "”, which nothing before it published.");
    }
    return now;
  }

  private Standing about(int edition, Standing now) throws MalformedException {
    if (edition > now.edition()) {
      throw new MalformedException(
          "It is about edition " + edition + ", but the newest is " + now.edition() + ".");
    }
    return new Standing(size, now.edition(), now.isWithdrawn());
  }

  private void rotate(Manifest.Rotate rotate) throws MalformedException {
    if (!keys.isEmpty() && !keys.getLast().equals(rotate.from())) {
      throw new MalformedException(
          "It hands over from the key "
              + rotate.from()
              + ", but the key in force is "
              + keys.getLast()
              + ".");
    }
    if (keys.contains(rotate.to()) || rotate.from().equals(rotate.to())) {
      throw new MalformedException("It hands over to a key that was in force before.");
    }
    if (rotate.to().type() != SignatureType.ED25519
        || !rotate.to().name().equals(rotate.from().name())) {
      throw new MalformedException(
          "It hands over to " + rotate.to() + ", which is no Ed25519 key of the same name.");
    }
    String text = new KeyHandOver(size, rotate.from(), rotate.to()).text();
    if (!rotate.from().verifies(text, rotate.signature())) {
      throw new MalformedException(
          "The signature by which the old key puts the new one in its place is not that of "
              + rotate.from()
              + ".");
    }
    keys.add(rotate.from()); // the first one is named nowhere else
    keys.add(rotate.to());
  }

  private void witness(Manifest.AddWitness witness) throws MalformedException {
    if (!witness.key().type().isCosignature()) {
      throw new MalformedException(
          "It adds the witness " + witness.key() + ", whose key makes no cosignatures.");
    }
    if (!witnesses.add(witness.key())) {
      throw new MalformedException(
          "It adds a witness that the log has already: " + witness.key() + ".");
    }
  }

  private static String words(OptionalLong index) {
    return index.isPresent() ? Long.toString(index.getAsLong()) : "missing";
  }

  /// How many entries were taken.
  public long size() {
    return size;
  }

  /// Where a work or a visit stands; empty where no entry is about it.
  public Optional<Standing> of(WorkId work) {
    return Optional.ofNullable(works.get(work));
  }

  /// How many works and visits there are.
  public int works() {
    return works.size();
  }

  /// The keys that the log was signed with, in order, the one in force last; empty while it was never handed over.
  public List<VerifierKey> keys() {
    return List.copyOf(keys);
  }

  /// The keys that sign a checkpoint of this size, the one in force last: it, and those from which it was handed over since
  /// the checkpoint before; empty while the key was never handed over.
  public List<VerifierKey> signers() {
    List<VerifierKey> all = keys();
    return all.isEmpty() ? all : all.subList(all.size() - 1 - handOvers, all.size());
  }

  /// The witnesses whose cosignatures the checkpoint may carry.
  public Set<VerifierKey> witnesses() {
    return Set.copyOf(witnesses);
  }

  /// Whether a checkpoint was signed before the newest whose size is at least `from` and below `to`.
  boolean wasSigned(long from, long to) {
    return sizes.hasIn(from, to);
  }

  /// When the newest entry was appended.
  public Optional<Instant> newest() {
    return newest;
  }
}
