package lectern.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.cite.Address;
import lectern.cite.Utterance;
import lectern.record.EditionLine;
import lectern.record.EditionText;

/// A turn of an edition, put together from the lines of its canonical text.
///
/// @param number from 1
/// @param label as printed; `""` for speech under no label
/// @param paragraphs their sentences; none for a label that nothing follows
/// @param asides what is printed beside the speech, after one of its sentences or before the first turn
record Turn(int number, String label, List<List<Utterance>> paragraphs, List<Aside> asides) {

  /// @param after the sentence that it is printed after; empty where none of the turn stands before it
  record Aside(EditionLine.Aside line, Optional<Address> after) {}

  List<Utterance> sentences() {
    return paragraphs.stream().flatMap(List::stream).toList();
  }

  /// The words of the turn, paragraphs parted by an empty line.
  String words() {
    return paragraphs.stream()
        .map(paragraph -> paragraph.stream().map(Utterance::text).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n\n"));
  }

  /// All turns of an edition, in order: turn 1 comes first.
  static List<Turn> of(EditionText text) {
    List<Turn> turns = new ArrayList<>();
    List<Aside> before = new ArrayList<>();
    boolean isNewParagraph = false;
    for (EditionLine line : text.lines()) {
      switch (line) {
        case EditionLine.Format _, EditionLine.Head _ -> {}
        case EditionLine.Sentence(Utterance utterance) -> {
          add(utterance, isNewParagraph, turns, before);
          isNewParagraph = false;
        }
        case EditionLine.Silence silence ->
            turns.add(begun(silence.turn(), silence.label(), before));
        case EditionLine.ParagraphBreak _ -> isNewParagraph = true;
        case EditionLine.Aside aside -> {
          isNewParagraph = true;
          (turns.isEmpty() ? before : turns.getLast().asides()).add(new Aside(aside, last(turns)));
        }
      }
    }
    return turns;
  }

  private static Turn begun(int number, String label, List<Aside> before) {
    List<Aside> asides = new ArrayList<>(before);
    before.clear();
    return new Turn(number, label, new ArrayList<>(), asides);
  }

  private static void add(
      Utterance utterance, boolean isNewParagraph, List<Turn> turns, List<Aside> before) {
    boolean isNewTurn = turns.isEmpty() || turns.getLast().number() != utterance.at().turn();
    if (isNewTurn) {
      turns.add(begun(utterance.at().turn(), utterance.label(), before));
    }
    List<List<Utterance>> paragraphs = turns.getLast().paragraphs();
    if (isNewTurn || isNewParagraph || paragraphs.isEmpty()) {
      paragraphs.add(new ArrayList<>());
    }
    paragraphs.getLast().add(utterance);
  }

  private static Optional<Address> last(List<Turn> turns) {
    return turns.isEmpty() || turns.getLast().paragraphs().isEmpty()
        ? Optional.empty()
        : Optional.of(turns.getLast().paragraphs().getLast().getLast().at());
  }
}
