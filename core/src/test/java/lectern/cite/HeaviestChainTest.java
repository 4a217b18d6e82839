package lectern.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HeaviestChainTest {

  @Test
  void aLinkIsCertainIfItIsInEveryHeaviestChain() {
    Link first = Link.ofOne(0, 0, 5);
    Link one = Link.ofOne(1, 1, 3);
    Link other = Link.ofOne(2, 1, 3);
    Link last = Link.ofOne(3, 2, 5);

    HeaviestChain chain = HeaviestChain.of(List.of(last, other, one, first));

    assertThat(chain.certain()).containsExactly(first, last);
    assertThat(chain.possible()).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void theHeavierOfTwoThatCrossWins() {
    Link light = Link.ofOne(0, 1, 3);
    Link heavy = Link.ofOne(1, 0, 4);

    assertThat(HeaviestChain.of(List.of(light, heavy)))
        .isEqualTo(new HeaviestChain(List.of(heavy), List.of()));
  }

  @Test
  void nothingMakesAnEmptyChain() {
    assertThat(HeaviestChain.of(List.of())).isEqualTo(new HeaviestChain(List.of(), List.of()));
  }

  /// Against a plain search through all chains.
  @Test
  void findsWhatATrialOfAllChainsFinds() {
    Random random = new Random(20310506);
    for (int round = 0; round < 2_000; round++) {
      List<Link> links = links(random);
      List<Set<Link>> heaviest = heaviest(links);
      Set<Link> inAll = new HashSet<>(heaviest.getFirst());
      Set<Link> inSome = new HashSet<>();
      heaviest.forEach(inAll::retainAll);
      heaviest.forEach(inSome::addAll);
      inSome.removeAll(inAll);

      HeaviestChain chain = HeaviestChain.of(links);

      assertThat(chain.certain()).as("round %d", round).containsExactlyInAnyOrderElementsOf(inAll);
      assertThat(chain.possible())
          .as("round %d", round)
          .containsExactlyInAnyOrderElementsOf(inSome);
    }
  }

  private static List<Link> links(Random random) {
    Set<Link> links = new HashSet<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      int old = random.nextInt(6);
      int current = random.nextInt(6);
      int oldTo = old + 1 + random.nextInt(2);
      int newTo = current + 1 + random.nextInt(2);
      links.add(new Link(old, oldTo, current, newTo, 1, 1, 1 + random.nextInt(3)));
    }
    return new ArrayList<>(links);
  }

  private static List<Set<Link>> heaviest(List<Link> links) {
    List<Set<Link>> chains = new ArrayList<>();
    extend(new ArrayList<>(), links, chains);
    long most = chains.stream().mapToLong(HeaviestChainTest::weight).max().orElse(0);
    return chains.stream().filter(chain -> weight(chain) == most).toList();
  }

  private static void extend(List<Link> chain, List<Link> links, List<Set<Link>> chains) {
    chains.add(new HashSet<>(chain));
    for (Link link : links) {
      if (chain.isEmpty()
          || chain.getLast().oldTo() <= link.oldFrom()
              && chain.getLast().newTo() <= link.newFrom()) {
        chain.add(link);
        extend(chain, links, chains);
        chain.removeLast();
      }
    }
  }

  private static long weight(Set<Link> chain) {
    return chain.stream().mapToLong(Link::weight).sum();
  }
}
