package lectern.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Gives Lucene the words of one text after the other, without function words. For one thread.
final class WordTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private List<String> words = List.of();
  private int next;

  /// @param words what it gives from now on
  WordTokens of(List<String> words) {
    this.words = words;
    return this;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    while (next < words.size()) {
      String word = words.get(next++);
      if (WordRuns.tells(word)) {
        clearAttributes();
        term.append(WordRuns.cut(word));
        return true;
      }
    }
    return false;
  }
}
