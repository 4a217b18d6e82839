package lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventKindTest {

  @ParameterizedTest
  @CsvSource({
    "Press Availability at Lantern Quay, press-availability",
    "Minister Aldana’s Press\u00a0Briefing, press-briefing",
    "JOINT PRESS CONFERENCE BY TWO MINISTERS, press-conference",
    "On-the-Record Press Gaggle by Ms. Prewitt, press-gaggle",
    "Background Press Call on the Review, background-call",
    "Readout of a Bilateral Meeting, readout",
    "Remarks at a Press Conference, remarks"
  })
  void theKindIsTheOneThatTheTitleNamesFirst(String title, String kind) {
    assertThat(EventKind.namedIn(title)).contains(kind);
  }

  @Test
  void wordsInsideOthersNameNothing() {
    assertThat(EventKind.namedIn("The Minister Returns from Tournai")).isEmpty();
    assertThat(EventKind.namedIn("Understatements and Interviewers")).isEmpty();
    assertThat(EventKind.namedIn("Press")).isEmpty();
    assertThat(EventKind.namedIn("")).isEmpty();
  }

  @Test
  void theGuideListsThemAll() throws IOException {
    String guide = Files.readString(Path.of("../docs/guide/cli.md"));
    String table = guide.substring(guide.indexOf("| kind | words in the title |"));
    assertThat(table.lines().skip(2).takeWhile(line -> line.startsWith("| `")))
        .extracting(line -> line.substring(3, line.indexOf('`', 3)))
        .containsExactlyElementsOf(EventKind.all());
  }
}
