package lectern.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random corrections of fictional editions, of which it is known what became of each sentence.
final class RandomCorrectionsTest {
  private static final int EDITIONS = 300;
  private static final int TURNS = 20;

  /// By the number of edits.
  private static final Map<Integer, List<Case>> CASES = new ConcurrentHashMap<>();

  /// An old sentence, what is said of it, and where it stands now in truth: no, one or several current sentences.
  private record Case(int seed, Resolution resolution, List<Utterance> truth, boolean verbatim) {

    boolean isAt(Utterance place) {
      return truth.equals(List.of(place));
    }

    boolean isFound() {
      return resolution instanceof Resolution.Exact || resolution instanceof Resolution.Moved;
    }
  }

  @ParameterizedTest(name = "after {0} edits")
  @ValueSource(ints = {1, 2, 4, 6})
  void neverIsAnotherSentenceGivenForTheOneThatWasCited(int edits) {
    assertThat(cases(edits).stream().filter(Case::isFound))
        .allSatisfy(c -> assertThat(c.isAt(c.resolution().places().getFirst())).isTrue());
  }

  @ParameterizedTest(name = "after {0} edits")
  @ValueSource(ints = {1, 2, 4, 6})
  void neverIsASentenceRemovedWhoseWordsStillStand(int edits) {
    assertThat(cases(edits).stream().filter(Case::verbatim))
        .noneSatisfy(c -> assertThat(c.resolution()).isInstanceOf(Resolution.Removed.class));
  }

  @ParameterizedTest(name = "after {0} edits")
  @ValueSource(ints = {1, 2, 4, 6})
  void whatMayBeSeveralSentencesMayBeTheRightOneToo(int edits) {
    assertThat(cases(edits).stream().filter(Case::verbatim).map(Case::resolution))
        .filteredOn(Resolution.Ambiguous.class::isInstance)
        .isNotEmpty();
    assertThat(cases(edits).stream().filter(Case::verbatim))
        .filteredOn(c -> c.resolution() instanceof Resolution.Ambiguous)
        .allSatisfy(c -> assertThat(c.resolution().places()).containsAll(c.truth()));
  }

  @ParameterizedTest(name = "after {0} edits")
  @ValueSource(ints = {1, 2, 4, 6})
  void hardlyASentenceThatStillStandsIsNotFound(int edits) {
    List<Case> verbatim = cases(edits).stream().filter(Case::verbatim).toList();
    long found = verbatim.stream().filter(Case::isFound).count();

    assertThat((double) found / verbatim.size()).isGreaterThan(0.99);
  }

  @ParameterizedTest(name = "after {0} edits")
  @ValueSource(ints = {1, 2, 4, 6})
  void theStepsAreBothEditions(int edits) {
    for (int seed = 0; seed < EDITIONS; seed++) {
      Edited edited = new Edited(seed, TURNS, edits);
      List<Utterance> current = edited.current();
      requireBoth(edited.old(), current, Alignment.of(edited.old(), current).steps());
    }
  }

  static void requireBoth(List<Utterance> old, List<Utterance> current, List<Step> steps) {
    List<Utterance> allOld = new ArrayList<>();
    List<Utterance> allNew = new ArrayList<>();
    for (Step step : steps) {
      switch (step) {
        case Step.Same(List<Utterance> was, List<Utterance> is) -> add(was, is, allOld, allNew);
        case Step.Changed(List<Utterance> was, List<Utterance> is, _) ->
            add(was, is, allOld, allNew);
        case Step.Removed(List<Utterance> was) -> allOld.addAll(was);
        case Step.Inserted(List<Utterance> is) -> allNew.addAll(is);
        case Step.MovedAway(List<Utterance> was, _) -> allOld.addAll(was);
        case Step.MovedHere(_, List<Utterance> is, _) -> allNew.addAll(is);
        case Step.Unclear(List<Utterance> was, List<Utterance> is) -> add(was, is, allOld, allNew);
      }
    }
    assertThat(allOld).isEqualTo(old);
    assertThat(allNew).isEqualTo(current);
  }

  private static void add(
      List<Utterance> was, List<Utterance> is, List<Utterance> old, List<Utterance> current) {
    old.addAll(was);
    current.addAll(is);
  }

  private static List<Case> cases(int edits) {
    return CASES.computeIfAbsent(
        edits,
        _ -> IntStream.range(0, EDITIONS).boxed().flatMap(seed -> cases(seed, edits)).toList());
  }

  private static Stream<Case> cases(int seed, int edits) {
    Edited edited = new Edited(seed, TURNS, edits);
    List<Utterance> current = edited.current();
    List<Resolution> resolutions = Alignment.of(edited.old(), current).resolutions();
    return IntStream.range(0, resolutions.size())
        .mapToObj(i -> {
          int[] places = places(edited, piece -> piece.origins().contains(i));
          boolean verbatim = places.length == 1 && edited.pieces().get(places[0]).verbatim();
          List<Utterance> truth = IntStream.of(places).mapToObj(current::get).toList();
          return new Case(seed, resolutions.get(i), truth, verbatim);
        });
  }

  private static int[] places(Edited edited, Predicate<Edited.Piece> wanted) {
    List<Edited.Piece> pieces = edited.pieces();
    return IntStream.range(0, pieces.size()).filter(j -> wanted.test(pieces.get(j))).toArray();
  }
}
