package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.Citation;
import lectern.quote.Passage;
import lectern.search.register.Extract;
import lectern.search.register.Occasion;
import lectern.source.Span;

/// Reads what is shown of a turn. Fit for several threads.
final class Extracts {
  private final PassageSnapshot now;

  Extracts(PassageSnapshot now) {
    this.now = now;
  }

  /// The beginning of what is said.
  ///
  /// @param document of the first passage of the turn
  Extract said(int document, Occasion occasion) throws IOException {
    Passage passage = now.passage(document);
    return extract(passage, 0, 0, occasion);
  }

  /// The first sentence that ends in a question mark, with as much before and after it as there is room for.
  ///
  /// @param document of the first passage of the turn
  Extract asked(int document, Occasion occasion) throws IOException {
    Passage passage = now.passage(document);
    List<Span> sentences = passage.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      if (isQuestion(sentences.get(i).of(passage.text()))) {
        int first = i;
        while (first > 0 && length(sentences, first - 1, i) <= Extract.LONGEST) {
          first--;
        }
        return extract(passage, first, i, occasion);
      }
    }
    return extract(passage, 0, 0, occasion);
  }

  private static boolean isQuestion(String sentence) {
    int mark = sentence.lastIndexOf('?');
    return mark >= 0 && mark >= sentence.length() - 3;
  }

  private static int length(List<Span> sentences, int first, int last) {
    return sentences.get(last).end() - sentences.get(first).start();
  }

  /// @param first sentence that it begins with
  /// @param last sentence that has to be in it
  private static Extract extract(Passage passage, int first, int last, Occasion occasion) {
    List<Span> sentences = passage.sentences();
    int end = last;
    while (end + 1 < sentences.size() && length(sentences, first, end + 1) <= Extract.LONGEST) {
      end++;
    }
    boolean goesOn = end + 1 < sentences.size() || !passage.isLast();
    Span shown = new Span(sentences.get(first).start(), sentences.get(end).end());
    return of(passage, first, shown.of(passage.text()), List.of(), goesOn, occasion);
  }

  /// What was asked for in a passage.
  Extract found(Passage passage, Snippet snippet, Occasion occasion) {
    boolean goesOn = !passage.isLast() || snippet.last() + 1 < passage.sentences().size();
    return of(passage, snippet.first(), snippet.text(), snippet.highlights(), goesOn, occasion);
  }

  private static Extract of(
      Passage passage,
      int sentence,
      String text,
      List<Span> highlights,
      boolean goesOn,
      Occasion occasion) {
    String cut = cut(text);
    List<Span> kept = new ArrayList<>(highlights);
    kept.removeIf(span -> span.end() > cut.length());
    return new Extract(
        occasion,
        passage.turn(),
        passage.firstSentence() + sentence,
        passage.label(),
        cut,
        goesOn || cut.length() < text.length(),
        kept,
        citation(passage, sentence));
  }

  /// At a blank where there is one.
  private static String cut(String text) {
    if (text.length() <= Extract.LONGEST) {
      return text;
    }
    int blank = text.lastIndexOf(' ', Extract.LONGEST);
    int end = blank > 0 ? blank : Extract.LONGEST;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private static Optional<Citation> citation(Passage passage, int sentence) {
    return CitedSentence.of(passage, sentence).citation();
  }
}
