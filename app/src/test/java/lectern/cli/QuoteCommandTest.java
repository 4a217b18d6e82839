package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `index`, and `quote` against a record and against a collection.
class QuoteCommandTest {
  private static final String LINE =
      "{\"id\":\"quay/1\",\"title\":\"At the quay\",\"text\":\"MS. QUIST: The ferry 🙂 is late tonight.\\n"
          + "Q Why is it late?\",\"turns\":[[\"MS. QUIST\",\"official\",11,38],[\"Q\",\"question\",41,56]]}\n";

  @TempDir private Path folder;
  private PressOffice office;

  @BeforeEach
  void office() {
    office = new PressOffice(folder);
  }

  private Path index() {
    Path index = folder.resolve("index");
    Run run = Run.of("index", office.write("quay.jsonl", LINE), "--to", index);
    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                "1 document is in the index \""
                    + index
                    + "\". Check a quotation with lectern quote --index.\n",
                ""));
    return index;
  }

  @Test
  void findsWhatAMinisterSaidAndSaysHowToCiteIt() {
    Run run = office.opened().published().lectern("quote", "Forty inspectors say so");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "verbatim", "MINISTER TOLLIVER:", PressOffice.WORK + "/v1/t6.s2~", "lectern prove");
  }

  @Test
  void countsCodePointsOfTheDocument() throws IOException {
    Path asked = office.write("asked.jsonl", "{\"id\":\"1\",\"quote\":\"is late tonight\"}\n");
    Run run = Run.of("quote", "--index", index(), "--from", asked);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "\"document\":\"quay/1\"", "\"start\":23", "\"end\":38", "\"verdict\":\"verbatim\"");
  }

  @Test
  void seesTheNewEditionWithoutBeingTold() {
    office.opened().published();
    assertThat(office.lectern("quote", "Forty inspectors say so").out()).contains("verbatim");
    Path corrected =
        office.write("new.txt", PressOffice.QUAY.replace("Forty inspectors", "Fourteen divers"));
    assertThat(office.lectern("correct", PressOffice.WORK, corrected, "--reason", "Miscounted."))
        .satisfies(run -> assertThat(run.exitCode()).isZero());
    assertThat(office.lectern("quote", "Fourteen divers say so, and I believe them.").out())
        .contains("verbatim", PressOffice.WORK + "/v2/");
    assertThat(office.lectern("quote", "Forty inspectors say so, and I believe them.").out())
        .contains("CHANGED SINCE");
  }

  @Test
  void namesTheLineThatIsNoDocumentAndLeavesTheOldIndex() {
    Path index = index();
    Path bad = office.write("bad.jsonl", LINE + "{\"id\":\"2\"}\n");
    assertThat(Run.of("index", bad, "--to", index))
        .isEqualTo(
            new Run(
                1,
                "",
                "lectern: In line 2 of \""
                    + bad
                    + "\": The JSON object has no member \"text\". Nothing was indexed, and what was there before stays as"
                    + " it is.\n"));
    assertThat(Run.of("quote", "late tonight", "--index", index).out()).contains("quay/1");
  }

  @Test
  void takesNoFolderWithOtherThingsInIt() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("letter.txt"), "Dear Ines");
    assertThat(Run.of("index", office.write("quay.jsonl", LINE), "--to", mine).err())
        .isEqualTo(
            "lectern: \""
                + mine
                + "\" is neither an index nor an empty folder. Nothing was changed; name a folder that does not exist yet.\n");
  }

  @Test
  void offersToMakeADamagedIndexAnew() throws IOException {
    office.opened().published();
    assertThat(office.lectern("quote", "The northern one.").exitCode()).isZero();
    try (var files = Files.newDirectoryStream(office.data.resolve("index"), "segments_*")) {
      for (Path file : files) {
        Files.writeString(file, "damaged");
      }
    }
    Run run = office.lectern("quote", "The northern one.");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "is damaged, or was not made by this release", "Make it anew with `lectern rebuild`.");
    assertThat(office.lectern("rebuild").out()).contains("The index was made anew.");
    assertThat(office.lectern("quote", "The northern one.").exitCode()).isZero();
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(Run.of("quote", "--index", folder.resolve("none"), "Anything at all").err())
        .isEqualTo(
            "lectern: There is no index in \""
                + folder.resolve("none")
                + "\". Make it again with `lectern index`.\n");
    assertThat(Run.of("quote").err()).contains("Say what to check: a quotation is missing.");
  }
}
