package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `visit`, and the visits that `list` and `show` know.
class VisitCommandTest {

  private static final String ID = "visit/2031-03-14/two-shores";

  private static final String PROGRAMME =
      """
      {
        "id": "visit/2031-03-14/two-shores",
        "title": "Visit to Two Shores, by Screen",
        "from": "2031-03-14",
        "to": "2031-03-14",
        "stops": [
          {"place": "Skarrow", "country": "Kesteral", "day": "2031-03-14", "mode": "virtual"},
          {"place": "Saint-Aubrac", "country": "Osmeria", "day": "2031-03-14", "mode": "virtual"}
        ],
        "delegations": [
          {"name": "Ministry of Ports", "members": [{"name": "Rasmus Tolliver", "office": "Minister for Ports"}]}
        ],
        "engagements": [
          {"day": "2031-03-14", "time": "10:15", "title": "Talks", "mode": "virtual", "with": ["Ansel Brandvik"]},
          {"day": "2031-03-14", "title": "Press availability", "mode": "in person", "work": "press-availability/2031-03-14/tolliver"}
        ]
      }
      """;

  @TempDir private Path folder;

  private PressOffice office;
  private Path file;

  @BeforeEach
  void publish() {
    office = new PressOffice(folder).opened();
    file = office.write("visit.json", PROGRAMME);
  }

  @Test
  void aVisitToTwoCountriesWithoutLeavingTheHouse() {
    Run run = office.lectern("visit", file);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            Edition 1 of the programme of visit/2031-03-14/two-shores is published (entry
            0).

            title         Visit to Two Shores, by Screen
            day           2031-03-14

            2031-03-14    Skarrow, Kesteral (virtual)
            2031-03-14    Saint-Aubrac, Osmeria (virtual)

            delegation    Ministry of Ports
                          Rasmus Tolliver, Minister for Ports

            2031-03-14    10:15 Talks
                          virtual · with Ansel Brandvik

            2031-03-14    Press availability
                          in person
                          → press-availability/2031-03-14/tolliver (not in the record)
            """);
    assertThat(office.lectern("list", "--visits").out())
        .isEqualTo(ID + "  Visit to Two Shores, by Screen\n");
    assertThat(office.lectern("verify").exitCode()).isEqualTo(0);
  }

  @Test
  void aWorkBelongsToItsVisit() {
    office.lectern("visit", file);
    office.lectern("import", office.write("quay.txt", PressOffice.QUAY));
    office.lectern(
        "publish", "1", "--id", PressOffice.WORK, "--title", "At the crossing", "--visit", ID);
    assertThat(office.lectern("show", PressOffice.WORK).out())
        .contains("visit         " + ID + "\n");
    assertThat(office.lectern("show", ID).out())
        .contains(
            "→ press-availability/2031-03-14/tolliver “At the crossing”\n", "── In the record ──");
    assertThat(office.lectern("list", "--visit", ID).out()).contains(PressOffice.WORK);
    assertThat(office.lectern("list", "--visit", "visit/2031-01-01/other").out())
        .isEqualTo("There is no such work.\n");
  }

  @Test
  void aChangedProgrammeIsANewEditionAndTheSameOneIsNothing() {
    office.lectern("visit", file);
    assertThat(office.lectern("visit", file).out())
        .isEqualTo(ID + " has this programme already. Nothing was changed.\n");
    Path later = office.write("later.json", PROGRAMME.replace("10:15", "11:30"));
    assertThat(office.lectern("visit", later).out()).startsWith("Edition 2 of the programme of ");
    assertThat(office.lectern("show", ID).out()).contains("11:30 Talks");
    assertThat(office.lectern("show", ID, "--edition", "1").out()).contains("10:15 Talks");
    assertThat(office.lectern("history", ID).out())
        .contains("Programme published\n", "Programme changed: edition 2\n");
  }

  @Test
  void aProgrammeThatCannotBeUsedIsSaidToBeSo() {
    Path wrong = office.write("wrong.json", PROGRAMME.replace("\"stops\"", "\"stopps\""));
    Run run = office.lectern("visit", wrong);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("lectern: \"" + wrong + "\": ").contains("stopps");
    assertThat(office.lectern("visit", folder.resolve("none.json")).errLines())
        .containsExactly(
            "lectern: \""
                + folder.resolve("none.json")
                + "\" does not exist. Expected the programme of a visit as JSON.");
  }
}
