package lectern.web.page;

import java.util.List;
import java.util.stream.IntStream;
import lectern.cite.Address;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.quote.Passage;
import lectern.quote.Place;
import lectern.source.Span;
import lectern.store.Work;

/// Where words stand that a quotation was compared with, with what leads there.
///
/// @param title of the newest edition of the work
/// @param newest number of that edition
/// @param isWithdrawn whether the office has taken the work back
/// @param sentences that hold the words, in reading order, at least one
public record Spot(
    Place place,
    WorkId work,
    String title,
    int newest,
    boolean isWithdrawn,
    List<Sentence> sentences) {
  public Spot {
    sentences = List.copyOf(sentences);
  }

  /// A sentence of the record.
  ///
  /// @param span what of the passage's text
  public record Sentence(Address at, Citation citation, Span span) {}

  public static Spot of(Place place, Work work) {
    Passage passage = place.passage();
    List<Address> addresses = place.addresses();
    List<Sentence> sentences =
        IntStream.range(0, passage.sentences().size())
            .filter(i -> addresses.contains(passage.address(i)))
            .mapToObj(i -> sentence(passage, i, work.id()))
            .toList();
    return new Spot(place, work.id(), work.title(), work.edition(), work.isWithdrawn(), sentences);
  }

  private static Sentence sentence(Passage passage, int index, WorkId work) {
    Utterance printed =
        new Utterance(passage.address(index), passage.label(), printed(passage, index));
    return new Sentence(
        printed.at(),
        Citation.of(work, passage.edition(), printed),
        passage.sentences().get(index));
  }

  /// The words of a sentence as the canonical text has them: those that the office struck between tags.
  private static String printed(Passage passage, int index) {
    Span sentence = passage.sentences().get(index);
    StringBuilder printed = new StringBuilder();
    int at = sentence.start();
    for (Span struck : passage.struck()) {
      int start = Math.max(struck.start(), at);
      int end = Math.min(struck.end(), sentence.end());
      if (start < end) {
        printed.append(passage.text(), at, start).append("<s>");
        printed.append(passage.text(), start, end).append("</s>");
        at = end;
      }
    }
    return printed.append(passage.text(), at, sentence.end()).toString();
  }

  public Passage passage() {
    return place.passage();
  }

  /// The first sentence, which stands for the place in a citation.
  public Sentence first() {
    return sentences.getFirst();
  }

  /// The sentence among the others of its edition.
  public String link() {
    return Paths.edition(work, passage().edition()) + "#" + first().at();
  }
}
