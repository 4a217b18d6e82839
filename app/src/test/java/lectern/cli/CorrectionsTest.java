package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `correct`, `withdraw` and `annotate`, and what `history`, `diff`, `cite` and `show` tell of them.
class CorrectionsTest {

  @TempDir private Path folder;

  private PressOffice office;

  @BeforeEach
  void publish() {
    office = new PressOffice(folder).opened().published();
  }

  @Test
  void aCorrectionIsANewEditionThatShowsWhatItChanged() {
    Path file = office.write("v2.txt", PressOffice.QUAY.replace("Forty", "Fourteen"));
    Run run = office.lectern("correct", PressOffice.WORK, file, "--reason", "Misheard.");
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "Edition 2 of " + PressOffice.WORK + " is published (entry 1): 1 sentence changed.",
            "[-Forty-] {+Fourteen+} inspectors say so, and I believe them.");
    assertThat(office.lectern("show", PressOffice.WORK).out()).contains("Fourteen inspectors");
    assertThat(office.lectern("show", PressOffice.WORK, "--edition", "1").out())
        .contains("Forty inspectors", "1 of 2, NOT THE NEWEST");
    assertThat(office.lectern("verify").exitCode()).isEqualTo(0);
  }

  @Test
  void whatChangesNothingIsNoCorrection() {
    Path same = office.write("same.txt", PressOffice.QUAY);
    assertThat(office.lectern("correct", PressOffice.WORK, same, "--reason", "?").errLines())
        .containsExactly(
            "lectern: \""
                + same
                + "\" was published already, to the byte: entry 0 of the log names it. Nothing was changed.");
    Path wrapped = office.write("wrapped.txt", PressOffice.QUAY + "\n");
    Run run = office.lectern("correct", PressOffice.WORK, wrapped, "--reason", "?");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "says what edition 1 of " + PressOffice.WORK + " says, to the letter",
            "--source-of " + PressOffice.WORK);
    Run none = office.lectern("correct", "remarks/2031-01-01/none", same, "--reason", "?");
    assertThat(none.errLines())
        .containsExactly(
            "lectern: The record has no work “remarks/2031-01-01/none”. Check how it is spelt; lectern list shows those that"
                + " there are.");
    assertThat(office.lectern("correct", PressOffice.WORK, same).exitCode()).isEqualTo(2);
  }

  @Test
  void historyTellsWhoWhenWhyAndHowMuch() {
    office.corrected("Forty", "Fourteen");
    office.lectern("annotate", PressOffice.WORK, "--note", "Recorded on the quay.");
    office.lectern("withdraw", PressOffice.WORK, "--reason", "Under embargo.");
    Run run = office.lectern("history", PressOffice.WORK);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out())
        .isEqualTo(
            """
            ━━ press-availability/2031-03-14/tolliver ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            Press availability at the northern crossing (withdrawn)

            entry 0       Edition 1 published, from quay.txt
                          14 March 2031, 17:05:00 UTC, Ministry of Ports of Verrania
                          10 sentences.

            entry 1       Corrected: edition 2, from corrected.txt
                          14 March 2031, 17:05:00 UTC, Ministry of Ports of Verrania
                          “A slip.”
                          1 sentence changed.

            entry 2       Annotated: edition 2
                          14 March 2031, 17:05:00 UTC, Ministry of Ports of Verrania
                          “Recorded on the quay.”

            entry 3       Withdrawn, edition 2 included
                          14 March 2031, 17:05:00 UTC, Ministry of Ports of Verrania
                          “Under embargo.”
            """);
    assertThat(office.lectern("history", PressOffice.WORK, "--json").out())
        .contains(
            "\"change\":\"1 sentence changed.\"",
            "\"index\":1",
            "\"type\":\"correct\"",
            "\"why\":\"A slip.\"");
  }

  @Test
  void theDiffIsReadableWithAndWithoutColour() {
    office.corrected("Forty", "Fourteen");
    assertThat(office.lectern("diff", PressOffice.WORK).out())
        .startsWith("━━ " + PressOffice.WORK + ", edition 1 → 2 ━")
        .contains(
            "1 sentence changed.\n", "[-Forty-] {+Fourteen+} inspectors say so, and I believe");
    Run coloured =
        Run.on(
            new Terminal(false, true, true, 80, true),
            "diff",
            PressOffice.WORK,
            "--data",
            office.data);
    assertThat(coloured.out())
        .contains("\u001b[31;9m[-Forty-]\u001b[0m \u001b[32;4m{+Fourteen+}\u001b[0m inspectors");
    assertThat(office.lectern("diff", PressOffice.WORK, "--json").out())
        .contains(
            "\"from\":1",
            "\"to\":2",
            "{\"op\":\"delete\",\"text\":\"Forty\"},{\"op\":\"insert\",\"text\":\"Fourteen\"}");
  }

  @Test
  void aDiffNeedsTwoEditions() {
    assertThat(office.lectern("diff", PressOffice.WORK).errLines())
        .containsExactly(
            "lectern: “"
                + PressOffice.WORK
                + "” has one edition, so there is nothing to compare it with.");
    assertThat(office.lectern("diff", PressOffice.WORK, "--to", "3").errLines())
        .containsExactly("lectern: “" + PressOffice.WORK + "” has no edition 3: its newest is 1.");
  }

  @Test
  void aCitationTellsWhatBecameOfItsSentence() {
    String citation = office.citation(1, "Forty inspectors");
    assertThat(office.lectern("cite", citation).out())
        .contains("edition       1, the newest\n", "match         exact\n");
    office.corrected("Forty", "Fourteen");
    Run run = office.lectern("cite", citation.substring(1));
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out())
        .contains(
            "label         MINISTER TOLLIVER\n",
            "sentence      Forty inspectors say so, and I believe them.\n",
            "edition       1; the newest is 2\n",
            "match         changed\n",
            "[-Forty-] {+Fourteen+} inspectors",
            "cite it as    /" + PressOffice.WORK + "/v2/");
    assertThat(office.lectern("cite", citation, "--json").out())
        .contains("\"match\":\"changed\"", "\"newest\":2", "\"withdrawn\":false");
  }

  @Test
  void aCitationSaysThatItsWorkIsWithdrawn() {
    String citation = office.citation(1, "Forty inspectors");
    Run run = office.lectern("withdraw", PressOffice.WORK, "--reason", "Under embargo.");
    assertThat(run.out())
        .isEqualTo(
            PressOffice.WORK
                + " is withdrawn (entry 1). Its words stay, and every citation of them says so. A new edition, with lectern"
                + " correct, makes it stand again.\n");
    assertThat(office.lectern("cite", citation).out().replaceAll("\\s+", " "))
        .contains(
            "WITHDRAWN by the office on 14 March 2031, 17:05:00 UTC: “Under embargo.”",
            "Forty inspectors say so");
    assertThat(office.lectern("list").out()).contains(" (withdrawn)\n");
    Run again = office.lectern("withdraw", PressOffice.WORK, "--reason", "Again.");
    assertThat(again.errLines())
        .containsExactly(
            "lectern: \"" + PressOffice.WORK + "\" is withdrawn already. Nothing was changed.");
    office.corrected("Forty", "Fourteen");
    assertThat(office.lectern("list").out()).doesNotContain("(withdrawn)");
  }

  @Test
  void aCitationThatFitsNothingIsSaidToBeNone() {
    String citation = office.citation(1, "Forty inspectors");
    String wrong = citation.substring(0, citation.length() - 8) + "00000000";
    Run run = office.lectern("cite", wrong);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(
            "lectern: “"
                + wrong
                + "” cites no sentence of the record: in edition 1 there is a sentence at t")
        .contains("but its check is " + citation.substring(citation.length() - 8));
    assertThat(office.lectern("cite", "hello").err()).startsWith("lectern: “hello” is no citation");
  }

  @Test
  void aRemarkOnASentenceIsShownWithIt() {
    String citation = office.citation(1, "The northern one.");
    Run run = office.lectern("annotate", citation, "--note", "The one at the lighthouse.");
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out()).isEqualTo("The remark on " + citation + " is published (entry 1).\n");
    assertThat(office.lectern("cite", citation).out())
        .contains("note          The one at the lighthouse. (Ministry of Ports of Verrania)\n");
    assertThat(office.lectern("show", citation).out())
        .contains("turn 4", "The northern one. The old quay stays closed until the");
  }
}
