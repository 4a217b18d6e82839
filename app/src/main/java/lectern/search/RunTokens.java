package lectern.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/// Gives Lucene the runs of one passage after the other. For one thread.
final class RunTokens extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final BytesRef bytes = new BytesRef(WordRuns.TERM_BYTES);
  private int[] runs = {};
  private int next;

  /// @param runs what it gives from now on
  RunTokens of(int[] runs) {
    this.runs = runs;
    return this;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == runs.length) {
      return false;
    }
    clearAttributes();
    WordRuns.write(runs[next++], bytes);
    term.setBytesRef(bytes);
    return true;
  }
}
