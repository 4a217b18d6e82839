package lectern.store;

import java.time.LocalDate;
import java.util.Optional;
import lectern.cite.WorkId;

/// What the desk says about a draft before it is published, since the source doesn't say it. Nothing is guessed: what
/// nobody has said is empty.
///
/// @param kind of event, as in an id: `press-briefing`
/// @param title what the event is called
/// @param day of the event
/// @param place where it was
/// @param slug the last part of its id
/// @param visit that it belongs to
/// @param work that it will be; where it is there, kind, day and slug are its own
public record DraftDetails(
    Optional<String> kind,
    Optional<String> title,
    Optional<LocalDate> day,
    Optional<String> place,
    Optional<String> slug,
    Optional<WorkId> visit,
    Optional<WorkId> work) {

  public static final DraftDetails NONE =
      new DraftDetails(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// These with another kind.
  public DraftDetails withKind(String value) {
    return new DraftDetails(Optional.of(value), title, day, place, slug, visit, work);
  }

  /// These with another title.
  public DraftDetails withTitle(String value) {
    return new DraftDetails(kind, Optional.of(value), day, place, slug, visit, work);
  }

  /// These with another day.
  public DraftDetails withDay(LocalDate value) {
    return new DraftDetails(kind, title, Optional.of(value), place, slug, visit, work);
  }

  /// These with another last part of the id.
  public DraftDetails withSlug(String value) {
    return new DraftDetails(kind, title, day, place, Optional.of(value), visit, work);
  }

  /// These, and from `other` what these leave empty.
  public DraftDetails or(DraftDetails other) {
    return new DraftDetails(
        kind.or(other::kind),
        title.or(other::title),
        day.or(other::day),
        place.or(other::place),
        slug.or(other::slug),
        visit.or(other::visit),
        work.or(other::work));
  }
}
