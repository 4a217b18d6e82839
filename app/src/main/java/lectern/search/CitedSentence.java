package lectern.search;

import java.util.Optional;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.quote.Passage;
import lectern.source.Span;

/// A sentence of a passage, as it is cited.
///
/// @param words who says it and which words, as the edition has them: what the office struck out is between `<s>` and
///     `</s>`
record CitedSentence(Passage passage, Utterance words) {

  /// @param sentence index in the sentences of the passage
  static CitedSentence of(Passage passage, int sentence) {
    return new CitedSentence(
        passage,
        new Utterance(passage.address(sentence), passage.label(), printed(passage, sentence)));
  }

  /// Empty for a document that is no work of a record.
  Optional<Citation> citation() {
    try {
      return Optional.of(Citation.of(WorkId.parse(passage.work()), passage.edition(), words));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String printed(Passage passage, int index) {
    Span sentence = passage.sentences().get(index);
    StringBuilder printed = new StringBuilder();
    int at = sentence.start();
    for (Span struck : passage.struck()) {
      if (sentence.contains(struck)) {
        printed.append(passage.text(), at, struck.start());
        printed.append("<s>").append(struck.of(passage.text())).append("</s>");
        at = struck.end();
      }
    }
    return printed.append(passage.text(), at, sentence.end()).toString();
  }
}
