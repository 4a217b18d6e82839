package lectern.quote;

import java.util.ArrayList;
import java.util.List;
import lectern.source.Span;
import lectern.transcript.Sentence;
import lectern.transcript.Speaker;

/// Cuts the turns of a document into passages: a paragraph each, a long one cut at the ends of sentences.
///
/// A passage is a piece of the document's text as it stands, so that a position in one is a position in the other.
///
/// @param work id of the work or document
/// @param edition 1 or more
/// @param isCurrent whether that edition is the newest
/// @param text of the document
/// @param struck words of it that the office struck out; in order, none overlapping
public record PassageCutter(
    String work, int edition, boolean isCurrent, String text, List<Span> struck) {

  /// A passage ends after the sentence with which it has so many words.
  public static final int LONG = 200;

  public PassageCutter {
    struck = List.copyOf(struck);
  }

  /// A turn with its words.
  ///
  /// @param number 1-based
  /// @param label as printed; `""` where nobody is named
  /// @param gap whether a gap is printed right before or after it
  /// @param paragraphs its sentences, their spans in the text of the document; none of the lists is empty
  public record Spoken(
      int number,
      String label,
      Speaker.Side side,
      boolean gap,
      List<? extends List<Sentence>> paragraphs) {
    public Spoken {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// The passages of a turn; none where it has no sentences.
  public List<Passage> cut(Spoken turn) {
    List<List<Sentence>> pieces = new ArrayList<>();
    turn.paragraphs().forEach(paragraph -> cut(paragraph, pieces));
    List<Passage> passages = new ArrayList<>(pieces.size());
    for (List<Sentence> piece : pieces) {
      passages.add(passage(turn, piece, passages.size() + 1, pieces.size()));
    }
    return passages;
  }

  private static void cut(List<Sentence> paragraph, List<List<Sentence>> pieces) {
    int from = 0;
    int words = 0;
    for (int i = 0; i < paragraph.size(); i++) {
      // Addresses count on from the first sentence, so a number left out ends the passage.
      boolean isNext = i == from || paragraph.get(i).number() == paragraph.get(i - 1).number() + 1;
      if (words >= LONG || !isNext) {
        pieces.add(paragraph.subList(from, i));
        from = i;
        words = 0;
      }
      words += words(paragraph.get(i).text());
    }
    pieces.add(paragraph.subList(from, paragraph.size()));
  }

  private static int words(String sentence) {
    int words = 1;
    for (int blank = sentence.indexOf(' '); blank >= 0; blank = sentence.indexOf(' ', blank + 1)) {
      words++;
    }
    return words;
  }

  private Passage passage(Spoken turn, List<Sentence> piece, int number, int of) {
    Span whole = new Span(piece.getFirst().span().start(), piece.getLast().span().end());
    return new Passage(
        work,
        edition,
        isCurrent,
        turn.number(),
        number,
        number == of,
        turn.label(),
        turn.side(),
        piece.getFirst().number(),
        whole.start(),
        whole.of(text),
        piece.stream().map(sentence -> within(whole, sentence.span())).toList(),
        struck.stream().filter(whole::overlaps).map(span -> within(whole, span)).toList(),
        turn.gap());
  }

  private static Span within(Span whole, Span span) {
    return new Span(
        Math.max(span.start(), whole.start()) - whole.start(),
        Math.min(span.end(), whole.end()) - whole.start());
  }
}
