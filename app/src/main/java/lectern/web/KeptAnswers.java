package lectern.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers by their addresses, each for one state of the record, as many as fit into a limit. One that is asked for once
/// does not drive out one that is asked for often: whoever asks for ever new addresses fills nothing.
final class KeptAnswers {
  /// A page that was made while too many asked may have been made with something left out.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Cache<String, Kept> answers;

  private record Kept(RecordState state, HeldAnswer answer) {}

  /// @param limit the most bytes
  KeptAnswers(long limit) {
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(limit)
            .weigher((String address, Kept kept) -> weight(address, kept))
            .expireAfterWrite(LONGEST)
            .executor(Runnable::run)
            .build();
  }

  private static int weight(String address, Kept kept) {
    return 2 * address.length() + kept.answer().weight();
  }

  /// The answer at an address, if it was made in this very state.
  Optional<HeldAnswer> find(String address, RecordState state) {
    @Nullable Kept kept = answers.getIfPresent(address);
    return kept != null && kept.state().equals(state)
        ? Optional.of(kept.answer())
        : Optional.empty();
  }

  void keep(String address, RecordState state, HeldAnswer answer) {
    answers.put(address, new Kept(state, answer));
  }

  /// Bytes that are kept, roughly.
  long weight() {
    return answers.asMap().entrySet().stream()
        .mapToLong(entry -> weight(entry.getKey(), entry.getValue()))
        .sum();
  }
}
