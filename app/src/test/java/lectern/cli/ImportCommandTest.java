package lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  private static final String BRIEFING =
      """
      ---
      title: Press Briefing by Minister Tolliver
      date: 2031-03-15
      ---

      MINISTER TOLLIVER: Good morning. Nothing has sunk since yesterday, and I have come to tell you so.

      Q Nothing at all?

      MINISTER TOLLIVER: Nothing at all.
      """;

  @TempDir private Path folder;

  private PressOffice office;

  @BeforeEach
  void open() {
    office = new PressOffice(folder).opened();
  }

  @Test
  void whatADocumentPrintsIsTakenAndTheRestIsLeftOpen() {
    Path quay = office.write("quay.txt", PressOffice.QUAY);
    Run run = office.lectern("import", quay);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "draft 1 ",
            "to be said no kind (--kind), no date (--date) and no title (--title) yet.",
            "lectern publish 1 --data "
                + office.data
                + " --kind press-availability --date 2031-03-14"
                + " --title 'Press availability at Lantern Quay'");

    Run briefing = office.lectern("import", office.write("briefing.md", BRIEFING));
    assertThat(briefing.out())
        .contains(
            """
            title         Press Briefing by Minister Tolliver
            date          2031-03-15
            kind          press-briefing
            id            press-briefing/2031-03-15/tolliver (given for ever when it is
                          published)
            """);
  }

  @Test
  void theSameBytesChangeNothing() {
    Path briefing = office.write("briefing.md", BRIEFING);
    office.lectern("import", briefing);
    Run again = office.lectern("import", briefing);
    assertThat(again.exitCode()).isEqualTo(0);
    assertThat(again.out().replaceAll("\\s+", " "))
        .contains("draft 1 ", " is this draft already, to the byte. Nothing was changed.");

    office.lectern("publish", "1");
    Run published = office.lectern("import", briefing);
    assertThat(published.exitCode()).isEqualTo(0);
    assertThat(published.out().replaceAll("\\s+", " "))
        .contains(
            "was published already, to the byte, as edition 1 of press-briefing/2031-03-15/tolliver."
                + " Nothing was changed.");
    assertThat(office.lectern("drafts").out()).isEqualTo("There are no drafts.\n");
  }

  @Test
  void anotherPrintingOfAWorkIsSaidToBeMuchLikeIt() {
    office.published();
    Path other =
        office.write("other.txt", PressOffice.QUAY.replace("Forty inspectors", "40 inspectors"));
    Run run = office.lectern("import", other);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "much like edition 1 of " + PressOffice.WORK,
            "% of the words in common; 1 sentence changed.",
            "[-Forty-] {+40+} inspectors say so, and …",
            "lectern import "
                + other
                + " --data "
                + office.data
                + " --source-of "
                + PressOffice.WORK
                + " --why 'The same event.'",
            "lectern correct "
                + PressOffice.WORK
                + " "
                + other
                + " --data "
                + office.data
                + " --reason 'What was wrong.'");
  }

  @Test
  void aSecondPrintingIsAddedToItsWork() {
    office.published();
    Path other =
        office.write("other.txt", PressOffice.QUAY.replace("Forty inspectors", "40 inspectors"));
    Run run =
        office.lectern(
            "import", other, "--source-of", PressOffice.WORK, "--why", "The ministry's own print.");
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "is now another printing of edition 1 of "
                + PressOffice.WORK
                + " (entry 1). The edition itself is as it was.",
            "[-Forty-] {+40+}");
    assertThat(office.lectern("show", PressOffice.WORK).out()).contains("also printed  other.txt");
    assertThat(office.lectern("verify").exitCode()).isEqualTo(0);

    Run again =
        office.lectern("import", other, "--source-of", PressOffice.WORK, "--why", "Once more.");
    assertThat(again.out())
        .isEqualTo(
            "\""
                + other
                + "\" is in the record already, to the byte, as entry 1 says. Nothing was changed.\n");
  }

  @Test
  void aFolderIsImportedAndPublishedAtOnce() throws IOException {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    office.write("documents/briefing.md", BRIEFING);
    office.write("documents/briefing-2.md", BRIEFING.replace("sunk since", "burnt since"));
    Files.write(documents.resolve("empty.txt"), new byte[0]);
    Run run = office.lectern("import", documents, "--publish");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "2 new drafts, 0 known already, 1 could not be read.\n",
            "press-briefing/2031-03-15/tolliver  edition 1, entry 0, 4 sentences\n",
            "press-briefing/2031-03-15/tolliver-2  edition 1, entry 1, 4 sentences\n",
            "2 works in the record, signed and on disk. Their ids are permanent.\n");
    assertThat(run.errLines())
        .containsExactly(
            "\""
                + documents.resolve("empty.txt")
                + "\" is empty. Expected the text of a transcript; check that the download or copy was complete.");
  }

  @Test
  void whatIsMissingIsAskedForAtATerminalAlone() {
    Path quay = office.write("quay.txt", PressOffice.QUAY);
    Run run = office.typing("press-availability\n14.3.2031\n2031-03-14\n\n", "import", quay);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out())
        .contains(
            quay + "  kind (such as press-availability): ",
            "“14.3.2031” is no day. Expected year, month and day, as in 2031-03-14.\n",
            "to be said    no title (--title) yet.");
    assertThat(office.lectern("drafts", "--json").out())
        .contains(
            "\"kind\":\"press-availability\"",
            "\"date\":\"2031-03-14\"",
            "\"title\":null",
            "\"lacks\":[\"title\"]");
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    Path quay = office.write("quay.txt", PressOffice.QUAY);
    refuses("Say what to import: a file, a folder, a zip file or an address.", "import");
    refuses(
        "--date: “yesterday” is no day. Expected year, month and day, as in 2031-03-14.",
        "import",
        quay,
        "--date",
        "yesterday");
    refuses(
        "--id says kind, date and slug already; leave --kind, --date and --slug out.",
        "import",
        quay,
        "--id",
        PressOffice.WORK,
        "--kind",
        "remarks");
    refuses(
        "--kind: a visit has a programme, which lectern visit publishes, and no transcript. Give the kind of the event, and"
            + " the visit with --visit.",
        "import",
        quay,
        "--kind",
        "visit");
    refuses("--why goes with --source-of.", "import", quay, "--why", "Because.");
    refuses(
        "--source-of adds one document to a published work.",
        "import",
        quay,
        "--source-of",
        PressOffice.WORK);
    refuses("--title is empty. Leave it out if it is not known.", "import", quay, "--title", " ");
    refuses(
        "--id is for one document: an id is given once.",
        "import",
        quay,
        office.write("b.md", BRIEFING),
        "--id",
        PressOffice.WORK);
    assertThat(office.lectern("drafts").out()).isEqualTo("There are no drafts.\n");
  }

  private void refuses(String sentence, Object... words) {
    Run run = office.lectern(words);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith(sentence);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aDocumentIsFetchedFromItsAddress() throws IOException {
    try (WebSite site = new WebSite()) {
      site.page(
          "/2031/briefing",
          "text/html; charset=utf-8",
          """
          <html><head><title>Press Briefing by Minister Tolliver</title></head><body>
          <p>MINISTER TOLLIVER: Good morning, all of you.</p><p>Q Good morning.</p></body></html>
          """
              .getBytes(UTF_8));
      Run run = office.lectern("import", site.address("/2031/briefing"), "--date", "2031-03-15");
      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isEqualTo(0);
      assertThat(run.out().replaceAll("\\s+", " "))
          .contains(
              "title Press Briefing by Minister Tolliver", "press-briefing/2031-03-15/tolliver");

      Run missing = office.lectern("import", site.address("/nowhere"));
      assertThat(missing.exitCode()).isEqualTo(1);
      assertThat(missing.errLines())
          .containsExactly(
              "\""
                  + site.address("/nowhere")
                  + "\" is not there (HTTP 404). Check how it is spelt, or whether it was taken down.");
    }
  }
}
