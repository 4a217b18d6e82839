package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import lectern.cite.Address;
import lectern.quote.Passage;
import lectern.search.query.Field;
import lectern.search.query.Query;
import lectern.search.query.QuerySyntaxException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  private static final String GAGGLE =
      SampleIndex.document(
          "gaggle-1",
          "Gaggle on the night ferry",
          "MS. QUIST",
          "official",
          "Good evening. The night ferry will sail again from Monday. Tickets cost what they did before.",
          "Q",
          "question",
          "Ada, who pays for the new harbour wall?",
          "MS. QUIST",
          "official",
          "The harbour wall is paid for by the ports fund. Not by the taxpayers of this town.",
          "Q",
          "question",
          "And the ferries of the islands?",
          "MR. SOLBERG",
          "official",
          "They are safe. We have inspected them all twice.");

  private static final String BRIEFING =
      SampleIndex.document(
          "briefing-2",
          "Briefing on the budget",
          "MR. SOLBERG",
          "official",
          "The budget has money for schools, for roads and for a harbour.",
          "Q",
          "question",
          "Will the governor sign the budget?",
          "MR. SOLBERG",
          "official",
          "The governor will read it first.");

  @TempDir private Path folder;
  private PassageIndex index;
  private PassageSnapshot now;
  private Search search;

  @BeforeEach
  void open() throws Exception {
    index = SampleIndex.of(folder, GAGGLE, BRIEFING);
    now = index.snapshot();
    search = Search.over(now);
  }

  @AfterEach
  void close() throws Exception {
    now.close();
    index.close();
  }

  @Test
  void aHitIsTheSentenceWithItsAddressAndItsHighlights() throws Exception {
    Hit hit = first("ports fund");

    assertThat(hit.snippet().text())
        .isEqualTo(
            "The harbour wall is paid for by the ports fund. Not by the taxpayers of this town.");
    assertThat(hit.snippet().best().of(hit.snippet().text()))
        .isEqualTo("The harbour wall is paid for by the ports fund.");
    assertThat(highlighted(hit)).containsExactly("ports", "fund");
    assertThat(hit.address()).isEqualTo(new Address(3, 1));
    assertThat(hit.title()).isEqualTo("Gaggle on the night ferry");
  }

  @Test
  void theQuestionStandsAboveItsAnswer() throws Exception {
    assertThat(first("ports fund").question().map(Passage::text))
        .contains("Ada, who pays for the new harbour wall?");
  }

  @Test
  void inflectionsAreTheSameWord() throws Exception {
    assertThat(texts("ferry")).hasSize(2).anyMatch(text -> text.contains("ferries"));
  }

  @Test
  void allWordsOfAShortQueryAreWanted() throws Exception {
    assertThat(texts("harbour budget")).containsExactly(text("The budget has money"));
    assertThat(texts("harbour OR governor")).hasSize(5);
  }

  @Test
  void whereNoPassageHasAllWordsSomeWillDoAndTheReaderIsTold() throws Exception {
    Results results = find("taxpayers governor");

    assertThat(results.hits()).hasSize(3);
    assertThat(results.notices())
        .containsExactly("No passage has all of these words; those found have some of them.");
  }

  @Test
  void ofManyWordsMostWillDo() throws Exception {
    assertThat(first("who is going to pay for the wall of our harbour").passage().text())
        .contains("harbour wall");
  }

  @Test
  void aPhraseIsWantedInItsOrder() throws Exception {
    assertThat(texts("\"harbour wall\"")).hasSize(2);
    assertThat(texts("\"wall harbour\"")).isEmpty();
    assertThat(highlighted(first("\"ports fund\""))).containsExactly("ports fund");
  }

  @Test
  void aNegatedWordIsNotWanted() throws Exception {
    assertThat(texts("harbour -wall")).containsExactly(text("The budget has money"));
    assertThat(texts("harbour -speaker:quist -role:question"))
        .containsExactly(text("The budget has money"));
  }

  @Test
  void fieldsRestrict() throws Exception {
    assertThat(texts("harbour speaker:quist")).containsExactly(text("The harbour wall is paid"));
    assertThat(texts("harbour speaker:\"ms. quist\"")).hasSize(1);
    assertThat(texts("harbour work:briefing-2")).hasSize(1);
    assertThat(texts("harbour role:question")).containsExactly(text("Ada, who pays"));
    assertThat(find("speaker:solberg").total()).isEqualTo(3);
  }

  @Test
  void aSpeakersNameAmongTheWordsIsFound() throws Exception {
    assertThat(texts("solberg schools")).containsExactly(text("The budget has money"));
  }

  @Test
  void aWordThatOccursNowhereStandsForSimilarOnes() throws Exception {
    Results results = find("govenor -budget");

    assertThat(results.hits()).hasSize(1);
    assertThat(highlighted(results.hits().getFirst())).containsExactly("governor");
    assertThat(results.didYouMean()).contains("governor -budget");
  }

  @Test
  void aTildeAsksForSimilarWordsAndAStarForBeginnings() throws Exception {
    assertThat(texts("harbor~")).hasSize(3);
    assertThat(texts("taxp*")).hasSize(1);
    assertThat(texts("ferri* islands")).hasSize(1);
  }

  @Test
  void facetsCountTheHitsAndNarrowTheSearch() throws Exception {
    Results results = find("harbour");

    Facet speakers = results.facets().getFirst();
    assertThat(speakers.field()).isEqualTo(Field.SPEAKER);
    assertThat(speakers.values())
        .containsExactly(
            new Facet.Value("MR. SOLBERG", "speaker:\"MR. SOLBERG\"", 1),
            new Facet.Value("MS. QUIST", "speaker:\"MS. QUIST\"", 1),
            new Facet.Value("Q", "speaker:Q", 1));
    assertThat(find("harbour " + speakers.values().getFirst().clause()).total()).isEqualTo(1);
  }

  @Test
  void wordsThatAreTooCommonFindNothingAndTheReaderIsTold() throws Exception {
    assertThat(find("the of").notices())
        .containsExactly(
            "The query has only words as common as “the” and “of”, which are not searched for. Add a word of the matter.");
  }

  @Test
  void pagesAreCutFromOneRanking() throws Exception {
    Request all = Request.of(Query.parse("harbour OR ferry OR budget"));
    List<Hit> ranked = search.find(all).hits();

    assertThat(ranked).hasSizeGreaterThan(3);
    assertThat(search.find(all.withPage(1, 2)).hits()).isEqualTo(ranked.subList(1, 3));
    assertThatThrownBy(() -> all.withPage(990, 20))
        .hasMessage(
            "Hits 991 to 1010 were asked for; expected some between 1 and 1000. Narrow the search, by a date for instance.");
  }

  @Test
  void namesAndWordsAreCompleted() {
    assertThat(search.complete("wall speaker:sol", 5))
        .extracting(Completion::text)
        .containsExactly("wall speaker:\"MR. SOLBERG\"");
    assertThat(search.complete("the gov", 5))
        .extracting(Completion::text)
        .containsExactly("the governor");
    assertThat(search.complete("f", 5)).isEmpty();
  }

  @Test
  void meaningFindsWhatWordsDoNotAndKeepsRestrictions() throws Exception {
    Search fused = Search.over(now, new FakeMeaning("They are safe", "The budget has money"));

    assertThat(fused.find(request("vessel condition").withRanking(Ranking.FUSED)).hits())
        .extracting(hit -> hit.passage().text())
        .containsExactly(text("They are safe"), text("The budget has money"));
    assertThat(fused.find(request("vessel work:gaggle-1").withRanking(Ranking.VECTOR)).hits())
        .extracting(hit -> hit.passage().text())
        .containsExactly(text("They are safe"));
  }

  @Test
  void howFarMeaningIsReadyIsSaid() throws Exception {
    Results results =
        Search.over(now, new FakeMeaning("They are safe"))
            .find(request("harbour").withRanking(Ranking.FUSED));

    assertThat(results.notices()).containsExactly("Meaning search: 12 % of passages ready.");
    assertThat(results.vectors()).contains(new Progress(1, 8));
  }

  @Test
  void withoutVectorsWordsDo() throws Exception {
    assertThat(search.find(request("ports fund").withRanking(Ranking.FUSED)).hits()).hasSize(1);
  }

  /// Knows the likeness of some passages to every question.
  private record FakeMeaning(List<String> nearest) implements Meaning {
    FakeMeaning(String... nearest) {
      this(List.of(nearest));
    }

    @Override
    public List<Scored> nearest(String text, PassageSnapshot now, int limit)
        throws java.io.IOException {
      List<Scored> scored = new java.util.ArrayList<>();
      for (String start : nearest) {
        for (int document = 0; document < now.size(); document++) {
          if (now.value(document, Fields.STATE) == Fields.CURRENT && starts(document, now, start)) {
            scored.add(new Scored(document, 1.0 / (1 + scored.size())));
          }
        }
      }
      return scored;
    }

    private static boolean starts(int document, PassageSnapshot now, String start)
        throws java.io.IOException {
      var leaf = now.leaf(document);
      var places = org.apache.lucene.index.DocValues.getNumeric(leaf.reader(), Fields.PLACE);
      return places.advanceExact(document - leaf.docBase)
          && now.passage(document).text().startsWith(start);
    }

    @Override
    public Progress progress(PassageSnapshot now) throws java.io.IOException {
      return new Progress(nearest.size(), VectorSearch.searched(now));
    }
  }

  private static Request request(String query) throws QuerySyntaxException {
    return Request.of(Query.parse(query));
  }

  private Results find(String query) throws QuerySyntaxException {
    return search.find(request(query));
  }

  private Hit first(String query) throws QuerySyntaxException {
    return find(query).hits().getFirst();
  }

  private List<String> texts(String query) throws QuerySyntaxException {
    return find(query).hits().stream().map(hit -> hit.passage().text()).toList();
  }

  /// The whole passage that begins so.
  private static String text(String start) {
    return (GAGGLE + BRIEFING)
        .lines()
        .flatMap(line -> java.util.Arrays.stream(line.split("\\\\n|\": \"|\"text\":\"")))
        .flatMap(part -> java.util.Arrays.stream(part.split(": ")))
        .filter(part -> part.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> highlighted(Hit hit) {
    return hit.snippet().highlights().stream().map(span -> span.of(hit.snippet().text())).toList();
  }
}
