package lectern.quote;

import java.util.List;
import java.util.Optional;
import lectern.cite.Address;
import lectern.source.Span;
import lectern.transcript.Speaker;

/// Sentences in a row of one turn, as a checker reads them: a paragraph, or a part of a long one.
///
/// @param work what it is a passage of: the id of a work of the record, or of a document of a collection
/// @param edition 1-based number of the edition; 1 for a document of a collection
/// @param isCurrent whether that edition is the newest
/// @param turn 1-based, in reading order
/// @param number 1-based, among the passages of its turn
/// @param isLast whether it ends its turn
/// @param label who speaks, as printed; `""` where nobody is named
/// @param side on which side of the floor
/// @param firstSentence number of its first sentence within the turn, 1-based
/// @param offset where its text begins in the document's text, in UTF-16 units; for an edition of the record, in its
///     sentences joined
/// @param text the sentences, one space between two; words that the office struck are in it, the tags are not
/// @param sentences their spans in `text`, in order; at least one
/// @param struck the spans in `text` of words that the office struck out and corrected
/// @param gap whether a gap is printed right before or after its turn, so that something may be missing there
public record Passage(
    String work,
    int edition,
    boolean isCurrent,
    int turn,
    int number,
    boolean isLast,
    String label,
    Speaker.Side side,
    int firstSentence,
    int offset,
    String text,
    List<Span> sentences,
    List<Span> struck,
    boolean gap) {

  public Passage {
    sentences = List.copyOf(sentences);
    struck = List.copyOf(struck);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("A passage has at least one sentence.");
    }
  }

  /// The address of the sentence at an index of [#sentences].
  public Address address(int sentence) {
    return new Address(turn, firstSentence + sentence);
  }

  /// The sentence that holds a position of the text, or ends right before it.
  ///
  /// @return its index in [#sentences]; empty before the first
  public Optional<Integer> sentenceAt(int position) {
    for (int i = sentences.size() - 1; i >= 0; i--) {
      if (sentences.get(i).start() <= position) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// Whether both are passages of one turn of one edition.
  public boolean isOfSameTurn(Passage other) {
    return turn == other.turn && edition == other.edition && work.equals(other.work);
  }
}
