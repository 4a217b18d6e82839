package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import lectern.quote.Passage;
import lectern.source.Span;

/// Chooses what is shown of a passage, by what is to be highlighted. Fit for several threads.
final class Snippets {
  /// Sentences are added around the best one while the snippet has at most so many UTF-16 units.
  private static final int LENGTH = 320;

  private final EnglishWords english;
  private final List<Mark> marks;

  Snippets(EnglishWords english, List<Mark> marks) {
    this.english = english;
    this.marks = marks;
  }

  /// @param snippet what is shown
  /// @param weight how much of what was asked for stands in its best sentence
  record Scored(Snippet snippet, double weight) {}

  Scored of(Passage passage) throws IOException {
    List<Marked> marked = marked(passage.text());
    int best = 0;
    double most = -1;
    for (int i = 0; i < passage.sentences().size(); i++) {
      double weight = weight(passage.sentences().get(i), marked);
      if (weight > most) {
        best = i;
        most = weight;
      }
    }
    return new Scored(around(best, passage, marked), most);
  }

  private record Marked(Mark mark, Span span) {}

  private List<Marked> marked(String text) throws IOException {
    List<EnglishWords.Found> words = english.in(text);
    List<Marked> marked = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (Mark mark : marks) {
        if (fits(mark, words, i)) {
          Span last = words.get(i + mark.words().size() - 1).span();
          marked.add(new Marked(mark, new Span(words.get(i).span().start(), last.end())));
        }
      }
    }
    return marked;
  }

  private static boolean fits(Mark mark, List<EnglishWords.Found> words, int first) {
    if (first + mark.words().size() > words.size()) {
      return false;
    }
    for (int i = 0; i < mark.words().size(); i++) {
      if (!mark.words().get(i).test(words.get(first + i).term())) {
        return false;
      }
    }
    return true;
  }

  /// The more of what was asked for, the better; between two that have the same, the shorter.
  private static double weight(Span sentence, List<Marked> marked) {
    double weight =
        marked.stream()
            .filter(found -> sentence.contains(found.span()))
            .map(Marked::mark)
            .distinct()
            .mapToDouble(Mark::weight)
            .sum();
    return weight * (1 + 1.0 / (1 + sentence.length()));
  }

  private static Snippet around(int best, Passage passage, List<Marked> marked) {
    List<Span> sentences = passage.sentences();
    int first = best;
    int last = best;
    boolean grows = true;
    while (grows) {
      grows = false;
      if (last + 1 < sentences.size() && fits(sentences, first, last + 1)) {
        last++;
        grows = true;
      }
      if (first > 0 && fits(sentences, first - 1, last)) {
        first--;
        grows = true;
      }
    }
    Span shown = new Span(sentences.get(first).start(), sentences.get(last).end());
    TreeSet<Span> highlights = new TreeSet<>();
    for (Marked found : marked) {
      if (shown.contains(found.span())) {
        highlights.add(moved(found.span(), shown));
      }
    }
    return new Snippet(
        shown.of(passage.text()),
        moved(sentences.get(best), shown),
        apart(highlights),
        best,
        first,
        last);
  }

  /// Of overlapping ones the first and longest.
  private static List<Span> apart(SortedSet<Span> spans) {
    List<Span> apart = new ArrayList<>();
    for (Span span : spans) {
      if (apart.isEmpty() || !apart.getLast().overlaps(span)) {
        apart.add(span);
      }
    }
    return apart;
  }

  private static boolean fits(List<Span> sentences, int first, int last) {
    return sentences.get(last).end() - sentences.get(first).start() <= LENGTH;
  }

  private static Span moved(Span span, Span shown) {
    return new Span(span.start() - shown.start(), span.end() - shown.start());
  }
}
