package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertCommandTest {
  @TempDir Path folder;

  @Test
  void aSavedSearchIsAddedListedAndRemoved() throws Exception {
    PressOffice office = new PressOffice(folder).opened();
    assertThat(office.lectern("alert", "list").out()).isEqualTo("There are no saved searches.\n");
    Run added =
        office.lectern(
            "alert", "add", "quay", "\"old quay\"", "--webhook", "https://desk.example/hook");
    assertThat(added.err()).isEmpty();
    assertThat(added.out())
        .startsWith(
            "“quay” tells of what is published from now on.\n"
                + "Its messages are signed with this secret, which is not shown again:\nwhsec_");
    assertThat(office.lectern("alert", "list").out())
        .isEqualTo("quay: \"old quay\"\n  messages to https://desk.example/hook\n");
    assertThat(office.lectern("alert", "remove", "quay").out()).isEqualTo("“quay” is removed.\n");
    assertThat(office.lectern("alert", "remove", "quay").err())
        .isEqualTo(
            "lectern: There is no saved search “quay”. lectern alert list shows those that there are.\n");
  }

  @Test
  void whatIsPublishedAfterwardsIsFoundAndWaitsWhereNobodyAnswers() throws Exception {
    PressOffice office = new PressOffice(folder).opened();
    String url = "http://127.0.0.1:" + closedPort() + "/hook";
    office.lectern("alert", "add", "quay", "inspectors", "--webhook", url, "--allow-private");
    office.published();
    Run run = office.lectern("alert", "run", "--allow-private");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("2 found, 0 sent, 2 to be tried again.\n");
    assertThat(office.lectern("alert", "run", "--allow-private").out())
        .isEqualTo("0 found, 0 sent, 0 to be tried again.\n");
    assertThat(office.lectern("alert", "list").out())
        .contains("2 not arrived yet: Connection refused");
  }

  @Test
  void aFeedShowsThePassageBetweenTheTurnsAroundIt() {
    PressOffice office = new PressOffice(folder).opened().published();
    office.lectern("alert", "add", "quay", "Forty");
    Run atom = office.lectern("alert", "feed", "quay", "--site", "https://record.example");
    assertThat(atom.err()).isEmpty();
    assertThat(atom.out())
        .contains("<id>https://record.example/" + PressOffice.WORK + "/v1/t6.s2~")
        .contains("<category term=\"new\"")
        .contains("&lt;p&gt;&lt;b&gt;QUESTION:&lt;/b&gt; Is that safe?&lt;/p&gt;&lt;blockquote")
        .contains("<name>" + PressOffice.WHO + "</name>");
    assertThat(office.lectern("alert", "feed", "quay", "--json-feed").out())
        .contains(
            "\"url\":\"https://" + PressOffice.ORIGIN + "/" + PressOffice.WORK + "/v1/t6.s2~");
  }

  @Test
  void whatCannotBeMeantIsSaid() {
    PressOffice office = new PressOffice(folder).opened();
    assertThat(office.lectern("alert", "make").err())
        .startsWith("“make” is no action. Expected add, list, remove, feed or run.");
    assertThat(office.lectern("alert", "add", "quay").err())
        .startsWith("Say what to search for: a query is missing.");
    assertThat(office.lectern("alert", "add", "quay", "q", "--webhook", "http://10.0.0.1/").err())
        .startsWith(
            "Webhooks cannot be sent to \"http://10.0.0.1/\": plain http lets others read along.");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return server.getLocalPort();
    }
  }
}
