package lectern.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lectern.exchange.Role;
import lectern.source.Span;
import org.junit.jupiter.api.Test;

class QueryTest {

  @Test
  void wordsSideBySideAreWantedTogether() throws Exception {
    assertThat(tree("night ferry")).isEqualTo("(night ferry)");
  }

  @Test
  void aPhraseIsAPhrase() throws Exception {
    assertThat(tree("\"night ferry\" “harbour master”"))
        .isEqualTo("('night ferry' 'harbour master')");
  }

  @Test
  void fieldsRestrict() throws Exception {
    assertThat(
            tree(
                "speaker:quist outlet:\"Harbour Radio\" asked-by:Solberg kind:remarks work:a/2031-01-01/b"))
        .isEqualTo(
            "(speaker=quist outlet=Harbour Radio asked-by=Solberg kind=remarks work=a/2031-01-01/b)");
    assertThat(Query.parse("ROLE:Answer").clause())
        .isEqualTo(new Clause.InRole(Role.ANSWER, new Span(0, 11)));
  }

  @Test
  void aDateIsADayAMonthAYearOrARange() throws Exception {
    assertThat(tree("date:2031-02-14")).isEqualTo("2031-02-14..2031-02-14");
    assertThat(tree("date:2031-02")).isEqualTo("2031-02-01..2031-02-28");
    assertThat(tree("date:2032")).isEqualTo("2032-01-01..2032-12-31");
    assertThat(tree("date:2031-02..2031-03")).isEqualTo("2031-02-01..2031-03-31");
    assertThat(tree("date:2031..")).isEqualTo("2031-01-01..");
    assertThat(tree("date:..2031-2")).isEqualTo("..2031-02-28");
  }

  @Test
  void orBindsItsNeighboursAndAndBindsTighter() throws Exception {
    assertThat(tree("ferry night OR day timetable")).isEqualTo("(ferry any(night day) timetable)");
    assertThat(tree("a AND b OR c")).isEqualTo("any(all(a b) c)");
    assertThat(tree("a AND (b OR c)")).isEqualTo("all(a any(b c))");
    assertThat(tree("ferry | boat")).isEqualTo("any(ferry boat)");
  }

  @Test
  void negationIsAHyphenOrNot() throws Exception {
    assertThat(tree("ferry -night")).isEqualTo("(ferry -night)");
    assertThat(tree("ferry NOT \"night ferry\"")).isEqualTo("(ferry -'night ferry')");
    assertThat(tree("-speaker:quist -(a OR b)")).isEqualTo("(-speaker=quist -any(a b))");
  }

  @Test
  void aHyphenElsewhereIsNoNegation() throws Exception {
    assertThat(tree("press-gaggle - the ferry -- again"))
        .isEqualTo("(press-gaggle the ferry again)");
  }

  @Test
  void aStarEndsABeginningAndATildeAsksForSimilarWords() throws Exception {
    assertThat(tree("ferr* fery~")).isEqualTo("(ferr* fery~)");
  }

  @Test
  void everyClauseKnowsWhereItStands() throws Exception {
    Clause.Together clause =
        (Clause.Together) Query.parse("ferry  -speaker:\"Ada Quist\"").clause();

    assertThat(clause.span()).isEqualTo(new Span(0, 27));
    assertThat(clause.clauses().get(1).span()).isEqualTo(new Span(7, 27));
  }

  @Test
  void aPastedSentenceIsWords() throws Exception {
    assertThat(tree("Quist: It's 10:30, don't you think?"))
        .isEqualTo("(Quist: It's 10:30, don't you think?)");
    assertThat(tree("see https://ferry.example/a?b")).isEqualTo("(see https://ferry.example/a?b)");
    assertThat(tree("WE ARE NOT CLOSING OR SELLING THE PORT"))
        .isEqualTo("(WE ARE NOT CLOSING OR SELLING THE PORT)");
  }

  @Test
  void aPastedListItemIsWordsAndTheReaderIsTold() throws Exception {
    Query query = Query.parse("1) the ferry");

    assertThat(print(query.clause())).isEqualTo("(1 the ferry)");
    assertThat(query.notices())
        .containsExactly(
            "The query was read as plain words. The bracket at position 2 closes nothing: found ), expected a ("
                + " before it. Remove it, or open the group.");
  }

  @Test
  void aPastedSentenceThatIsCutInsideAQuotationIsWords() throws Exception {
    Query query = Query.parse("He said before all of us that “the ferry will");

    assertThat(query.isPlain()).isTrue();
    assertThat(query.notices().getFirst())
        .startsWith(
            "The query was read as plain words. The quotation mark at position 31 is never closed");
  }

  @Test
  void aFieldWithoutAValueIsAWordAndTheReaderIsTold() throws Exception {
    Query query = Query.parse("Speaker: order, order");

    assertThat(print(query.clause())).isEqualTo("(Speaker: order, order)");
    assertThat(query.notices())
        .containsExactly(
            "“Speaker:” was read as a word, since nothing follows its colon. To restrict the search write the value"
                + " right after it, as in speaker:quist or speaker:\"Ada Quist\".");
  }

  @Test
  void plainWordsHaveNoSyntax() throws Exception {
    assertThat(print(Query.plain("date:x (a OR \"b\") -c*").clause()))
        .isEqualTo("(date x a OR b c)");
    assertThat(Query.parse("night ferry").isPlain()).isTrue();
    assertThat(Query.parse("night -ferry").isPlain()).isFalse();
  }

