package lectern.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.cite.Utterance;
import lectern.record.EditionLine;
import lectern.record.EditionText;
import lectern.source.Format;
import lectern.source.Layout;
import lectern.source.Mark;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.transcript.Block;
import lectern.transcript.Label;
import lectern.transcript.Metadata;
import lectern.transcript.Paragraph;
import lectern.transcript.Sentence;
import lectern.transcript.Transcript;

/// The canonical text of an edition as a transcript, from which the course of the event can be read: whose turns they are
/// and where sentences end was settled when it was published. The source is not needed.
///
/// Its text is the sentences in order, the tags of struck words left out, one blank between two.
final class EditionTranscript {
  private static final String STRUCK = "<s>";
  private static final String STRUCK_END = "</s>";
  private static final Source NONE =
      Source.of("edition", Format.PLAIN, "".getBytes(StandardCharsets.UTF_8));
  private static final Metadata NOTHING =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  private final StringBuilder text = new StringBuilder();
  private final List<Span> struck = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();

  /// Gaps and headings before the turn that comes next: nothing else between turns tells who speaks when.
  private final List<EditionLine.Aside.Kind> asides = new ArrayList<>();

  /// A turn on its way.
  ///
  /// @param start where its words begin
  /// @param before what is printed right before it
  /// @param paragraphs its sentences
  private record Turn(
      String label,
      int start,
      List<EditionLine.Aside.Kind> before,
      List<List<Sentence>> paragraphs) {}

  private EditionTranscript() {}

  /// A transcript, and what is not in one.
  ///
  /// @param transcript its text, blocks and turns
  /// @param struck spans of the text
  /// @param paragraphs the sentences of each turn by paragraphs; the turns in order
  /// @param gaps for each turn whether a gap is printed right before or after it, or in it
  record Read(
      Transcript transcript,
      List<Span> struck,
      List<List<List<Sentence>>> paragraphs,
      List<Boolean> gaps) {}

  static Read of(EditionText edition) {
    EditionTranscript read = new EditionTranscript();
    boolean isNewParagraph = false;
    for (EditionLine line : edition.lines()) {
      switch (line) {
        case EditionLine.Format _, EditionLine.Head _ -> {}
        case EditionLine.Sentence(Utterance utterance) -> {
          read.sentence(utterance, isNewParagraph);
          isNewParagraph = false;
        }
        case EditionLine.Silence silence -> read.begin(silence.label());
        case EditionLine.ParagraphBreak _ -> isNewParagraph = true;
        case EditionLine.Aside aside -> read.asides.add(aside.kind());
      }
    }
    return read.read();
  }

  private void begin(String label) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    turns.add(new Turn(label, text.length(), List.copyOf(asides), new ArrayList<>()));
    asides.clear();
  }

  private void sentence(Utterance utterance, boolean isNewParagraph) {
    boolean isOfLastTurn =
        turns.size() == utterance.at().turn() && !turns.getLast().paragraphs().isEmpty();
    if (isOfLastTurn) {
      text.append(' ');
      asides.removeIf(kind -> kind != EditionLine.Aside.Kind.GAP);
    } else {
      begin(utterance.label());
    }
    List<List<Sentence>> paragraphs = turns.getLast().paragraphs();
    if (paragraphs.isEmpty() || isNewParagraph) {
      paragraphs.add(new ArrayList<>());
    }
    paragraphs.getLast().add(spoken(utterance));
  }

  /// Adds the words to the text.
  private Sentence spoken(Utterance utterance) {
    String words = utterance.text();
    int start = text.length();
    int from = 0;
    for (int open = words.indexOf(STRUCK); open >= 0; open = words.indexOf(STRUCK, from)) {
      int close = words.indexOf(STRUCK_END, open);
      if (close < 0) {
        break;
      }
      text.append(words, from, open);
      int struckFrom = text.length();
      text.append(words, open + STRUCK.length(), close);
      struck.add(new Span(struckFrom, text.length()));
      from = close + STRUCK_END.length();
    }
    text.append(words, from, words.length());
    return new Sentence(
        utterance.at().sentence(), new Span(start, text.length()), text.substring(start));
  }

  private Read read() {
    List<Mark> marks = struck.stream().map(span -> new Mark(Mark.Kind.STRUCK, span)).toList();
    SourceText source =
        new SourceText(NONE, text.toString(), Layout.LINES, marks, Map.of(), List.of(), List.of());
    return new Read(
        new Transcript(source, blocks(), NOTHING, List.of()),
        struck,
        turns.stream().map(turn -> List.<List<Sentence>>copyOf(turn.paragraphs())).toList(),
        gaps());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      for (EditionLine.Aside.Kind kind : turn.before()) {
        add(kind, at, blocks);
      }
      int end = i + 1 < turns.size() ? turns.get(i + 1).start() : text.length();
      Label label = new Label(new Span(at, at), turn.label());
      blocks.add(new Block.Turn(new Span(at, end), label, paragraphs(turn), List.of()));
      at = end;
    }
    for (EditionLine.Aside.Kind kind : asides) {
      add(kind, at, blocks);
    }
    return blocks;
  }

  private static void add(EditionLine.Aside.Kind kind, int at, List<Block> blocks) {
    switch (kind) {
      case HEADING -> blocks.add(new Block.Heading(new Span(at, at)));
      case GAP -> blocks.add(new Block.Gap(new Span(at, at)));
      case DIRECTION, NOTE -> {}
    }
  }

  private static List<Paragraph> paragraphs(Turn turn) {
    return turn.paragraphs().stream()
        .map(sentences ->
            new Paragraph(
                List.of(
                    new Span(
                        sentences.getFirst().span().start(), sentences.getLast().span().end()))))
        .toList();
  }

  private List<Boolean> gaps() {
    List<Boolean> gaps = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      List<EditionLine.Aside.Kind> after =
          i + 1 < turns.size() ? turns.get(i + 1).before() : asides;
      gaps.add(
          turns.get(i).before().contains(EditionLine.Aside.Kind.GAP)
              || after.contains(EditionLine.Aside.Kind.GAP));
    }
    return gaps;
  }
}
