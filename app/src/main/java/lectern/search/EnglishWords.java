package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lectern.source.Span;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Cuts texts into the words that are searched. Fit for several threads.
final class EnglishWords {
  private final Analyzer analyzer = EnglishText.analyzer();

  /// @param term as it is searched
  /// @param span where it stands in the text
  /// @param position of the word, from 0; function words count, though they are left out
  record Found(String term, Span span, int position) {}

  Analyzer analyzer() {
    return analyzer;
  }

  List<Found> in(String text) throws IOException {
    List<Found> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(Fields.TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        Span span = new Span(offset.startOffset(), offset.endOffset());
        words.add(new Found(term.toString(), span, position));
      }
      stream.end();
    }
    return words;
  }

  List<String> terms(String text) throws IOException {
    return in(text).stream().map(Found::term).toList();
  }
}
