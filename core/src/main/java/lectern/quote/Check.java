package lectern.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.cite.MatchingWords;
import lectern.cite.WordDiff;

/// One quotation being checked: first for its very words, then, where no place has these, for the closest place.
final class Check {
  private static final int MOST_PASSAGES = 20;
  private static final int MOST_FOR_PIECE = 12;

  /// For words so common that the places looked at say nothing about all places.
  private static final int MOST_FOR_COMMON = 400;

  private static final int TURNS_TO_WIDEN = 3;

  /// From so many equal words on, weighed, a place is recognised as the quotation's; [Fitting#likeness].
  private static final double LIKE = 0.6;

  /// The same where somebody else is speaking there.
  private static final double LIKE_OF_OTHERS = 0.8;

  /// From here to [#LIKE] it cannot be told.
  private static final double HARDLY_LIKE = 0.55;

  /// Below this there is no closest passage worth showing.
  private static final double FAINTLY_LIKE = 0.3;

  /// Fewer words than this are not called altered or absent.
  private static final int FEWEST_WORDS = 4;

  private final Quotation quotation;
  private final Claim claim;
  private final QuotationWords quoted;
  private final Turns turns;
  private final Finder finder;
  private final Settlement settlement;

  Check(Passages passages, Quotation quotation, Optional<String> claimed) {
    this.quotation = quotation;
    this.claim = new Claim(passages, claimed);
    this.quoted = QuotationWords.of(quotation);
    this.turns = new Turns(passages, quoted.vocabulary());
    this.finder = new Finder(quoted, claim);
    this.settlement = new Settlement(Marks.asks(quotation.text()));
  }

  Judgement judge() {
    if (quoted.size() == 0) {
      return judgement(new Verdict.Unsure(), List.of(), 0, List.of());
    }
    fetch();
    List<Find> finds = finds();
    if (finds.isEmpty() && turns.widen(TURNS_TO_WIDEN)) {
      finds = finds();
    }
    if (isCommon(finds) && turns.fetch(MatchingWords.of(quotation.text()), MOST_FOR_COMMON)) {
      finds = finds();
    }
    return finds.isEmpty() ? unlike() : found(finds);
  }

  private void fetch() {
    if (quoted.pieces().size() > 1) {
      for (Piece piece : quoted.pieces()) {
        turns.fetch(MatchingWords.of(piece.span().of(quotation.text())), MOST_FOR_PIECE);
      }
    } else {
      turns.fetch(MatchingWords.of(quotation.text()), MOST_PASSAGES);
    }
  }

  private List<Find> finds() {
    List<Find> finds = new ArrayList<>();
    turns.readings().forEach(readings -> finds.addAll(finder.in(readings)));
    finds.sort(Find.BEST_FIRST);
    return finds;
  }

  /// Whether the claimed speaker may well have said the words in a place that was not looked at.
  private static boolean isCommon(List<Find> finds) {
    return finds.size() >= MOST_PASSAGES / 2 && finds.getFirst().agreement() == Agreement.OTHER;
  }

  private Judgement found(List<Find> finds) {
    List<Match> matches = new ArrayList<>(finds.stream().map(Find::match).toList());
    int best = settlement.best(finds, matches);
    matches.addFirst(matches.remove(best));
    Find find = finds.get(best);
    Verdict words = find.isCurrent() ? find.verdict() : superseded(find, finds);
    return judgement(
        finds.size() >= MOST_FOR_COMMON ? words : settlement.of(words, matches.getFirst()),
        matches,
        1 - 0.5 / quoted.size(),
        find.flags());
  }

  /// The words stand in an earlier edition, and in the newest they are not the claimed speaker's, or not at all.
  private Verdict superseded(Find find, List<Find> finds) {
    Passage passage = find.passage();
    Optional<String> label =
        finds.stream()
            .filter(other -> other.isCurrent() && other.passage().work().equals(passage.work()))
            .map(other -> other.passage().label())
            .findFirst();
    if (label.isPresent()) {
      return new Verdict.Changed(Verdict.Cause.RELABELLED, passage.label(), label);
    }
    Optional<String> now =
        Fitting.of(quoted, turns, claim)
            .flatMap(fitting -> fitting.newest(passage.work(), HARDLY_LIKE));
    return new Verdict.Changed(
        now.isPresent() ? Verdict.Cause.REWORDED : Verdict.Cause.REMOVED,
        find.match().words(),
        now);
  }

