package lectern.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lectern.exchange.Asker;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.exchange.Question;
import lectern.exchange.Role;
import lectern.read.Delivery;
import lectern.read.Intake;
import lectern.read.Item;
import lectern.read.Readers;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Block;
import lectern.transcript.Insertion;
import lectern.transcript.Printed;
import lectern.transcript.Transcript;
import org.junit.jupiter.api.Test;

/// The examples show what Lectern can do: whatever the parser tells apart occurs in one of them.
class ExamplesTest {

  @Test
  void everyKindOfInsertionIsShown() throws Exception {
    Set<Insertion.Kind> shown = EnumSet.noneOf(Insertion.Kind.class);
    for (Transcript example : examples()) {
      for (Block.Turn turn : example.turns()) {
        example.insertions(turn).forEach(insertion -> shown.add(insertion.kind()));
      }
    }
    assertThat(shown).containsExactlyInAnyOrder(Insertion.Kind.values());
  }

  @Test
  void everyKindOfBlockIsShown() throws Exception {
    Set<String> shown = new TreeSet<>();
    for (Transcript example : examples()) {
      example.blocks().forEach(block -> shown.add(block.getClass().getSimpleName()));
    }
    assertThat(shown).containsExactly("Direction", "Furniture", "Gap", "Heading", "Note", "Turn");
  }

  @Test
  void everyRoleIsShown() throws Exception {
    Set<Role> shown = EnumSet.noneOf(Role.class);
    for (Transcript example : examples()) {
      shown.addAll(Floor.of(example).roles());
    }
    assertThat(shown).containsExactlyInAnyOrder(Role.values());
  }

  @Test
  void thePressAvailabilityShowsItsFloor() throws Exception {
    Floor floor = Floor.of(example("press-availability-lantern-quay.txt"));
    assertThat(floor.exchanges().stream().map(ExamplesTest::asker).distinct())
        .startsWith(
            "Ines Hartmann, Coastal Radio",
            "Marcel Aubertin, Agence Osmère",
            "Dolores Quint, Halden Lantern",
            "Tobias Wexcombe, The Evening Ferry")
        .endsWith("Sunniva Eklund-Rae, Skarrow Radio");

    Exchange first = floor.exchanges().getFirst();
    assertThat(first.questions()).extracting(Question::followUp).containsExactly(false, true, true);
    assertThat(first.questions())
        .extracting(Question::possiblyIncomplete)
        .containsExactly(false, false, true);
  }

  @Test
  void theGaggleShowsLabelsAsTheyArePrinted() throws Exception {
    Transcript gaggle = example("gaggle-night-ferry.md");
    assertThat(gaggle.turns().stream().map(turn -> turn.label().text()).distinct())
        .containsExactlyInAnyOrder(
            "MS. PREWITT", "MS PREWITT", "S. PREWITT", "THE PREMIER", "AIDE", "Q");
    assertThat(gaggle.metadata().end().map(Printed::value)).contains("10:21 P.M. (Local)");
  }

  @Test
  void theBackgroundCallHasGroundRules() throws Exception {
    assertThat(example("background-call-export-review.md").metadata().groundRules())
        .anySatisfy(rule -> assertThat(rule.value()).contains("on background"));
  }

  @Test
  void theCaptionsHaveNeitherTitleNorDate() throws Exception {
    Transcript captions = example("coast-guard-briefing.vtt");
    assertThat(captions.metadata().title()).isEmpty();
    assertThat(captions.metadata().date()).isEmpty();
    assertThat(captions.turns().getFirst().label().text())
        .isEqualTo("Rear Admiral Brighid O’Doyne");
  }

  private static String asker(Exchange exchange) {
    Optional<Asker> asker = exchange.asker();
    return Stream.of(asker.flatMap(Asker::name), asker.flatMap(Asker::outlet))
        .flatMap(Optional::stream)
        .map(Printed::value)
        .reduce((name, outlet) -> name + ", " + outlet)
        .orElse("not named");
  }

  private static Transcript example(String file) throws Exception {
    return read(Page.ROOT.resolve("examples").resolve(file)).getFirst();
  }

  private static List<Transcript> examples() throws Exception {
    return read(Page.ROOT.resolve("examples"));
  }

  private static List<Transcript> read(Path path) throws IOException, UnreadableSourceException {
    assertThat(Files.exists(path)).as("%s exists", path).isTrue();
    List<Transcript> transcripts = new ArrayList<>();
    try (Intake intake = Intake.of(List.of(path))) {
      for (Item item : intake.items()) {
        switch (item.take()) {
          case Delivery.Taken(var source) -> transcripts.add(Transcript.of(Readers.read(source)));
          case Delivery.Refused(_, String reason) -> throw new AssertionError(reason);
        }
      }
    }
    return transcripts;
  }
}
