package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.exchange.Role;
import lectern.json.JsonReader;
import lectern.search.query.Query;
import lectern.search.register.Asked;
import lectern.search.register.Byline;
import lectern.search.register.Counted;
import lectern.search.register.Identities;
import lectern.search.register.LabelUse;
import lectern.search.register.Named;
import lectern.search.register.Office;
import lectern.search.register.Person;
import lectern.search.register.RecordedExchange;
import lectern.search.register.Reporter;
import lectern.search.register.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who speaks, who asks, for whom, and about what.
class RegisterTest {
  private static final String QUAY =
      """
      DEPUTY MINISTER ALDANA: Good evening. The crossing opens at six, and I will take your questions.

      MR. OKAFOR: Ines Hartmann, Harbour Radio, please.

      QUESTION: Thank you. Which crossing do you mean, the northern one or the one at the old quay?

      DEPUTY MINISTER ALDANA: The northern one. The old quay stays closed until the inspectors have seen the piles.

      QUESTION: Is that safe?

      DEPUTY MINISTER ALDANA: It is.

      QUESTION: And who pays?


      MR. OKAFOR: Thank you all.
      """;

  private static final String BUDGET =
      """
      MINISTER ALDANA: The budget has money for the ferries, and for a new quay in the north.

      MR. OKAFOR: Ines Hartmann, Northern Times, please.

      QUESTION: Will the ferries sail at night?

      MINISTER ALDANA: They will, from Monday.

      QUESTION: And does the asylum office stay at the quay?

      MINISTER ALDANA: The asylum office moves to the town hall.

      THE PRESIDENT: Let me add that nobody will have to wait.
      """;

  @TempDir private Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  private SampleRecord record() throws Exception {
    return new SampleRecord(folder.resolve("index"));
  }

  private Register register(SampleRecord record) throws Exception {
    return register(record, Identities.none());
  }

  private Register register(SampleRecord record, Identities identities) throws Exception {
    PassageIndex index = record.open();
    open.add(index);
    PassageSnapshot now = index.snapshot();
    open.add(now);
    return new Registers(identities).over(now);
  }

  private Register ofAldana() throws Exception {
    return register(
        record()
            .with("press-availability/2031-03-13/aldana", QUAY)
            .with("press-briefing/2032-01-20/budget", BUDGET));
  }

  /// A transcript in which these speak, one sentence each.
  private static String spoken(String... labels) {
    StringBuilder text = new StringBuilder();
    for (String label : labels) {
      text.append(label).append(": The harbour is open again, and the lights are on.\n\n");
      text.append("QUESTION: Since when?\n\n");
      text.append(label).append(": Since this morning.\n\n");
    }
    return text.toString();
  }

  private static List<String> slugs(List<Voice> people) {
    return people.stream().map(Voice::slug).sorted().toList();
  }

  @Test
  void everybodyWhoSpeaksWithANameOrAnOfficeIsListedAndNobodyElse() throws Exception {
    assertThat(slugs(ofAldana().people())).containsExactly("aldana", "okafor", "the-president");
  }

  @Test
  void aPersonIsANameWhateverTheOfficeAndTheOfficesHaveTheirDays() throws Exception {
    Person aldana = ofAldana().person("aldana").orElseThrow();
    LocalDate first = LocalDate.of(2031, 3, 13);
    LocalDate second = LocalDate.of(2032, 1, 20);

    assertThat(aldana.voice().name()).isEqualTo("ALDANA");
    assertThat(aldana.voice().works()).isEqualTo(2);
    assertThat(aldana.voice().first()).contains(first);
    assertThat(aldana.voice().last()).contains(second);
    assertThat(aldana.offices())
        .containsExactly(
            new Office(
                "DEPUTY MINISTER",
                Optional.of(first),
                Optional.of(first),
                1,
                Office.Source.PRINTED),
            new Office(
                "MINISTER", Optional.of(second), Optional.of(second), 1, Office.Source.PRINTED));
    assertThat(aldana.labels())
        .containsExactly(
            new LabelUse("DEPUTY MINISTER ALDANA", 1, 3, Optional.of(first), Optional.of(first)),
            new LabelUse("MINISTER ALDANA", 1, 3, Optional.of(second), Optional.of(second)));
  }

  @Test
  void aPersonHasAShareOfTheFloorAndTurnsByWhatTheyDo() throws Exception {
    Person aldana = ofAldana().person("aldana").orElseThrow();

    assertThat(aldana.works()).hasSize(2);
    assertThat(aldana.works().getFirst().occasion().work())
        .isEqualTo("press-briefing/2032-01-20/budget");
    assertThat(aldana.works().getFirst().words()).isEqualTo(27);
    assertThat(aldana.works().getFirst().allWords()).isEqualTo(56);
    assertThat(aldana.works().getFirst().ofFloor()).isEqualTo(27 / 56.0);
    assertThat(aldana.roles()).containsEntry(Role.STATEMENT, 2).containsEntry(Role.ANSWER, 4);
    assertThat(aldana.timeline().bars()).isNotEmpty();
  }

