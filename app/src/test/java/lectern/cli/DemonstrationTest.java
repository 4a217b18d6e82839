package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lectern.cite.WorkId;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder that says what it is to be published as is served as a record.
class DemonstrationTest {
  private static final String HEADER =
      "{\"origin\": \"press.verrania.example/record\", \"office\": \"Ministry of Ports of Verrania\"}\n";
  private static final String PUBLISH =
      "{\"act\": \"publish\", \"file\": \"quay.txt\", \"kind\": \"press-availability\", \"date\": \"2031-03-14\","
          + " \"title\": \"Press availability\", \"slug\": \"tolliver\", \"published\": \"2031-03-14T18:00:00Z\"}\n";

  @TempDir private Path folder;

  private final List<Path> shown = new ArrayList<>();

  /// Looks at the record while it is shown.
  private interface Look {
    void at(Path data) throws Exception;
  }

  private Run serve(Look look) {
    return Run.with(
        Terminal.none(),
        (what, host, port, ready) -> {
          shown.add(what.path());
          look.at(what.path());
          ready.accept(URI.create("http://" + host + ":" + port + "/"));
        },
        "serve",
        folder);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void itIsShownAsARecordAndIsGoneAfterwards() throws Exception {
    write("quay.txt", PressOffice.QUAY);
    write("corrected/quay.txt", PressOffice.QUAY.replace("Forty", "Fourteen"));
    write("site.json", "{\"name\": \"The Quay\", \"isDemonstration\": true}");
    write(
        "publication.jsonl",
        HEADER
            + PUBLISH
            + "\n"
            + "{\"act\": \"correct\", \"work\": \"press-availability/2031-03-14/tolliver\", \"file\":"
            + " \"corrected/quay.txt\", \"reason\": \"A number was misheard.\", \"published\":"
            + " \"2031-03-15T08:00:00Z\"}\n"
            + "{\"act\": \"annotate\", \"of\": \"press-availability/2031-03-14/tolliver\", \"note\": \"Heard again, with --who.\", \"who\": \"The archive\"}\n");
    Run run =
        serve(data -> {
          assertThat(data.resolve("site.json")).exists();
          assertThat(data.resolve("index")).isDirectory();
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.getParent())))
              .isEqualTo("rwx------");
          try (RecordStore store = RecordStore.open(data)) {
            var history = store.history(WorkId.parse("press-availability/2031-03-14/tolliver"));
            assertThat(history.stream().map(entry -> entry.manifest().type()))
                .containsExactly("publish", "correct", "annotate");
            assertThat(history.stream().map(entry -> entry.manifest().stamp().time().toString()))
                .containsExactly(
                    "2031-03-14T18:00:00Z", "2031-03-15T08:00:00Z", "2031-03-15T08:00:00Z");
            assertThat(history.getLast().manifest().stamp().who()).isEqualTo("The archive");
            assertThat(store.office()).contains("Ministry of Ports of Verrania");
          } catch (RecordException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.outLines())
        .containsExactly(
            "A record for demonstration, made from \""
                + folder
                + "\" until it ends, is at http://127.0.0.1:8080/",
            "Ctrl-C ends it.");
    assertThat(shown.getFirst().getParent()).doesNotExist();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()).sorted())
          .containsExactly("corrected", "publication.jsonl", "quay.txt", "site.json");
    }
  }

  /// What `./lectern serve examples` shows.
  @Test
  void theExamplesAreAWholeRecord() {
    List<String> works = new ArrayList<>();
    Run run =
        Run.with(
            Terminal.none(),
            (what, _, _, _) -> {
              try (RecordStore store = RecordStore.open(what.path())) {
                store.works().forEach(work -> works.add(work.id() + " v" + work.edition()));
                store.visits().forEach(visit -> works.add(visit.id().toString()));
              }
            },
            "serve",
            Path.of("../examples"));
    assertThat(run.err()).isEmpty();
    assertThat(works)
        .containsExactly(
            "press-conference/2031-03-26/ferry-safety v1",
            "press-briefing/2031-03-24/odoyne v1",
            "press-conference/2031-03-21/aldana-ferrandine v1",
            "press-gaggle/2031-03-18/night-ferry v1",
            "press-availability/2031-03-13/aldana v2",
            "background-call/2031-03-12/export-review v1",
            "visit/2031-05-05/northern-ports",
            "visit/2031-03-13/kesteral-and-osmeria");
  }

  @Test
  void aFolderThatSaysNothingIsServedAsBefore() throws Exception {
    write("quay.txt", PressOffice.QUAY);
    assertThat(serve(_ -> {}).outLines())
        .startsWith("The transcripts in \"" + folder + "\" are at http://127.0.0.1:8080/");
    assertThat(shown).containsExactly(folder);
  }

  @Test
  void whatCannotBePublishedIsSaidWithItsLine() throws Exception {
    write("quay.txt", PressOffice.QUAY);
    complains(
        "",
        " is no list of what to publish: expected from 1 to 1,000 lines, and at most 1,000,000 bytes.");
    complains("{}", "publication.jsonl, line 1: The JSON object has no member \"origin\".");
    complains(
        HEADER + "{\"act\": \"shred\"}",
        "publication.jsonl, line 2: \"shred\" is no act. Expected publish, correct, withdraw, annotate or visit.");
    complains(
        HEADER + "\n{\"act\": \"publish\", \"file\": \"none.txt\"}",
        "publication.jsonl, line 3: There is no file \"none.txt\" in the folder. Check how it is spelt.");
    complains(
        HEADER + PUBLISH.replace("\"slug\"", "\"slig\""), "publication.jsonl, line 2:", "\"slig\"");
    complains(
        HEADER + PUBLISH.replace("\"date\": \"2031-03-14\", ", ""),
        "publication.jsonl, line 2: Draft 1, \"",
        "has no date");
    complains(
        HEADER + PUBLISH.replace("2031-03-14T18:00:00Z", "yesterday"),
        "publication.jsonl, line 2: Text 'yesterday' could not be parsed");
    complains(
        HEADER + "{\"act\": \"withdraw\", \"work\": \"--help\", \"reason\": \"None.\"}",
        "publication.jsonl, line 2: \"--help\" names no work and no sentence.");
  }

  @Test
  void aValueIsNeverTakenForAnOption() throws Exception {
    write("quay.txt", PressOffice.QUAY);
    complains(
        HEADER + PUBLISH.replace("Press availability", "--help"),
        "publication.jsonl, line 2: Expected parameter for option '--title' but found '--help'");
  }

  /// Somebody else's folder must not make this computer fetch or show anything but itself.
  @Test
  void aFileIsOneOfTheFolder() throws Exception {
    Path secret = Files.writeString(folder.resolveSibling("secret.txt"), PressOffice.QUAY);
    for (String name :
        List.of(
            "../secret.txt",
            secret.toString(),
            "http://127.0.0.1/quay.txt",
            "a/../../secret.txt",
            "")) {
      complains(
          HEADER + PUBLISH.replace("quay.txt", name),
          "publication.jsonl, line 2: There is no file \""
              + name
              + "\" in the folder. Check how it is spelt.");
    }
    Files.delete(secret);
  }

  private void complains(String publication, String... parts) throws IOException {
    write("publication.jsonl", publication);
    shown.clear();
    Run run = serve(_ -> {});
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(parts);
    assertThat(shown).isEmpty();
  }
}
