package lectern.store;

import lectern.cite.WorkId;

/// A document that says much the same as another: perhaps the same event, printed twice.
///
/// @param of which one
/// @param estimated share of runs of five words that both have among those that either has, by a sample
/// @param exact the same, counted
/// @param contained share of the shorter one's runs that the longer one has; near 1 also where one is a part of the other
public record Likeness(Found of, double estimated, double exact, double contained) {

  /// Where it is.
  public sealed interface Found {}

  public record InRecord(WorkId work, int edition) implements Found {}

  public record InDraft(long id) implements Found {}
}