  @Test
  void aPersonHasThoseWhoseQuestionsTheyAnsweredAndWhatTheySaidLast() throws Exception {
    Person aldana = ofAldana().person("aldana").orElseThrow();

    assertThat(aldana.outlets())
        .containsExactly(
            new Counted("harbour-radio", "Harbour Radio", 2),
            new Counted("northern-times", "Northern Times", 2));
    assertThat(aldana.reporters())
        .containsExactly(new Counted("ines-hartmann", "Ines Hartmann", 4));
    assertThat(aldana.latest().getFirst().text())
        .isEqualTo("The budget has money for the ferries, and for a new quay in the north.");
    assertThat(aldana.latest().getFirst().citation().orElseThrow().toString())
        .startsWith("/press-briefing/2032-01-20/budget/v1/t1.s1~");
  }

  @Test
  void anOfficeWithoutANameIsAVoiceOfItsOwn() throws Exception {
    Voice president = ofAldana().person("the-president").orElseThrow().voice();

    assertThat(president.name()).isEqualTo("THE PRESIDENT");
    assertThat(president.isOfficeOnly()).isTrue();
    assertThat(president.isAmbiguous()).isFalse();
  }

  @Test
  void twoPeopleOfOneSurnameAreKeptApartByTheFormOfAddress() throws Exception {
    Register register =
        register(
            record()
                .with("press-briefing/2031-03-14/one", spoken("MR. PRICE"))
                .with("press-briefing/2031-03-15/two", spoken("MS. PRICE"))
                .with("press-briefing/2031-03-16/three", spoken("SECRETARY PRICE")));

    assertThat(slugs(register.people())).containsExactly("price", "price-mr", "price-ms");
    assertThat(register.person("price-mr").orElseThrow().voice().name()).isEqualTo("MR. PRICE");
    assertThat(register.person("price").orElseThrow().voice().isAmbiguous()).isTrue();
    assertThat(slugs(register.person("price").orElseThrow().namesakes()))
        .containsExactly("price-mr", "price-ms");
  }

  @Test
  void twoPeopleOfOneSurnameAreKeptApartByTheirFirstNames() throws Exception {
    Register register =
        register(
            record()
                .with("press-briefing/2031-03-14/one", spoken("JANE DOE"))
                .with("press-briefing/2031-03-15/two", spoken("TOM DOE"))
                .with("press-briefing/2031-03-16/three", spoken("MR. DOE")));

    assertThat(slugs(register.people())).containsExactly("doe", "jane-doe", "tom-doe");
    assertThat(register.person("doe").orElseThrow().voice().isAmbiguous()).isTrue();
    assertThat(register.person("jane-doe").orElseThrow().voice().isAmbiguous()).isFalse();
  }

  @Test
  void inOneWorkASurnameIsWhoeverIsPrintedThereWithAFirstNameToo() throws Exception {
    Register register =
        register(
            record()
                .with(
                    "press-briefing/2031-03-14/one", spoken("SECRETARY JANE DOE", "SECRETARY DOE"))
                .with("press-briefing/2031-03-15/two", spoken("TOM DOE")));

    assertThat(slugs(register.people())).containsExactly("jane-doe", "tom-doe");
    assertThat(register.voice("press-briefing/2031-03-14/one", "SECRETARY DOE"))
        .contains(new Named("jane-doe", "JANE DOE"));
  }

  @Test
  void theSurnameAloneFindsTheOnlyOneOfThatName() throws Exception {
    Register register =
        register(
            record()
                .with("press-briefing/2031-03-14/one", spoken("Secretary Jane Doe"))
                .with("press-briefing/2031-03-15/two", spoken("SECRETARY DOE")));

    assertThat(register.people()).hasSize(1);
    assertThat(register.person("doe").orElseThrow().voice().slug()).isEqualTo("jane-doe");
    assertThat(register.person("doe").orElseThrow().voice().name()).isEqualTo("Jane Doe");
  }

  @Test
  void aFirstNameBesideAFormOfAddressTellsSomebodyFromTheOthers() throws Exception {
    Register register =
        register(
            record()
                .with("press-briefing/2031-03-14/one", spoken("MS. LINN DOE"))
                .with("press-briefing/2031-03-15/two", spoken("MS. DOE")));

    assertThat(slugs(register.people())).containsExactly("doe", "linn-doe");
    assertThat(register.person("doe").orElseThrow().voice().isAmbiguous()).isTrue();
  }

