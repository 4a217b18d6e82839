package lectern.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import lectern.quote.Passage;
import lectern.quote.Passages;

/// Passages as they were on a day: editions published later are not there, and the newest is the one that was newest then.
final class PassagesThen implements Passages {

  /// How many more passages are asked for than are wanted, since some are of later editions.
  private static final int SPARE = 3;

  private final Passages now;
  private final Function<String, OptionalInt> newest;

  /// @param newest gives the number of the edition of a work that was the newest on that day; empty where it had none yet.
  ///     Throws nothing but what who called may expect
  PassagesThen(Passages now, Function<String, OptionalInt> newest) {
    this.now = now;
    this.newest = newest;
  }

  @Override
  public List<Passage> holding(List<String> words, int limit) {
    return now.holding(words, SPARE * limit).stream()
        .flatMap(passage -> then(passage).stream())
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Passage> before(Passage passage) {
    return now.before(passage).flatMap(this::then);
  }

  @Override
  public Optional<Passage> after(Passage passage) {
    return now.after(passage).flatMap(this::then);
  }

  @Override
  public Set<String> labels(Passage passage) {
    return now.labels(passage);
  }

  private Optional<Passage> then(Passage passage) {
    OptionalInt edition = newest.apply(passage.work());
    return edition.isPresent() && passage.edition() <= edition.getAsInt()
        ? Optional.of(with(passage, passage.edition() == edition.getAsInt()))
        : Optional.empty();
  }

  private static Passage with(Passage passage, boolean isCurrent) {
    return new Passage(
        passage.work(),
        passage.edition(),
        isCurrent,
        passage.turn(),
        passage.number(),
        passage.isLast(),
        passage.label(),
        passage.side(),
        passage.firstSentence(),
        passage.offset(),
        passage.text(),
        passage.sentences(),
        passage.struck(),
        passage.gap());
  }
}
