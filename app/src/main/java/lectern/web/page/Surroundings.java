package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.quote.Omission;
import lectern.quote.Verdict;
import lectern.record.EditionText;
import lectern.source.Span;

/// What stands around the words of a match, in one edition.
///
/// @param spot the first of its places there
/// @param excerpts turns and gaps in reading order, the words marked; empty where that stretch of the edition is too far
///     down for a page
public record Surroundings(Spot spot, List<Excerpt> excerpts) {

  /// How many stretches are shown of a quotation that was stitched together.
  private static final int MOST = 6;

  public Surroundings {
    excerpts = List.copyOf(excerpts);
  }

  /// Those of all places of the best match.
  ///
  /// @param texts gives the canonical text of an edition
  static List<Surroundings> of(Finding finding, BiFunction<WorkId, Integer, EditionText> texts) {
    List<Surroundings> all = new ArrayList<>();
    List<Spot> shown = new ArrayList<>();
    for (Spot spot : finding.best()) {
      if (all.size() < MOST && shown.stream().noneMatch(other -> covers(other, spot))) {
        shown.add(spot);
        all.add(of(spot, finding, texts.apply(spot.work(), spot.passage().edition())));
      }
    }
    return all;
  }

  /// Whether what is shown around a place has another one in it.
  private static boolean covers(Spot shown, Spot spot) {
    int from = shown.first().at().sentence();
    int to = spot.sentences().getLast().at().sentence();
    return shown.passage().isOfSameTurn(spot.passage()) && Math.abs(to - from) <= Excerpt.NEAR;
  }

  private static Surroundings of(Spot spot, Finding finding, EditionText text) {
    Marks marks = new Marks();
    for (Spot other : finding.best()) {
      if (other.passage().isOfSameTurn(spot.passage())) {
        marks.add(other, other.place().span(), Tone.MATCHED);
        turning(finding, other).ifPresent(span -> marks.add(other, span, Tone.TURNING));
      }
    }
    Citing citing = at -> Paths.edition(spot.work(), spot.passage().edition()) + "#" + at;
    Address at = spot.first().at();
    String language = Tongues.of(text);
    List<Excerpt> excerpts =
        Excerpt.around(at, CanonicalBody.of(text, citing).items()).stream()
            .filter(excerpt -> !(excerpt.item() instanceof Item.Aside))
            .map(excerpt -> marked(excerpt.told(language), at, marks))
            .toList();
    return new Surroundings(spot, excerpts);
  }

  /// Only the turn itself is marked: sentences of others have other addresses.
  private static Excerpt marked(Excerpt excerpt, Address at, Marks marks) {
    return excerpt.item() instanceof Item.Turn turn
        ? new Excerpt(
            (turn.number() == at.turn() ? marks : new Marks()).in(turn),
            excerpt.cutBefore(),
            excerpt.cutAfter())
        : excerpt;
  }

  /// The words that turn the meaning, where they stand in that passage.
  private static Optional<Span> turning(Finding finding, Spot spot) {
    return finding.judgement().verdict() instanceof Verdict.OutOfContext(Omission omission)
            && spot.passage().text().startsWith(omission.words(), omission.span().start())
        ? Optional.of(omission.span())
        : Optional.empty();
  }
}
