package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import lectern.cite.Citation;
import lectern.store.ErrorReport;
import lectern.store.ReportDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the desk works through what readers reported.
class ReportsCommandTest {
  @TempDir Path folder;

  private static void report(PressOffice office, String wrong) throws Exception {
    try (ReportDesk desk = ReportDesk.open(office.data)) {
      desk.add(
          new ErrorReport(
              0,
              Run.NOW,
              Citation.parse(office.citation(1, "Forty inspectors")),
              "MINISTER TOLLIVER",
              "Forty inspectors say so, and I believe them.",
              wrong,
              Optional.of("Fourteen inspectors say so."),
              Optional.of("Recording, 4:12"),
              Optional.of("ines@coastal.example"),
              Optional.empty()));
    }
  }

  @Test
  void aReportIsListedShownAndClosed() throws Exception {
    PressOffice office = new PressOffice(folder).opened().published();
    assertThat(office.lectern("reports").out()).isEqualTo("There are no open reports.\n");
    report(office, "She said fourteen.\nListen again.");
    String citation = office.citation(1, "Forty inspectors");
    assertThat(office.lectern("reports").out())
        .isEqualTo(
            """
            report 1      %s
                          She said fourteen.
                          received 14 March 2031, 17:05:00 UTC
            """
                .formatted(citation));
    assertThat(office.lectern("reports", "show", 1).out())
        .isEqualTo(
            """
            report 1      %s
            received      14 March 2031, 17:05:00 UTC

            sentence      MINISTER TOLLIVER: Forty inspectors say so, and I believe them.

            wrong         She said fourteen.
                          Listen again.
            should read   Fourteen inspectors say so.
            evidence      Recording, 4:12
            contact       ines@coastal.example

            today         lectern cite %s --data %s
            close it      lectern reports close 1 --data %s --note 'Corrected in edition 2.'
            """
                .formatted(citation, citation, office.data, office.data));
    assertThat(office.lectern("reports", "close", 1, "--note", "Corrected in edition 2.").out())
        .isEqualTo(
            "Report 1 is closed.\n"
                + "The reader can be reached at “ines@coastal.example”. That is taken out of the report now.\n");
    assertThat(office.lectern("reports", "list").out()).isEqualTo("There are no open reports.\n");
    assertThat(office.lectern("reports", "--all").out()).contains("She said fourteen.");
    assertThat(office.lectern("reports", "show", 1).out())
        .endsWith(
            """
            closed        14 March 2031, 17:05:00 UTC by Ministry of Ports of Verrania
            note          Corrected in edition 2.
            """)
        .doesNotContain("ines@");
  }

  @Test
  void programsGetJsonLines() throws Exception {
    PressOffice office = new PressOffice(folder).opened().published();
    report(office, "She said “fourteen”.");
    String citation = office.citation(1, "Forty inspectors");
    assertThat(office.lectern("reports", "--json").out())
        .isEqualTo(
            ("{\"citation\":\"%s\",\"closed\":null,\"closedBy\":null,\"contact\":\"ines@coastal.example\","
                    + "\"evidence\":\"Recording, 4:12\",\"label\":\"MINISTER TOLLIVER\",\"note\":null,"
                    + "\"proposed\":\"Fourteen inspectors say so.\",\"received\":\"2031-03-14T17:05:00Z\",\"report\":1,"
                    + "\"state\":\"open\",\"words\":\"Forty inspectors say so, and I believe them.\","
                    + "\"wrong\":\"She said “fourteen”.\"}\n")
                .formatted(citation));
    office.lectern("reports", "close", 1, "--note", "Done.", "--who", "Felix Okafor");
    assertThat(office.lectern("reports", "show", 1, "--json").out())
        .contains("\"closedBy\":\"Felix Okafor\"", "\"note\":\"Done.\"", "\"state\":\"closed\"");
  }

  @Test
  void whatAStrangerWroteDoesNotSteerTheTerminal() throws Exception {
    PressOffice office = new PressOffice(folder).opened().published();
    report(office, "\u001b[2J\u202egnorw");
    assertThat(office.lectern("reports").out()).contains("␛[2J\ufffdgnorw");
    assertThat(office.lectern("reports", "show", 1).out()).contains("␛[2J\ufffdgnorw");
  }

  @Test
  void whatCannotBeDoneIsSaid() throws Exception {
    PressOffice office = new PressOffice(folder).opened().published();
    String data = " --data " + office.data;
    assertThat(office.lectern("reports", "show", 7).err())
        .isEqualTo(
            "lectern: There is no report 7. lectern reports --all"
                + data
                + " shows those that there are.\n");
    assertThat(office.lectern("reports", "show").err())
        .startsWith("Give the number of the report after the action, as lectern reports shows it.");
    assertThat(office.lectern("reports", "erase", 1).err())
        .startsWith("“erase” is no action. Expected list, show or close.");
    assertThat(office.lectern("reports", "close", 7).err())
        .startsWith(
            "Say what was done about it, in 1 to 2,000 characters, with --note 'Corrected in edition 2.'");
    report(office, "Wrong.");
    office.lectern("reports", "close", 1, "--note", "Done.");
    assertThat(office.lectern("reports", "close", 1, "--note", "Done again.").err())
        .isEqualTo(
            "lectern: Report 1 is closed already. lectern reports show 1"
                + data
                + " tells by whom and why.\n");
  }
}
