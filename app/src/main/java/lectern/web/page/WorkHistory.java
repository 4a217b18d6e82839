package lectern.web.page;

import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.record.EditionDigest;
import lectern.record.Manifest;
import lectern.record.Stamp;

/// What the log says of a work or a visit.
///
/// @param work its id
/// @param entries all that are about it, in the order of the log; the first is that of its first edition
public record WorkHistory(WorkId work, List<Entry> entries) {
  public WorkHistory {
    entries = List.copyOf(entries);
  }

  /// An entry of the log.
  ///
  /// @param index in the log, from 0
  public record Entry(long index, Manifest.OfWork manifest) {
    public Stamp stamp() {
      return manifest.stamp();
    }
  }

  /// That the office took a work back.
  public record Withdrawal(Stamp stamp, String why) {}

  /// The number of the newest edition; 0 where there is none.
  public int newest() {
    return entries.stream().mapToInt(entry -> edition(entry.manifest())).max().orElse(0);
  }

  /// The entry that published an edition; empty where there is no such edition.
  public Optional<Entry> edition(int number) {
    return entries.stream()
        .filter(entry -> number > 0 && edition(entry.manifest()) == number)
        .findFirst();
  }

  /// What the log vouches for of an edition; empty for a visit, which has no words of its own.
  public Optional<EditionDigest> digest(int number) {
    return edition(number).flatMap(entry -> digest(entry.manifest()));
  }

  /// The withdrawal in force: an edition that is published after one ends it.
  public Optional<Withdrawal> withdrawal() {
    Optional<Withdrawal> withdrawal = Optional.empty();
    for (Entry entry : entries) {
      if (entry.manifest() instanceof Manifest.Withdraw withdraw) {
        withdrawal = Optional.of(new Withdrawal(withdraw.stamp(), withdraw.why()));
      } else if (edition(entry.manifest()) > 0) {
        withdrawal = Optional.empty();
      }
    }
    return withdrawal;
  }

  /// The remarks of the office on an edition, in the order of the log.
  List<Manifest.Annotate> remarks(int edition) {
    return entries.stream()
        .map(Entry::manifest)
        .filter(Manifest.Annotate.class::isInstance)
        .map(Manifest.Annotate.class::cast)
        .filter(remark -> remark.edition() == edition)
        .toList();
  }

  /// The number of the edition that an entry publishes; 0 where it publishes none.
  private static int edition(Manifest.OfWork manifest) {
    return manifest instanceof Manifest.Programme programme
        ? programme.edition()
        : digest(manifest).map(EditionDigest::number).orElse(0);
  }

  private static Optional<EditionDigest> digest(Manifest.OfWork manifest) {
    return switch (manifest) {
      case Manifest.Publish publish -> Optional.of(publish.edition());
      case Manifest.Correct correct -> Optional.of(correct.edition());
      case Manifest.Withdraw _, Manifest.Annotate _, Manifest.AddSource _, Manifest.Programme _ ->
          Optional.empty();
    };
  }
}
