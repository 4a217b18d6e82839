package lectern.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.exchange.Asker;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.exchange.Question;
import lectern.exchange.Role;
import lectern.source.Format;
import lectern.source.Layout;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.transcript.Block;
import lectern.transcript.Label;
import lectern.transcript.Metadata;
import lectern.transcript.Paragraph;
import lectern.transcript.Printed;
import lectern.transcript.Transcript;
import org.junit.jupiter.api.Test;

/// The shape of the lines, character by character: other people's programs read them.
final class JsonLinesWriterTest {
  private static final String TEXT =
      """
      THE HARBOUR OFFICE

      The Bridge

      MR OKAFOR: Ada  Quist.
      [page 2]
      QUESTION: Harbour\tRadio. Why “now”?



      MR OKAFOR: C:\\ is "why".
      (Laughter.)
      A note.
      and some words
      """;

  @Test
  void everyKindOfBlockHasTheSameNineFieldsInTheSameOrder() throws IOException {
    Block.Turn call =
        turn(
            "MR OKAFOR:",
            "MR OKAFOR",
            "Ada  Quist.",
            "[page 2]\n",
            List.of(new Block.Furniture(span("[page 2]\n"))));
    Block.Turn question =
        turn("QUESTION:", "QUESTION", "Harbour\tRadio. Why “now”?", "now”?\n", List.of());
    Block.Gap gap = new Block.Gap(new Span(question.span().end(), at("MR OKAFOR: C")));
    Block.Turn answer =
        new Block.Turn(
            new Span(gap.span().end(), at("(Laughter.)")),
            new Label(new Span(gap.span().end(), gap.span().end() + 10), "MR OKAFOR"),
            List.of(paragraph("C:\\ is \"why\".")),
            List.of());
    Block.Turn unlabelled =
        new Block.Turn(
            new Span(at("and some"), TEXT.length()),
            Label.none(at("and some")),
            List.of(paragraph("and some words")),
            List.of());
    Transcript transcript =
        transcript(
            TEXT,
            List.of(
                new Block.Furniture(new Span(0, at("The Bridge"))),
                new Block.Heading(new Span(at("The Bridge"), at("MR OKAFOR: Ada"))),
                call,
                question,
                gap,
                answer,
                new Block.Direction(new Span(at("(Laughter.)"), at("A note."))),
                new Block.Note(new Span(at("A note."), at("and some"))),
                unlabelled));
    Asker asker =
        new Asker(
            Optional.of(new Printed("Ada Quist", span("Ada  Quist"))),
            Optional.of(new Printed("Harbour Radio", span("Harbour\tRadio"))));
    Exchange exchange =
        new Exchange(
            1,
            Optional.of(asker),
            Optional.empty(),
            List.of(new Question(1, List.of(), false, List.of(2), true)));
    Floor floor =
        new Floor(
            List.of(exchange), List.of(Role.HANDOFF, Role.QUESTION, Role.ANSWER, Role.CLOSING));

    assertThat(written("a\"b.txt", transcript, floor))
        .isEqualTo(
            """
            {"doc":"a\\"b.txt","kind":"furniture","label":null,"text":"THE HARBOUR OFFICE","start":0,"end":20,"exchange":null,"role":null,"asker":null}
            {"doc":"a\\"b.txt","kind":"heading","label":null,"text":"The Bridge","start":20,"end":32,"exchange":null,"role":null,"asker":null}
            {"doc":"a\\"b.txt","kind":"turn","label":"MR OKAFOR","text":"Ada Quist.","start":32,"end":64,"exchange":null,"role":"handoff","asker":null}
            {"doc":"a\\"b.txt","kind":"furniture","label":null,"text":"[page 2]","start":55,"end":64,"exchange":null,"role":null,"asker":null}
            {"doc":"a\\"b.txt","kind":"turn","label":"QUESTION","text":"Harbour Radio. Why “now”?","start":64,"end":100,"exchange":1,"role":"question","asker":{"name":"Ada Quist","outlet":"Harbour Radio"}}
            {"doc":"a\\"b.txt","kind":"gap","label":null,"text":"","start":100,"end":103,"exchange":null,"role":null,"asker":null}
            {"doc":"a\\"b.txt","kind":"turn","label":"MR OKAFOR","text":"C:\\\\ is \\"why\\".","start":103,"end":128,"exchange":1,"role":"answer","asker":null}
            {"doc":"a\\"b.txt","kind":"direction","label":null,"text":"(Laughter.)","start":128,"end":140,"exchange":null,"role":null,"asker":null}
            {"doc":"a\\"b.txt","kind":"note","label":null,"text":"A note.","start":140,"end":148,"exchange":null,"role":null,"asker":null}
            {"doc":"a\\"b.txt","kind":"turn","label":"","text":"and some words","start":148,"end":163,"exchange":null,"role":"closing","asker":null}
            """);
  }

