package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {

  @TempDir private Path folder;

  private PressOffice office;

  @BeforeEach
  void importOne() {
    office = new PressOffice(folder).opened();
    office.lectern("import", office.write("quay.txt", PressOffice.QUAY));
  }

  @Test
  void whatADraftLacksIsNamedWithItsOptions() {
    Run run = office.lectern("publish", "1", "--date", "2031-03-14");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .containsExactly(
            "Draft 1, \""
                + folder.resolve("quay.txt")
                + "\", has no kind (--kind) and no title (--title), so it was not published. Say it, as in: lectern publish"
                + " 1 --data "
                + office.data
                + " --kind press-availability --title 'Press availability at Lantern Quay'");
  }

  @Test
  void anIdIsForEver() {
    Run run = publish("1");
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out())
        .isEqualTo(
            PressOffice.WORK
                + "  edition 1, entry 0, 10 sentences\n"
                + "1 work in the record, signed and on disk. Its id is permanent.\n");
    office.lectern("import", office.write("other.txt", PressOffice.QUAY.replace("six", "seven")));
    assertThat(publish("2").out()).startsWith(PressOffice.WORK + "-2  edition 1, entry 1, ");
    office.lectern("import", office.write("third.txt", PressOffice.QUAY.replace("six", "eight")));
    Run taken = office.lectern("publish", "3", "--title", "Third", "--id", PressOffice.WORK);
    assertThat(taken.exitCode()).isEqualTo(1);
    assertThat(taken.err()).contains("The id \"" + PressOffice.WORK + "\" is taken");
  }

  @Test
  void allThatLackNothingArePublishedAndTheOthersListed() {
    office.lectern(
        "import",
        office.write(
            "remarks.md",
            "---\ntitle: Remarks on Piles\ndate: 2031-03-16\n---\n\nMS. HALE: They stand.\n"));
    Run run = office.lectern("publish", "--all");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).startsWith("remarks/2031-03-16/hale  edition 1, entry 0, 1 sentence\n");
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).startsWith("Draft 1, ");
    assertThat(office.lectern("list").out())
        .isEqualTo(
            "remarks/2031-03-16/hale  Remarks on Piles\n"
                + "1 draft is not published: lectern drafts\n");
  }

  @Test
  void oneCheckpointForAllOrOneForEach() {
    office.lectern("import", office.write("b.txt", PressOffice.QUAY.replace("six", "seven")));
    publish("1", "2");
    assertThat(bases()).containsExactly("0", "0");
    office.lectern("import", office.write("c.txt", PressOffice.QUAY.replace("six", "eight")));
    office.lectern("import", office.write("d.txt", PressOffice.QUAY.replace("six", "nine")));
    publish("3", "4", "--one-by-one");
    assertThat(bases()).containsExactly("0", "0", "2", "3");
    assertThat(office.lectern("verify").exitCode()).isEqualTo(0);
  }

  private String[] bases() {
    return office
        .lectern("export-log")
        .out()
        .lines()
        .map(line -> line.replaceFirst(".*\"base\":(\\d+).*", "$1"))
        .toArray(String[]::new);
  }

  @Test
  void atATerminalOneIsAskedAndMayNameTheId() {
    Run run =
        office.typing(
            "press-availability\n2031-03-14\nAt the northern crossing\nnorthern-crossing\n",
            "publish",
            "1");
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out())
        .contains(
            "press-availability/2031-03-14/…  short name, for ever [tolliver]: ",
            "press-availability/2031-03-14/northern-crossing  edition 1, entry 0, ");
  }

  @Test
  void soundIsVouchedForAndKeptElsewhere() throws IOException {
    Path sound = Files.write(folder.resolve("quay.wav"), new byte[] {1, 2, 3});
    assertThat(publish("1", "--media", sound).exitCode()).isEqualTo(0);
    assertThat(office.lectern("export-log").out())
        .contains(
            "\"media\":[{\"length\":3,\"name\":\"quay.wav\",\"sha256\":\"039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81\"");
    Run missing = publish("1", "--media", folder.resolve("none.wav"));
    assertThat(missing.errLines())
        .containsExactly(
            "lectern: There is no draft 1. lectern drafts shows those that there are; nothing was published.");
  }

  @Test
  void aVisitHasToBeThereFirst() {
    Run run = publish("1", "--visit", "visit/2031-03-14/nowhere");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "lectern: The record has no visit “visit/2031-03-14/nowhere”. Publish its programme first, with lectern visit"
                + " FILE, or check how the id is spelt.");
  }

  @Test
  void numbersOrAll() {
    Run neither = office.lectern("publish");
    assertThat(neither.exitCode()).isEqualTo(2);
    assertThat(neither.err())
        .startsWith("Say what to publish: numbers of drafts, or --all for all that lack nothing.");
    assertThat(office.lectern("publish", "1", "--all").exitCode()).isEqualTo(2);
  }

  @Test
  void aDraftIsThrownAway() {
    assertThat(office.lectern("drafts", "--discard", "1").out())
        .isEqualTo("Draft 1 is discarded.\n");
    assertThat(office.lectern("drafts").out()).isEqualTo("There are no drafts.\n");
    assertThat(office.lectern("drafts", "--discard", "1").errLines())
        .containsExactly(
            "lectern: There is no draft 1. `lectern drafts` shows those that there are.");
  }

  private Run publish(Object... words) {
    Object[] all = new Object[words.length + 7];
    all[0] = "publish";
    System.arraycopy(words, 0, all, 1, words.length);
    System.arraycopy(
        new Object[] {
          "--kind", "press-availability", "--date", "2031-03-14", "--title", "At the crossing"
        },
        0,
        all,
        words.length + 1,
        6);
    return office.lectern(all);
  }
}
