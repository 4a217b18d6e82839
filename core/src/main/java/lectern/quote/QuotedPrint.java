package lectern.quote;

import lectern.cite.WordDiff;

/// Compares the words of the record with those of a quotation as a reader sees them.
final class QuotedPrint {
  private QuotedPrint() {}

  /// From the record's words to the quotation's, whose quotation marks and apostrophes are given the record's shape, so
  /// that nothing stands out but words and punctuation.
  static WordDiff diff(String printed, String quotation) {
    boolean curly = printed.indexOf('’') >= 0 || printed.indexOf('“') >= 0;
    return WordDiff.of(printed, curly ? curly(quotation) : straight(quotation));
  }

  private static String straight(String text) {
    return text.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
  }

  private static String curly(String text) {
    StringBuilder curly = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = i == 0 || text.charAt(i - 1) == ' ';
      curly.append(c == '\'' ? opens ? '‘' : '’' : c == '"' ? opens ? '“' : '”' : c);
    }
    return curly.toString();
  }
}