  @Test
  void theOperatorSaysWhoIsWhoAndWhatTheyHeld() throws Exception {
    Identities identities =
        Identities.parse(
            JsonReader.read(
                """
                [{"slug": "lena-aldana", "name": "Lena Aldana",
                  "labels": ["DEPUTY MINISTER ALDANA", {"label": "The President", "from": "2032-01-01"}],
                  "offices": [{"office": "President of Verrania", "from": "2032-01-01"}]}]
                """
                    .getBytes(StandardCharsets.UTF_8)));
    Register register =
        register(
            record()
                .with("press-availability/2031-03-13/aldana", QUAY)
                .with("press-briefing/2032-01-20/budget", BUDGET)
                .with("press-briefing/2031-05-05/before", spoken("THE PRESIDENT")),
            identities);

    Person lena = register.person("lena-aldana").orElseThrow();
    assertThat(lena.voice().isIdentified()).isTrue();
    assertThat(lena.voice().name()).isEqualTo("Lena Aldana");
    assertThat(lena.labels().stream().map(LabelUse::printed))
        .containsExactly("DEPUTY MINISTER ALDANA", "THE PRESIDENT");
    assertThat(lena.offices())
        .contains(
            new Office(
                "President of Verrania",
                Optional.of(LocalDate.of(2032, 1, 1)),
                Optional.empty(),
                0,
                Office.Source.OPERATOR));
    assertThat(slugs(register.people()))
        .containsExactly("aldana", "lena-aldana", "okafor", "the-president");
  }

  @Test
  void aReporterUnderTwoOutletsIsOneReporter() throws Exception {
    Register register = ofAldana();

    assertThat(register.reporters().stream().map(Byline::slug)).containsExactly("ines-hartmann");
    Reporter ines = register.reporter("ines-hartmann", 0, 10).orElseThrow();
    assertThat(ines.byline().isAmbiguous()).isFalse();
    assertThat(ines.outlets().stream().map(use -> use.named().name()))
        .containsExactly("Harbour Radio", "Northern Times");
    assertThat(ines.answeredBy())
        .containsExactly(
            new Counted("aldana", "ALDANA", 4), new Counted("the-president", "THE PRESIDENT", 1));
    assertThat(ines.exchanges().total()).isEqualTo(2);
    assertThat(ines.exchanges().exchanges().getFirst().occasion().work())
        .isEqualTo("press-briefing/2032-01-20/budget");
    assertThat(register.outlets().stream().map(outlet -> outlet.name()))
        .containsExactly("Harbour Radio", "Northern Times");
    assertThat(register.outlet("harbour-radio", 0, 10).orElseThrow().exchanges().total())
        .isEqualTo(1);
  }

  @Test
  void aFirstNameAloneIsNobodyForCertain() throws Exception {
    Register register =
        register(
            record()
                .with(
                    "press-briefing/2031-03-14/one",
                    """
                    MS. QUIST: Good evening. Peter, go ahead.

                    Q: Who pays for the harbour wall?

                    MS. QUIST: The ports fund pays for it.
                    """));

    Byline peter = register.reporters().getFirst();
    assertThat(peter.name()).isEqualTo("Peter");
    assertThat(peter.isAmbiguous()).isTrue();
  }

  @Test
  void theExchangesOfAWorkComeInOrderAlsoThoseOfNobody() throws Exception {
    Register register =
        register(
            record()
                .with(
                    "press-briefing/2031-03-14/one",
                    """
                    MS. QUIST: Good evening.

                    Q: Who pays for the harbour wall?

                    MS. QUIST: The ports fund pays for it.
                    """));

    RecordedExchange only = register.exchanges("press-briefing/2031-03-14/one", 1).getFirst();
    assertThat(only.asker()).isEmpty();
    assertThat(only.outlet()).isEmpty();
    assertThat(only.questions().getFirst().words().text())
        .isEqualTo("Who pays for the harbour wall?");
    assertThat(only.questions().getFirst().answers().getFirst().by())
        .contains(new Named("quist", "QUIST"));
    assertThat(register.reporters()).isEmpty();
  }

  @Test
  void aQuestionBeforeAGapIsPossiblyIncompleteAndNotUnanswered() throws Exception {
    List<RecordedExchange> exchanges =
        ofAldana().exchanges("press-availability/2031-03-13/aldana", 1);

    List<Asked> questions = exchanges.getFirst().questions();
    assertThat(exchanges.getFirst().followUps()).isEqualTo(2);
    assertThat(questions.get(1).isFollowUp()).isTrue();
    assertThat(questions.get(1).isPossiblyIncomplete()).isFalse();
    assertThat(questions.get(1).answers().getFirst().words().text()).isEqualTo("It is.");
    assertThat(questions.get(2).words().text()).isEqualTo("And who pays?");
    assertThat(questions.get(2).answers()).isEmpty();
    assertThat(questions.get(2).isPossiblyIncomplete()).isTrue();
  }

