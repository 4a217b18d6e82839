package lectern.cite;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a text as they are matched, never as they are shown or judged: runs of letters and digits in lower case,
/// without apostrophes, punctuation and tags. A character of a script without blanks is a word.
public final class MatchingWords {
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private MatchingWords() {}

  /// The words in order.
  public static List<String> of(String text) {
    String plain = text.replace("<s>", " ").replace("</s>", " ");
    MatchingWords matching = new MatchingWords();
    Normalizer.normalize(plain, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(matching::add);
    matching.end();
    return matching.words;
  }

  private void add(int c) {
    if (Unspaced.contains(c)) {
      end();
      word.appendCodePoint(c);
      end();
    } else if (Character.isLetterOrDigit(c) || isMark(c)) {
      word.appendCodePoint(c);
    } else if (c != '\'' && c != '’') {
      end();
    }
  }

  /// An accent or vowel sign that is part of the letter before it.
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void end() {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
