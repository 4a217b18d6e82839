package lectern.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the places of a turn that have the very words of a quotation, or all its pieces in their order.
final class Finder {
  private static final int SUPPLIED = PassageWords.INSERTED | PassageWords.CORRECTION;

  private final QuotationWords quoted;
  private final Claim claim;

  Finder(QuotationWords quoted, Claim claim) {
    this.quoted = quoted;
    this.claim = claim;
  }

  /// @param readings of one turn, the printed one first
  List<Find> in(List<Stretch> readings) {
    for (Stretch reading : readings) {
      List<Find> finds = literal(reading);
      if (!finds.isEmpty()) {
        return finds;
      }
    }
    return isMarked()
        ? readings.stream()
            .flatMap(reading -> assembled(reading).stream())
            .sorted(Find.BEST_FIRST)
            .limit(1)
            .toList()
        : List.of();
  }

  /// Whether there are pieces or brackets to be understood.
  private boolean isMarked() {
    return !quoted.pieces().isEmpty() && (quoted.isBracketed() || quoted.pieces().size() > 1);
  }

  private List<Find> literal(Stretch reading) {
    return PieceMatcher.hits(quoted.whole(), reading).stream().map(this::literal).toList();
  }

  private Find literal(Hit hit) {
    MarksTier tier =
        MarksTier.of(quoted.quotation(), quoted.wording(), 0, quoted.whole().span(), hit);
    boolean exact = tier.compareTo(MarksTier.TYPED) <= 0;
    Verdict verdict =
        officeChanges(hit, exact)
            .or(() -> tier.verdict().map(same -> exact ? same : asBracketed(same)))
            .orElseGet(Verdict.Altered::new);
    return Find.of(List.of(hit), verdict, flags(tier, hit), claim);
  }

  /// Brackets of the quotation round words that the record has without them.
  private Verdict asBracketed(Verdict same) {
    return quoted.isBracketed() ? new Verdict.Bracketed() : same;
  }

  /// What the words are if the office had a hand in them.
  ///
  /// @param isExact whether the office's brackets stand in the quotation as they are printed
  static Optional<Verdict> officeChanges(Hit hit, boolean isExact) {
    int kinds = hit.kinds();
    int struck = hit.firstOf(PassageWords.STRUCK | PassageWords.DELETED);
    if (struck >= 0 && !(isExact && (kinds & PassageWords.CORRECTION) != 0)) {
      return Optional.of(
          StruckWords.at(hit.stretch().passage(struck), hit.stretch().end(struck) - 1));
    }
    Optional<Verdict> deleted =
        hit.firstLeftOut(PassageWords.DELETED)
            .map(word -> StruckWords.at(word.in().passage(), word.position()));
    Optional<Verdict> inserted =
        hit.firstLeftOut(PassageWords.INSERTED)
            .map(word -> new Verdict.Changed(Verdict.Cause.INSERTED, "", Optional.of(word.text())));
    boolean supplied = !isExact && (kinds & SUPPLIED) != 0;
    return deleted
        .or(() -> inserted)
        .or(() -> supplied ? Optional.of(new Verdict.Bracketed()) : Optional.empty());
  }

  private List<Flag> flags(MarksTier tier, Hit hit) {
    return switch (tier) {
      case SAME, TYPED, DRESSED -> List.of();
      case TURNED ->
          List.of(new Flag(Flag.Kind.QUESTION_MARK, hit.text(), quoted.quotation().text()));
      case POSSESSIVE ->
          List.of(new Flag(Flag.Kind.APOSTROPHE, hit.text(), quoted.quotation().text()));
    };
  }

  private List<Find> assembled(Stretch reading) {
    List<List<Hit>> hits = new ArrayList<>();
    for (Piece piece : quoted.pieces()) {
      List<Hit> found = PieceMatcher.hits(piece, reading);
      if (found.isEmpty()) {
        return List.of();
      }
      hits.add(found);
    }
    return hits.getFirst().stream()
        .map(first -> row(first, hits))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingInt(row -> row.getLast().to() - row.getFirst().from()))
        .limit(1)
        .map(this::assembled)
        .toList();
  }

  /// The nearest hits of all pieces after the first one's.
  private static Optional<List<Hit>> row(Hit first, List<List<Hit>> hits) {
    List<Hit> row = new ArrayList<>(List.of(first));
    for (List<Hit> next : hits.subList(1, hits.size())) {
      int after = row.getLast().to();
      Optional<Hit> hit = next.stream().filter(each -> each.from() >= after).findFirst();
      if (hit.isEmpty()) {
        return Optional.empty();
      }
      row.add(hit.get());
    }
    return Optional.of(row);
  }

  private Find assembled(List<Hit> row) {
    BracketJudge brackets = new BracketJudge(quoted);
    List<Flag> flags = new ArrayList<>();
    boolean marked = false;
    for (int i = 0; i < row.size(); i++) {
      Piece piece = quoted.pieces().get(i);
      flags.addAll(brackets.flags(piece, row.get(i)));
      marked |= piece.isBracketed();
    }
    boolean bracketed = quoted.isBracketed() || marked;
    Optional<Verdict> changed =
        row.stream().map(hit -> officeChanges(hit, true)).flatMap(Optional::stream).findFirst();
    Verdict verdict =
        !flags.isEmpty()
            ? new Verdict.Altered()
            : changed.orElseGet(
                () -> row.size() > 1 ? new Verdict.Elided(bracketed) : new Verdict.Bracketed());
    return Find.of(row, verdict, flags, claim);
  }

  /// All hits of a piece in the printed readings of some turns.
  static Stream<Hit> hits(Piece piece, List<List<Stretch>> turns) {
    return turns.stream()
        .flatMap(readings -> readings.stream().map(reading -> PieceMatcher.hits(piece, reading)))
        .flatMap(List::stream);
  }
}
