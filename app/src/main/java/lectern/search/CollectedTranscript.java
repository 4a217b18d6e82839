package lectern.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.source.Characters;
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
import lectern.transcript.Transcript;

/// A document of a collection as a transcript: whose turns they are is given, so nothing is read out of the text.
final class CollectedTranscript {
  private static final Source NONE =
      Source.of("collection", Format.PLAIN, "".getBytes(StandardCharsets.UTF_8));
  private static final Metadata NOTHING =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  private CollectedTranscript() {}

  /// Every line of a turn that is not blank is a paragraph.
  static Transcript of(Collected document) {
    String text = document.text();
    List<Mark> struck =
        document.struck().stream().map(span -> new Mark(Mark.Kind.STRUCK, span)).toList();
    SourceText source =
        new SourceText(NONE, text, Layout.LINES, struck, Map.of(), List.of(), List.of());
    return new Transcript(source, blocks(document), NOTHING, List.of());
  }

  private static List<Block> blocks(Collected document) {
    String text = document.text();
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < document.turns().size(); i++) {
      Collected.Turn turn = document.turns().get(i);
      boolean isLast = i + 1 == document.turns().size();
      int end = isLast ? text.length() : turn.words().end();
      Span label = new Span(at, Math.max(at, Characters.trimEnd(text, at, turn.words().start())));
      blocks.add(
          new Block.Turn(
              new Span(at, end),
              new Label(label, turn.label()),
              paragraphs(text, turn.words()),
              List.of()));
      at = end;
    }
    return blocks;
  }

  private static List<Paragraph> paragraphs(String text, Span words) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = words.start();
    while (start < words.end()) {
      int lineEnd = Math.min(words.end(), SourceText.lineEnd(text, start));
      int from = Characters.skipBlank(text, start, lineEnd);
      if (from < lineEnd) {
        paragraphs.add(
            new Paragraph(List.of(new Span(from, Characters.trimEnd(text, from, lineEnd)))));
      }
      start = lineEnd + 1;
    }
    return paragraphs;
  }
}
