package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.quote.Passage;
import lectern.quote.Passages;

/// The passages of a snapshot as they were at an earlier time: editions published later are not there, and the newest is
/// the one that was newest then.
final class PassagesThen implements Passages {
  /// How many more passages are looked for than are wanted, since some were published later.
  private static final int SPARE = 3;

  private final PassageSnapshot now;
  private final long time;

  /// @param time in seconds from 1970-01-01
  PassagesThen(PassageSnapshot now, long time) {
    this.now = now;
    this.time = time;
  }

  @Override
  public List<Passage> holding(List<String> words, int limit) {
    return now.reading(() -> {
      List<Passage> passages = new ArrayList<>();
      for (int document : now.candidates(words, limit * SPARE)) {
        if (passages.size() < limit) {
          then(document).ifPresent(passages::add);
        }
      }
      return passages;
    });
  }

  private Optional<Passage> then(int document) throws IOException {
    if (now.value(document, Fields.FROM) > time) {
      return Optional.empty();
    }
    boolean isWithdrawn = now.value(document, Fields.STATE) == Fields.WITHDRAWN;
    boolean isNewest = isWithdrawn || now.value(document, Fields.UNTIL) > time;
    return Optional.of(now.passage(document, isNewest));
  }

  @Override
  public Optional<Passage> before(Passage passage) {
    return now.before(passage).map(before -> as(passage, before));
  }

  @Override
  public Optional<Passage> after(Passage passage) {
    return now.after(passage).map(after -> as(passage, after));
  }

  @Override
  public Set<String> labels(Passage passage) {
    return now.labels(passage);
  }

  /// A passage of the same edition as another.
  private static Passage as(Passage known, Passage passage) {
    return new Passage(
        passage.work(),
        passage.edition(),
        known.isCurrent(),
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
