package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lectern.search.CollectionIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  @BeforeEach
  void index() throws Exception {
    Path file =
        write(
            "essays.jsonl",
            "{\"_id\":\"e1\",\"title\":\"Ferries\",\"text\":\"The night ferry sails on Monday. Bring a coat.\"}",
            "{\"_id\":\"e2\",\"title\":\"Fish\",\"text\":\"=Herring come in spring, and ferries with them.\"}",
            "{\"_id\":\"e3\",\"title\":\"Coal\",\"text\":\"Nobody sells it any more.\"}");
    CollectionIndex.make(List.of(file), folder.resolve("index"), (_, _) -> {});
  }

  @Test
  void aSearchShowsWhatWasFoundAndHowMuch() {
    Run run = search("ferries", "monday");

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out())
        .startsWith("━━ 1 passage ━")
        .contains("Ferries\n", "The night ferry sails on Monday. Bring a coat.", "e1  t1.s1");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void nothingFoundIsNoFailure() {
    Run run = search("zeppelin");

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out()).startsWith("━━ nothing found ━");
  }

  @Test
  void jsonHasEverything() {
    JsonNode results = JSON.readTree(search("--json", "ferry").out());

    assertThat(results.get("total").intValue()).isEqualTo(2);
    JsonNode hit = results.get("hits").get(0);
    assertThat(hit.get("work").stringValue()).isEqualTo("e1");
    assertThat(hit.get("citation").isNull()).isTrue();
    assertThat(hit.get("snippet").get("highlights").get(0).get(0).intValue()).isEqualTo(10);
    assertThat(hit.get("question").isNull()).isTrue();
  }

  @Test
  void aTableHasALineAHitAndNoFormulas() {
    List<String> lines = search("--csv", "herring").out().lines().toList();

    assertThat(lines)
        .containsExactly(
            "citation,work,edition,address,date,kind,title,state,speaker,role,asked_by,outlet,sentence,passage,question",
            ",e2,1,t1.s1,,,Fish,current,,,,,\"'=Herring come in spring, and ferries with them.\","
                + "\"'=Herring come in spring, and ferries with them.\",");
  }

  @Test
  void aRunAnswersAFileOfQueriesWithoutAnySyntax() throws Exception {
    Path queries =
        write(
            "queries.jsonl",
            "{\"_id\":\"q1\",\"text\":\"speaker: (ferries\"}",
            "{\"id\":2,\"text\":\"coal\"}");

    assertThat(
            search("--format", "trec", "--queries", queries)
                .out()
                .replaceAll(" \\d\\.\\d+ ", " SCORE "))
        .isEqualTo(
            """
            q1 Q0 e1 1 SCORE lectern-lexical
            q1 Q0 e2 2 SCORE lectern-lexical
            2 Q0 e3 1 SCORE lectern-lexical
            """);
  }

  @Test
  void queriesMayBeATable() throws Exception {
    Path queries = write("queries.tsv", "q7\tcoal");

    assertThat(search("--format", "trec", "--queries", queries).out()).startsWith("q7 Q0 e3 1 ");
  }

  @Test
  void aWrongLineOfQueriesIsNamed() throws Exception {
    Path queries = write("queries.tsv", "q7\tcoal", "", "no tab");

    assertThat(search("--format", "trec", "--queries", queries).err())
        .isEqualTo(
            "lectern: “"
                + queries
                + "”, line 3: There is neither a JSON object nor a tab; expected {\"id\": …, \"text\": …}, or id, tab and"
                + " text.\n");
  }

  @Test
  void aMistakeInAQueryIsPointedAt() {
    Run run = search("ferry OR");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            lectern: A part is missing at position 9: found the end of the query, expected a word, a phrase, a field or ( after OR. Write what belongs after OR, or remove it.
              ferry OR
                      ^
            """);
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    assertThat(search().err()).startsWith("Say what to search for: a query is missing.");
    assertThat(search("--limit", "0", "ferry").err())
        .startsWith("--limit: “0” does not do. Expected a number from 1 to 100.");
    assertThat(search("--sort", "best", "ferry").err())
        .startsWith("--sort: “best” is no order. Expected relevance, date or oldest.");
    assertThat(search("--as-of", "spring", "ferry").err())
        .startsWith(
            "--as-of: “spring” is neither a day nor an edition. Expected 2031-03-14 (the end of that day, UTC),"
                + " 2031-03-14T12:00:00Z, or press-briefing/2031-03-14/night-ferry/v2.");
    assertThat(search("--format", "xml", "ferry").err())
        .startsWith("--format: “xml” is no format. Expected trec, or use --json or --csv.");
    assertThat(search("--queries", "x.tsv").err())
        .startsWith("--queries runs many queries: expected --format trec beside it.");
  }

  @Test
  void aMissingIndexIsSaid() {
    assertThat(Run.of("search", "--index", folder.resolve("none"), "ferry").err())
        .isEqualTo(
            "lectern: There is no index in \""
                + folder.resolve("none")
                + "\". Make it again with `lectern index`.\n");
  }

  @Test
  void aRecordIsSearchedByItsCitations() throws Exception {
    PressOffice office = new PressOffice(folder).opened();
    office.published();

    Run run = office.lectern("search", "inspectors speaker:tolliver");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "QUESTION    Is that safe?", "MINISTER", "Forty inspectors say so, and I believe them.")
        .contains("/" + PressOffice.WORK + "/v1/t6.s2~");
    String citation =
        run.out().lines().filter(line -> line.contains("/v1/t6.s2~")).findFirst().orElseThrow();
    assertThat(office.lectern("cite", citation.strip()).exitCode()).isEqualTo(0);
  }

  @Test
  void whatWasCorrectedIsFoundOnlyWhereItIsAskedFor() {
    PressOffice office = new PressOffice(folder).opened().published().corrected("Forty", "Fifty");

    assertThat(office.lectern("search", "fifty inspectors").out()).contains("/v2/t6.s2~");
    assertThat(office.lectern("search", "forty").out()).startsWith("━━ nothing found ━");
    assertThat(office.lectern("search", "--all-editions", "forty").out())
        .contains("This edition was superseded since.", "/v1/t6.s2~");
    assertThat(office.lectern("search", "--as-of", PressOffice.WORK + "/v1", "forty").out())
        .contains("/v1/t6.s2~");
  }

  private Run search(Object... arguments) {
    Object[] words = new Object[arguments.length + 3];
    words[0] = "search";
    words[1] = "--index";
    words[2] = folder.resolve("index");
    System.arraycopy(arguments, 0, words, 3, arguments.length);
    return Run.of(words);
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }
}
