package lectern.web.page;

import static lectern.web.page.Script.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.exchange.Role;
import org.junit.jupiter.api.Test;

/// The order of the page, one line an item.
class BodyTest {

  @Test
  void anExchangeOpensBeforeTheTurnThatOnlyGivesTheFloor() {
    Script script =
        new Script()
            .turn(Role.STATEMENT, "THE MINISTER", "Good evening.")
            .turn(Role.HANDOFF, "MR OKAFOR", "Ines Hartmann of Coastal Radio.")
            .turn(Role.QUESTION, "QUESTION", "Is it voluntary?")
            .turn(Role.ANSWER, "THE MINISTER", "No.");
    script.asks(1, "Ines Hartmann", "Ines Hartmann", "Coastal Radio", question(2, false, 3));

    assertThat(lines(script))
        .containsExactly(
            "1 THE MINISTER statement: Good evening.",
            "-- 1: MR OKAFOR to Ines Hartmann@t2.s1 of Coastal Radio@t2.s1",
            "2 MR OKAFOR handoff: Ines Hartmann of Coastal Radio.",
            "3 QUESTION (Ines Hartmann, Coastal Radio): Is it voluntary?",
            "4 THE MINISTER answer: No.");
  }

  @Test
  void anExchangeOpensAtItsQuestionWhereAnAnswerGivesTheFloor() {
    Script script =
        new Script()
            .turn(Role.QUESTION, "Q", "Why?")
            .turn(Role.ANSWER, "MS ALDER", "Because. Go ahead, Tobias.")
            .turn(Role.QUESTION, "Q", "Who pays?");
    script.asks(question(0, false, 1));
    script.asks(1, "Go ahead, Tobias.", "Tobias", "", question(2, false));

    assertThat(lines(script))
        .containsExactly(
            "-- 1:",
            "1 Q question: Why?",
            "2 MS ALDER answer: Because. Go ahead, Tobias.",
            "-- 2: MS ALDER to Tobias@t2.s2",
            "3 Q (Tobias): Who pays?");
  }

  @Test
  void aFollowUpSaysSoAndDoesNotRepeatTheName() {
    Script script =
        new Script()
            .turn(Role.HANDOFF, "MODERATOR", "Tobias.")
            .turn(Role.QUESTION, "Q", "Who pays?")
            .turn(Role.QUESTION, "Q", "And when?");
    script.asks(0, "Tobias.", "Tobias", "", question(1, false), question(2, true));

    assertThat(lines(script)).endsWith("2 Q (Tobias): Who pays?", "3 Q follow-up: And when?");
  }

  @Test
  void aGapAfterAQuestionSaysThatAnAnswerMayBeMissing() {
    Script script =
        new Script()
            .turn(Role.QUESTION, "Q", "That's it, right?")
            .gap()
            .turn(Role.STATEMENT, "MS ALDER", "Good.")
            .gap();
    script.asks(question(0, false));

    assertThat(lines(script))
        .containsExactly(
            "-- 1:",
            "1 Q question: That's it, right?",
            "gap, answer due",
            "2 MS ALDER statement: Good.",
            "gap");
  }

  @Test
  void withoutQuestionsNoTurnSaysWhatItDoes() {
    assertThat(lines(new Script().turn(Role.STATEMENT, "KELLY", "Welcome.")))
        .containsExactly("1 KELLY: Welcome.");
  }

  @Test
  void theHeadingThatIsTheTitleIsNotSetTwiceAndFurnitureIsOnePiece() {
    Script script =
        new Script()
            .furniture("An official page")
            .furniture("Menu")
            .heading("Press Availability")
            .heading("Ferries")
            .note("Corrected on Monday.")
            .title("Press Availability");

    assertThat(lines(script))
        .containsExactly(
            "FURNITURE: An official page | Menu", "HEADING: Ferries", "NOTE: Corrected on Monday.");
  }

  @Test
  void aPageMarkInsideAParagraphStandsInItsLine() {
    Script script =
        new Script()
            .turnAcrossPages(Role.STATEMENT, "Mr. ALDER", "I move to", "[[Page 7]]", "adjourn.");

    Item.Turn turn = (Item.Turn) script.page().body().getFirst();
    Item.Paragraph paragraph = (Item.Paragraph) turn.parts().getFirst();

    assertThat(paragraph.words().stream().map(BodyTest::word))
        .containsExactly("I move to #t1.s1", "[[Page 7]] furniture", "adjourn. (1)");
  }

  @Test
  void everySentenceHasItsAnchorOnceAndItsNumberAtItsEnd() {
    Script script = new Script().turn(Role.STATEMENT, "Q", "One. Two.", "Three.");

    Item.Turn turn = (Item.Turn) script.page().body().getFirst();

    assertThat(
            turn.parts().stream()
                .map(Item.Paragraph.class::cast)
                .map(p -> p.words().stream().map(BodyTest::word).collect(Collectors.joining(" "))))
        .containsExactly("One. (1)#t1.s1 Two. (2)#t1.s2", "Three. (3)#t1.s3");
  }

  /// A part of a sentence: its words, its number where it ends, its anchor where it starts, its tones.
  private static String word(Item.Words words) {
    String text = words.runs().stream().map(Run::text).collect(Collectors.joining());
    String tones = words.runs().stream().map(Run::classes).collect(Collectors.joining());
    String number = words.number() > 0 ? "(" + words.number() + ")" : "";
    String anchor = words.id().isEmpty() ? "" : "#" + words.id();
    return text + " " + number + anchor + tones;
  }

  private static List<String> lines(Script script) {
    return script.page().body().stream().map(BodyTest::line).toList();
  }

  private static String line(Item item) {
    return switch (item) {
      case Item.Gap gap -> gap.answerDue() ? "gap, answer due" : "gap";
      case Item.Remark remark -> "remark " + remark.number();
      case Item.Aside aside -> aside.kind() + ": " + String.join(" | ", aside.lines());
      case Item.Opening opening ->
          ("-- "
                  + opening.number()
                  + ":"
                  + opening.giver().map(giver -> " " + giver + " to").orElse("")
                  + named(opening.name(), " ")
                  + named(opening.outlet(), " of "))
              .stripTrailing();
      case Item.Turn turn ->
          turn.number()
              + " "
              + turn.label()
              + (turn.asker().isEmpty() ? "" : " (" + turn.asker() + ")")
              + (turn.does().isEmpty() ? "" : " " + turn.does())
              + ": "
              + turn.parts().stream().map(BodyTest::part).collect(Collectors.joining(" / "));
    };
  }

  private static String named(Optional<Item.Named> named, String before) {
    return named.map(n -> before + n.text() + "@" + n.anchor()).orElse("");
  }

  private static String part(Item.Part part) {
    return switch (part) {
      case Item.Aside aside -> line(aside);
      case Item.Gap _ -> "gap";
      case Item.Remark remark -> "remark " + remark.number();
      case Item.Paragraph paragraph ->
          paragraph.words().stream()
              .flatMap(words -> words.runs().stream())
              .map(Run::text)
              .collect(Collectors.joining(" "));
    };
  }
}