  /// No place has all the words in their order.
  private Judgement unlike() {
    return scattered()
        .or(() -> Fitting.of(quoted, turns, claim).map(this::fitted))
        .orElseGet(() -> judgement(new Verdict.Absent(), List.of(), 1, List.of()));
  }

  /// All pieces stand somewhere, but not in one turn, or not in their order.
  private Optional<Judgement> scattered() {
    if (quoted.pieces().size() < 2) {
      return Optional.empty();
    }
    List<List<Stretch>> readings = turns.readings();
    List<Hit> hits = new ArrayList<>();
    for (Piece piece : quoted.pieces()) {
      Optional<Hit> hit =
          Finder.hits(piece, readings).min(Comparator.comparingInt(each -> distance(each, hits)));
      if (hit.isEmpty()) {
        return Optional.empty();
      }
      hits.add(hit.get());
    }
    Find find = Find.of(hits, new Verdict.Spliced(), List.of(), claim);
    return Optional.of(judgement(find.verdict(), List.of(find.match()), 1, List.of()));
  }

  /// How far a hit is from the one before: 0 for the same turn, 1 for the same work, 2 for the same speaker, 3 for none
  /// of these. The first should be the claimed speaker's.
  private int distance(Hit hit, List<Hit> before) {
    if (before.isEmpty()) {
      return claim.with(hit.passage()) == Agreement.SAME ? 0 : 1;
    }
    Passage last = before.getLast().passage();
    if (hit.passage().isOfSameTurn(last)) {
      return 0;
    }
    if (hit.passage().work().equals(last.work())) {
      return 1;
    }
    return hit.passage().label().equals(last.label()) ? 2 : 3;
  }

  private Judgement fitted(Fitting fitting) {
    Optional<Fits.Cut> splice = fitting.splice();
    if (splice.isPresent()) {
      return spliced(splice.get());
    }
    Fits.Fragment place = fitting.whole();
    Match match = new Match(place.places(), place.agreement());
    Differences differences = fitting.differences();
    if (differences.isMatterOfWriting()) {
      return judgement(
          settlement.of(written(place), match), List.of(match), fitting.likeness(), List.of());
    }
    Verdict verdict = likened(fitting.likeness(), place.agreement());
    return judgement(
        verdict,
        fitting.likeness() < FAINTLY_LIKE ? List.of() : List.of(match),
        verdict instanceof Verdict.Altered ? fitting.likeness() : 1 - fitting.likeness(),
        verdict instanceof Verdict.Altered ? differences.flags() : List.of());
  }

  private Verdict likened(double likeness, Agreement agreement) {
    double like = agreement == Agreement.OTHER ? LIKE_OF_OTHERS : LIKE;
    if (quoted.size() < FEWEST_WORDS) {
      return new Verdict.Unsure();
    }
    if (likeness >= like) {
      return new Verdict.Altered();
    }
    double hardly = agreement == Agreement.OTHER ? LIKE : HARDLY_LIKE;
    return likeness >= hardly ? new Verdict.Unsure() : new Verdict.Absent();
  }

  private Judgement spliced(Fits.Cut cut) {
    List<Place> places =
        Stream.of(cut.first(), cut.second()).flatMap(part -> part.places().stream()).toList();
    return judgement(
        new Verdict.Spliced(), List.of(new Match(places, cut.first().agreement())), 0.9, List.of());
  }

  /// The verdict on words that differ only in how they are written.
  private Verdict written(Fits.Fragment place) {
    Hit hit = new Hit(place.stretch(), place.from(), place.to(), List.of());
    return Finder.officeChanges(hit, false)
        .orElseGet(() ->
            quoted.pieces().size() > 1
                ? new Verdict.Elided(quoted.isBracketed())
                : quoted.isBracketed() ? new Verdict.Bracketed() : new Verdict.Cosmetic());
  }

  private Judgement judgement(
      Verdict verdict, List<Match> matches, double confidence, List<Flag> flags) {
    Optional<Match> best = matches.stream().findFirst();
    boolean gap =
        best.stream()
            .flatMap(match -> match.places().stream())
            .anyMatch(place -> place.passage().gap());
    Optional<WordDiff> words =
        best.filter(_ -> !(verdict instanceof Verdict.Verbatim))
            .map(match -> QuotedPrint.diff(match.words(), quotation.text()))
            .filter(diff -> !diff.isEmpty());
    return new Judgement(
        quotation,
        claim.speaker(),
        verdict,
        matches,
        words,
        confidence,
        flags,
        gap,
        PlainWords.of(verdict, matches, claim.speaker(), flags, gap));
  }
}
