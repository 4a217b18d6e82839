package lectern.web.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.cite.WorkId;
import lectern.quote.Flag;
import lectern.quote.Judgement;
import lectern.quote.Verdict;

/// What the record says about a quotation, with what leads to each place.
///
/// @param asOf the last day whose editions counted; empty for all
/// @param spots of each match of the judgement, in its order
public record Finding(Judgement judgement, Optional<LocalDate> asOf, List<List<Spot>> spots) {
  public Finding {
    spots = spots.stream().map(List::copyOf).toList();
  }

  /// How a verdict is to be taken.
  public enum Tone {
    /// The words were said so.
    RIGHT,
    /// They were, but the quotation misleads, or no longer holds.
    MIND,
    /// They were not, or not by this person.
    WRONG,
    /// It cannot be told.
    UNSURE
  }

  public Tone tone() {
    return switch (judgement.verdict()) {
      case Verdict.Verbatim _,
          Verdict.Typographic _,
          Verdict.Cosmetic _,
          Verdict.Elided _,
          Verdict.Bracketed _ ->
          Tone.RIGHT;
      case Verdict.OutOfContext _, Verdict.Changed _ -> Tone.MIND;
      case Verdict.Altered _, Verdict.Spliced _, Verdict.Misattributed _, Verdict.Absent _ ->
          Tone.WRONG;
      case Verdict.Unsure _ -> Tone.UNSURE;
    };
  }

  /// The message with the verdict in a few words.
  public String headline() {
    String id = judgement.verdict().id();
    return switch (judgement.verdict()) {
      case Verdict.Changed changed -> "finding." + id + "." + Css.of(changed.cause());
      case Verdict.Misattributed said when said.isQuestion() -> "finding." + id + ".question";
      case Verdict.Unsure _ when spots.isEmpty() -> "finding." + id + ".none";
      case Verdict _ -> "finding." + id;
    };
  }

  /// Whether the best match is not where the words stand, but what comes closest to them.
  public boolean isClosest() {
    return judgement.verdict() instanceof Verdict.Unsure
        || judgement.verdict() instanceof Verdict.Absent;
  }

  /// Differences that a reader must not overlook.
  public List<Flag> loud() {
    return judgement.flags().stream().filter(Flag::isLoud).toList();
  }

  /// The places of the best match; empty where there is none.
  public List<Spot> best() {
    return spots.isEmpty() ? List.of() : spots.getFirst();
  }

  /// Those of all others.
  public List<List<Spot>> others() {
    return spots.isEmpty() ? List.of() : spots.subList(1, spots.size());
  }

  /// Whether one of the best match's places is of a work that the office has taken back.
  public boolean isWithdrawn() {
    return best().stream().anyMatch(Spot::isWithdrawn);
  }

  /// The places of the best match that are of an older edition than the newest, each work once.
  public List<Spot> superseded() {
    Map<WorkId, Spot> works = new LinkedHashMap<>();
    best().stream()
        .filter(spot -> !spot.passage().isCurrent())
        .forEach(spot -> works.putIfAbsent(spot.work(), spot));
    return List.copyOf(works.values());
  }

  /// The labels of the best match's places, each once.
  public String speakers() {
    return best().stream()
        .map(spot -> spot.passage().label())
        .filter(label -> !label.isEmpty())
        .distinct()
        .collect(Collectors.joining(" / "));
  }
}
