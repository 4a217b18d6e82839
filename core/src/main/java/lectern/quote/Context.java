package lectern.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.source.Span;

/// The passages that hold a quotation as one text, so that what was left out of it can be looked at.
final class Context {
  private final StringBuilder text = new StringBuilder();
  private final List<Span> sentences = new ArrayList<>();
  private final List<Span> quoted = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();

  private Context() {}

  /// What turns the meaning of words that stand at a match; empty where nothing does.
  ///
  /// @param asks whether the quotation ends in a question mark
  static Optional<Omission> turning(Match match, boolean asks) {
    Context context = new Context();
    int shift = 0;
    for (Place place : match.places()) {
      if (context.passages.isEmpty() || !context.passages.getLast().equals(place.passage())) {
        shift = context.add(place.passage());
      }
      context.quoted.add(moved(place.span(), shift));
    }
    if (asks) {
      context.includeQuestionMark();
    }
    return Surrounds.turning(context.text.toString(), context.sentences, context.quoted);
  }

  private int add(Passage passage) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    int shift = text.length();
    text.append(passage.text());
    passage.sentences().forEach(sentence -> sentences.add(moved(sentence, shift)));
    passages.add(passage);
    return shift;
  }

  private static Span moved(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  private void includeQuestionMark() {
    Span last = quoted.getLast();
    if (last.end() < text.length() && text.charAt(last.end()) == '?') {
      quoted.set(quoted.size() - 1, new Span(last.start(), last.end() + 1));
    }
  }
}
