package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {

  @Test
  void whatBothKnowComesFirst() {
    List<Scored> words = List.of(new Scored(1, 9), new Scored(2, 8), new Scored(3, 1));
    List<Scored> vectors = List.of(new Scored(4, 0.9), new Scored(2, 0.8), new Scored(5, 0.1));

    assertThat(Fusion.of(words, vectors, 0.5)).extracting(Scored::document).startsWith(2);
  }

  @Test
  void scoresAreBroughtToOneRangeAndWeighted() {
    List<Scored> words = List.of(new Scored(1, 30), new Scored(2, 20), new Scored(3, 10));
    List<Scored> vectors = List.of(new Scored(3, 0.9), new Scored(1, 0.5));

    assertThat(Fusion.of(words, vectors, 0.75))
        .containsExactly(new Scored(1, 0.75), new Scored(2, 0.375), new Scored(3, 0.25));
  }

  @Test
  void whereScoresTellNothingRanksDo() {
    List<Scored> words = List.of(new Scored(1, 1), new Scored(2, 1));
    List<Scored> vectors = List.of(new Scored(2, 0.9), new Scored(3, 0.5));

    assertThat(Fusion.of(words, vectors, 0.5))
        .extracting(Scored::document)
        .containsExactly(2, 1, 3);
  }

  @Test
  void oneListAloneKeepsItsOrder() {
    List<Scored> words = List.of(new Scored(7, 3), new Scored(5, 2));

    assertThat(Fusion.of(words, List.of(), 0.5)).extracting(Scored::document).containsExactly(7, 5);
  }
}