  @Test
  void onlyTheOutletOrOnlyTheNameMayBeKnown() throws IOException {
    Transcript transcript = transcript("x", List.of(turnOf("x")));
    Printed printed = new Printed("Ada", new Span(0, 1));

    assertThat(written("d", transcript, asking(new Asker(Optional.of(printed), Optional.empty()))))
        .contains("\"asker\":{\"name\":\"Ada\",\"outlet\":null}");
    assertThat(written("d", transcript, asking(new Asker(Optional.empty(), Optional.of(printed)))))
        .contains("\"asker\":{\"name\":null,\"outlet\":\"Ada\"}");
  }

  @Test
  void charactersAreUtf8AndOnlyWhatMustBeIsEscaped() throws IOException {
    assertThat(textOf("é ‘ — 😀 \u2028 / \u007f")).isEqualTo("\"é ‘ — 😀 / \u007f\"");
    assertThat(textOf("a\u0000b\u001bc")).isEqualTo("\"a\\u0000b\\u001bc\"");
  }

  @Test
  void aLoneSurrogateIsEscapedBecauseUtf8CannotCarryIt() throws IOException {
    assertThat(textOf("a\ud83db")).isEqualTo("\"a\\ud83db\"");
    assertThat(textOf("a\ude00b")).isEqualTo("\"a\\ude00b\"");
    assertThat(textOf("a\ud83d")).isEqualTo("\"a\\ud83d\"");
  }

  @Test
  void aTextLongerThanTheBufferIsWrittenWhole() throws IOException {
    String text = "x—😀".repeat(100_000);

    assertThat(textOf(text)).isEqualTo("\"" + text + "\"");
  }

  @Test
  void severalDocumentsFollowEachOther() throws IOException {
    Transcript transcript = transcript("x", List.of(turnOf("x")));
    Floor floor = new Floor(List.of(), List.of(Role.STATEMENT));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLinesWriter writer = new JsonLinesWriter(out)) {
      writer.write("one", transcript, floor);
      writer.flush();
      assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("\"doc\":\"one\"");
      writer.write("two", transcript, floor);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("{\"doc\":\"two\",");
  }

  @Test
  void aFloorOfAnotherTranscriptIsRefused() {
    Transcript transcript = transcript("x", List.of(turnOf("x")));

    assertThatThrownBy(() -> written("d", transcript, new Floor(List.of(), List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The floor has 0 roles, but the transcript has 1 turns.");
  }

  /// The field `text` of a turn that says `text`, quotation marks included.
  private static String textOf(String text) throws IOException {
    Floor floor = new Floor(List.of(), List.of(Role.STATEMENT));
    String line = written("d", transcript(text, List.of(turnOf(text))), floor);
    String field = "\"text\":";
    return line.substring(line.indexOf(field) + field.length(), line.indexOf(",\"start\":"));
  }

  private static Floor asking(Asker asker) {
    Question question = new Question(0, List.of(), false, List.of(), false);
    Exchange exchange = new Exchange(1, Optional.of(asker), Optional.empty(), List.of(question));
    return new Floor(List.of(exchange), List.of(Role.QUESTION));
  }

  private static String written(String doc, Transcript transcript, Floor floor) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLinesWriter writer = new JsonLinesWriter(out)) {
      writer.write(doc, transcript, floor);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Transcript transcript(String text, List<Block> blocks) {
    Source source = Source.of("d", Format.PLAIN, new byte[0]);
    Metadata unknown =
        new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new Transcript(
        SourceText.of(source, text, Layout.LINES), new ArrayList<>(blocks), unknown, List.of());
  }

  private static Block.Turn turnOf(String text) {
    Span all = new Span(0, text.length());
    return new Block.Turn(all, Label.none(0), List.of(new Paragraph(List.of(all))), List.of());
  }

  private static Block.Turn turn(
      String printed, String label, String speech, String last, List<Block> interruptions) {
    int start = at(printed);
    return new Block.Turn(
        new Span(start, at(last) + last.length()),
        new Label(new Span(start, start + printed.length()), label),
        List.of(paragraph(speech)),
        interruptions);
  }

  private static Paragraph paragraph(String words) {
    return new Paragraph(List.of(span(words)));
  }

  private static Span span(String words) {
    return new Span(at(words), at(words) + words.length());
  }

  private static int at(String words) {
    int at = TEXT.indexOf(words);
    assertThat(at).as("where “%s” stands", words).isNotNegative();
    return at;
  }
}