  @Test
  void whatIsWrongIsSaidAndPointedAt() {
    assertThatThrownBy(() -> Query.parse("ferry OR"))
        .isInstanceOfSatisfying(
            QuerySyntaxException.class,
            e -> assertThat(e.pointed()).isEqualTo("ferry OR\n        ^"))
        .hasMessage(
            "A part is missing at position 9: found the end of the query, expected a word, a phrase, a field or ("
                + " after OR. Write what belongs after OR, or remove it.");
  }

  @Test
  void everyMistakeHasItsSentence() {
    assertMessage(
        "OR ferry",
        "A part is missing at position 1: found OR, expected a word, a phrase, a field or ( before it. Write what belongs"
            + " before OR, or put quotation marks around it to search for the word.");
    assertMessage(
        "the \"night ferry",
        "The quotation mark at position 5 is never closed: found the end of the query, expected a second quotation mark."
            + " Close the phrase, or leave the quotation mark out.");
    assertMessage(
        "(night OR ferry",
        "The bracket at position 1 is never closed: found the end of the query, expected ). Close the group, or remove the"
            + " bracket.");
    assertMessage(
        "ferry AND () AND night",
        "The group at position 11 is empty: found ), expected a word, a phrase, a field or (. Remove the brackets, or fill"
            + " them.");
    assertMessage(
        "ferry \"…\"",
        "The phrase at position 7 has no words; expected some between the quotation marks. Write them, or remove the"
            + " marks.");
    assertMessage(
        "speaker:\"\" ferry",
        "speaker: at position 1 has an empty value; expected one, as in speaker:quist or speaker:\"Ada Quist\".");
    assertMessage(
        "role:minister",
        "Found “minister” as a role at position 1; expected statement, question, answer, handoff, interjection or"
            + " closing. Write role:answer for what officials replied.");
    String dates =
        " (at position 7); expected a day, month or year, or a range of them: date:2031-02-14, date:2031-02, date:2031,"
            + " date:2031-02..2031-03, date:2031.. or date:..2031.";
    assertMessage("ferry date:spring", "Found “spring”, which is no date" + dates);
    assertMessage("ferry date:2031-13", "There is no day or month “2031-13”" + dates);
    assertMessage(
        "ferry date:2031..2030",
        "The range ends on 2030-12-31, before it begins on 2031-01-01" + dates);
    assertMessage(
        "a* OR ferry",
        "“a*” at position 1 stands for too many words; expected at least 2 letters before the star.");
    assertMessage(
        "f*ry OR boat",
        "The star in “f*ry” at position 1 does not end its word; expected it at the end, as in ferr*.");
    assertMessage(
        " … ",
        "The query has no words: found nothing but blanks and punctuation, expected a word, a phrase, a field or (.");
  }

  @Test
  void aMisspeltFieldIsNamed() throws Exception {
    assertThat(Query.parse("speeker:quist").notices())
        .containsExactly(
            "The query was read as plain words. Found “speeker:” at position 1, which is no field; expected one of speaker,"
                + " outlet, asked-by, date, role, kind, work. Did you mean speaker:? If it is only a word, put a blank after"
                + " the colon.");
  }

  @Test
  void sizesHaveLimits() {
    assertMessage(
        "a".repeat(QueryLimits.LENGTH + 1),
        "The query is 5001 characters long; expected at most 5000. Search for the words that matter, or check a whole"
            + " article with `lectern quote`.");
    assertMessage(
        "a ".repeat(QueryLimits.CLAUSES + 1),
        "The query has more than 500 words from position 1001 on; expected fewer. Use the words that matter, or check a"
            + " quotation with `lectern quote`.");
    assertMessage(
        "(".repeat(20) + "\"a\"" + ")".repeat(20),
        "The bracket at position 11 nests deeper than 10 groups; expected fewer. Write the query flatter.");
  }

  @Test
  void noTextMakesItFailOtherwise() {
    for (String text :
        List.of(
            "🙂", "((((", "-", "\u202e\u0000", "a\"", "*", "~", ":", "OR OR", "'", "(?:a+)+$")) {
      try {
        assertThat(Query.parse(text).clause().span().end()).isLessThanOrEqualTo(text.length());
      } catch (QuerySyntaxException e) {
        assertThat(e).hasMessageEndingWith(".");
        assertThat(e.pointed()).endsWith("^");
      }
    }
  }

  private static void assertMessage(String query, String message) {
    assertThatThrownBy(() -> Query.parse(query))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessage(message);
  }

  private static String tree(String query) throws QuerySyntaxException {
    return print(Query.parse(query).clause());
  }

  private static String print(Clause clause) {
    return switch (clause) {
      case Clause.Word(String text, Clause.Word.Form form, _) ->
          text
              + switch (form) {
                case AS_TYPED -> "";
                case BEGINNING -> "*";
                case SIMILAR -> "~";
              };
      case Clause.Phrase(String text, _) -> "'" + text + "'";
      case Clause.Named(Field field, String value, _) -> field.typed() + "=" + value;
      case Clause.Dated(DateRange dates, _) ->
          dates.first().map(LocalDate::toString).orElse("")
              + ".."
              + dates.last().map(LocalDate::toString).orElse("");
      case Clause.InRole(Role role, _) -> "role=" + role.name().toLowerCase(Locale.ROOT);
      case Clause.Not(Clause inner, _) -> "-" + print(inner);
      case Clause.Together(List<Clause> clauses, _) -> print(clauses);
      case Clause.All(List<Clause> clauses, _) -> "all" + print(clauses);
      case Clause.Any(List<Clause> clauses, _) -> "any" + print(clauses);
    };
  }

  private static String print(List<Clause> clauses) {
    return clauses.stream().map(QueryTest::print).collect(Collectors.joining(" ", "(", ")"));
  }
}
