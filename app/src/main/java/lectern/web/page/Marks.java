package lectern.web.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.source.Span;

/// Words of sentences that are to be marked where they stand.
final class Marks {

  /// @param span what of the sentence's words
  private record Mark(Span span, Tone tone) {}

  private final Map<String, List<Mark>> marks = new HashMap<>();

  /// Marks a span of a passage in the sentences of a place.
  ///
  /// @param within what of the passage's text
  void add(Spot spot, Span within, Tone tone) {
    List<Span> sentences = spot.passage().sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      if (sentence.overlaps(within)) {
        Span span =
            new Span(
                Math.max(within.start(), sentence.start()) - sentence.start(),
                Math.min(within.end(), sentence.end()) - sentence.start());
        marks
            .computeIfAbsent(spot.passage().address(i).toString(), _ -> new ArrayList<>())
            .add(new Mark(span, tone));
      }
    }
  }

  /// The same turn with the marks; its anchors go, since a page may show it twice.
  Item.Turn in(Item.Turn turn) {
    return turn.with(
        turn.parts().stream()
            .map(part ->
                part instanceof Item.Paragraph paragraph
                    ? paragraph.with(paragraph.words().stream().map(this::in).toList())
                    : part)
            .toList());
  }

  private Item.Words in(Item.Words words) {
    List<Run> runs = words.runs();
    for (Mark mark : marks.getOrDefault(words.id(), List.of())) {
      runs = in(runs, mark);
    }
    return new Item.Words("", words.number(), words.link(), runs);
  }

  private static List<Run> in(List<Run> runs, Mark mark) {
    List<Run> marked = new ArrayList<>();
    int at = 0;
    for (Run run : runs) {
      int length = run.text().length();
      int start = Math.clamp(mark.span().start() - at, 0, length);
      int end = Math.clamp(mark.span().end() - at, start, length);
      add(marked, run, 0, start, run.tones());
      add(marked, run, start, end, with(run.tones(), mark.tone()));
      add(marked, run, end, length, run.tones());
      at += length;
    }
    return marked;
  }

  private static Set<Tone> with(Set<Tone> tones, Tone tone) {
    EnumSet<Tone> all = EnumSet.of(tone);
    all.addAll(tones);
    return all;
  }

  private static void add(List<Run> runs, Run run, int from, int to, Set<Tone> tones) {
    if (to > from) {
      runs.add(new Run(run.text().substring(from, to), tones));
    }
  }
}
