package lectern.quote.article;

import java.util.Locale;
import lectern.source.Characters;

/// Tells titles in quotation marks from quotations.
final class Title {
  private static final int LONGEST_SMALL_WORD = 4;
  private static final int MOST_WORDS = 10;
  private static final int LONGEST_WORD_BEFORE = 20;

  private Title() {}

  /// Whether `titled` or its like stands right before it, or all its longer words have a capital and no stop is inside.
  static boolean isOne(String text, Marked marked) {
    return ProseWords.BEFORE_TITLE.contains(wordBefore(text, marked.outer().start()))
        || isCapitalised(marked.inner().of(text));
  }

  private static String wordBefore(String text, int position) {
    int end = Characters.trimEnd(text, Math.max(0, position - LONGEST_WORD_BEFORE), position);
    int start = end;
    while (start > Math.max(0, end - LONGEST_WORD_BEFORE) && isPart(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isPart(char c) {
    return Character.isLetter(c) || c == '-';
  }

  private static boolean isCapitalised(String words) {
    String inner = words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
    String[] each = inner.split("\\s+", MOST_WORDS + 2);
    if (each.length > MOST_WORDS) {
      return false;
    }
    for (String word : each) {
      boolean isLong = word.length() > LONGEST_SMALL_WORD;
      if (word.indexOf(',') >= 0 || word.endsWith(".") || isLong && !isUpper(word)) {
        return false;
      }
    }
    return isUpper(each[each.length - 1]) && isUpper(each[0]);
  }

  private static boolean isUpper(String word) {
    return Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0));
  }
}
