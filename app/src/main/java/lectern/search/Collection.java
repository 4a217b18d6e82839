package lectern.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.exchange.Floor;
import lectern.quote.PassageCutter;
import lectern.source.Span;
import lectern.transcript.Block;
import lectern.transcript.Paragraph;
import lectern.transcript.Sentence;
import lectern.transcript.Speaker;
import lectern.transcript.Transcript;

/// Makes what is indexed from documents of a collection.
final class Collection {
  private Collection() {}

  /// A document without turns is one turn of nobody's, and is searched as a whole.
  static IndexedEdition edition(Collected document) {
    PassageCutter cutter =
        new PassageCutter(document.id(), 1, true, document.text(), document.struck());
    List<IndexedTurn> turns =
        document.turns().isEmpty() ? List.of(whole(document)) : turns(document);
    return new IndexedEdition(
        cutter,
        document.title(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.MIN,
        turns,
        document.turns().isEmpty());
  }

  private static IndexedTurn whole(Collected document) {
    Collected.Turn all =
        new Collected.Turn("", Speaker.Side.OTHER, new Span(0, document.text().length()));
    Collected spoken =
        new Collected(
            document.id(), document.title(), document.text(), List.of(all), document.struck());
    Transcript transcript = CollectedTranscript.of(spoken);
    return new IndexedTurn(
        spoken(transcript, transcript.turns().getFirst(), 1, Speaker.Side.OTHER),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }

  private static List<IndexedTurn> turns(Collected document) {
    Transcript transcript = CollectedTranscript.of(document);
    TurnParts parts = new TurnParts(Floor.of(transcript));
    List<IndexedTurn> turns = new ArrayList<>();
    List<Block.Turn> printed = transcript.turns();
    for (int i = 0; i < printed.size(); i++) {
      Speaker.Side side = document.turns().get(i).side();
      turns.add(parts.of(spoken(transcript, printed.get(i), i + 1, side)));
    }
    return turns;
  }

  private static PassageCutter.Spoken spoken(
      Transcript transcript, Block.Turn turn, int number, Speaker.Side side) {
    return new PassageCutter.Spoken(
        number, turn.label().text(), side, false, paragraphs(transcript, turn));
  }

  /// A sentence that runs over the end of a paragraph belongs to the one that it begins in.
  private static List<List<Sentence>> paragraphs(Transcript transcript, Block.Turn turn) {
    List<List<Sentence>> paragraphs = new ArrayList<>();
    List<Sentence> sentences = transcript.sentences(turn);
    int next = 0;
    for (Paragraph paragraph : turn.paragraphs()) {
      int from = next;
      while (next < sentences.size()
          && sentences.get(next).span().start() < paragraph.span().end()) {
        next++;
      }
      if (next > from) {
        paragraphs.add(sentences.subList(from, next));
      }
    }
    return paragraphs;
  }
}
