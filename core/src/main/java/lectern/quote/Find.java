package lectern.quote;

import java.util.Comparator;
import java.util.List;

/// A place that has the words of a quotation, and what they are there.
///
/// @param hits one for each piece, in the order of the quotation
/// @param verdict on the words alone
/// @param flags what speaks against them
/// @param agreement of the labels with the claimed speaker
record Find(List<Hit> hits, Verdict verdict, List<Flag> flags, Agreement agreement) {

  /// Words that are right before altered ones; then those of the claimed speaker, of current editions, and with the
  /// exact marks before others.
  static final Comparator<Find> BEST_FIRST =
      Comparator.comparing((Find find) -> find.verdict instanceof Verdict.Altered)
          .thenComparing(Find::agreement)
          .thenComparing(find -> !find.isCurrent())
          .thenComparingInt(Find::rank);

  static Find of(List<Hit> hits, Verdict verdict, List<Flag> flags, Claim claim) {
    Agreement worst = Agreement.SAME;
    for (Hit hit : hits) {
      Agreement agreement = claim.with(hit.stretch().passage(hit.from()));
      boolean worse = agreement == Agreement.OTHER || worst == Agreement.SAME;
      worst = worse ? agreement : worst;
    }
    return new Find(hits, verdict, flags, worst);
  }

  private int rank() {
    return switch (verdict) {
      case Verdict.Verbatim _ -> 0;
      case Verdict.Typographic _ -> 1;
      case Verdict.Cosmetic _ -> 2;
      case Verdict.Bracketed _ -> 3;
      case Verdict.Elided _ -> 4;
      case Verdict.Changed _ -> 5;
      case Verdict.Spliced _,
          Verdict.Misattributed _,
          Verdict.OutOfContext _,
          Verdict.Altered _,
          Verdict.Absent _,
          Verdict.Unsure _ ->
          6;
    };
  }

  Passage passage() {
    return hits.getFirst().stretch().passage(hits.getFirst().from());
  }

  boolean isCurrent() {
    return hits.stream().allMatch(hit -> hit.stretch().passage(hit.from()).isCurrent());
  }

  Match match() {
    return new Match(hits.stream().flatMap(hit -> hit.places().stream()).toList(), agreement);
  }
}