  @Test
  void whatDoesNotStandIsNotCountedButItsExchangesCanBeRead() throws Exception {
    Register register =
        register(
            record()
                .with("press-briefing/2032-01-20/budget", BUDGET)
                .with(
                    "press-briefing/2032-01-20/budget",
                    BUDGET.replace("MINISTER ALDANA", "MINISTER SOLBERG"))
                .with("press-briefing/2032-01-21/gone", spoken("MS. QUIST"))
                .withdrawn("press-briefing/2032-01-21/gone"));

    assertThat(slugs(register.people())).containsExactly("okafor", "solberg", "the-president");
    RecordedExchange older = register.exchanges("press-briefing/2032-01-20/budget", 1).getFirst();
    assertThat(older.occasion().edition()).isEqualTo(1);
    assertThat(older.asker()).contains(new Named("ines-hartmann", "Ines Hartmann"));
    assertThat(older.questions().getFirst().answers().getFirst().by())
        .contains(new Named("", "ALDANA"));
    assertThat(register.exchanges("press-briefing/2032-01-20/budget", 3)).isEmpty();
  }

  @Test
  void aTopicIsTheExchangesWhoseQuestionOrAnswerHasTheWords() throws Exception {
    var asylum = ofAldana().topic(Query.parse("asylum"), 0, 10);

    assertThat(asylum.exchanges().total()).isEqualTo(1);
    assertThat(asylum.works()).isEqualTo(1);
    assertThat(asylum.reporters())
        .containsExactly(new Counted("ines-hartmann", "Ines Hartmann", 1));
    assertThat(asylum.outlets())
        .containsExactly(new Counted("northern-times", "Northern Times", 1));
    RecordedExchange about = asylum.exchanges().exchanges().getFirst();
    Asked question = about.questions().get(1);
    assertThat(question.words().highlights().getFirst().of(question.words().text()))
        .isEqualTo("asylum");
    assertThat(question.answers().getFirst().words().text())
        .isEqualTo("The asylum office moves to the town hall.");
    assertThat(ofAldanaAgain().topic(Query.parse("submarine"), 0, 10).exchanges().total()).isZero();
  }

  private Register ofAldanaAgain() throws Exception {
    return register(
        new SampleRecord(folder.resolve("again"))
            .with("press-availability/2031-03-13/aldana", QUAY));
  }

  @Test
  void wordsStandOutThatAreAskedMoreThanSaid() throws Exception {
    SampleRecord record = record();
    for (int day = 10; day < 16; day++) {
      record.with("press-briefing/2031-03-" + day + "/harbour", asked(day));
    }
    assertThat(register(record).standingOut().stream().map(word -> word.word()))
        .contains("pilots")
        .doesNotContain("harbour", "quist");
  }

  private static String asked(int day) {
    return """
    MS. QUIST: The harbour is open. The harbour wall has been seen to, and the lights are on.

    Q: Will the pilots of Quist Island strike?

    MS. QUIST: The harbour stays open on day %d.

    Q: And what do the pilots want?

    MS. QUIST: That is for them to say. The harbour is open.
    """
        .formatted(day);
  }

  @Test
  void aPageIsAskedForWithinBounds() throws Exception {
    Register register = ofAldana();

    assertThatThrownBy(() -> register.reporter("ines-hartmann", -1, 500))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The offset is -1 and the limit 500; expected an offset of 0 or more and a limit of 1 to 200.");
    assertThat(register.reporter("ines-hartmann", 1, 1).orElseThrow().exchanges().exchanges())
        .hasSize(1);
    assertThat(register.reporter("ines-hartmann", 7, 1).orElseThrow().exchanges().exchanges())
        .isEmpty();
  }

  @Test
  void speakersOfAWorkComeWithTheirShare() throws Exception {
    List<Register.Speaking> speakers = ofAldana().speakers("press-briefing/2032-01-20/budget");

    assertThat(speakers.stream().map(speaking -> speaking.who().slug()))
        .containsExactly("aldana", "the-president", "okafor");
    assertThat(speakers.getFirst().share().turns()).isEqualTo(3);
  }

  @Test
  void anIndexThatHasNotChangedIsGroupedOnce() throws Exception {
    PassageIndex index = record().with("press-availability/2031-03-13/aldana", QUAY).open();
    open.add(index);
    Registers registers = new Registers(Identities.none());
    List<Voice> first;
    try (PassageSnapshot now = index.snapshot()) {
      first = registers.over(now).people();
    }
    try (PassageSnapshot now = index.snapshot()) {
      assertThat(registers.over(now).people()).isSameAs(first);
    }
  }
}
