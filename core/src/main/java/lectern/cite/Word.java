package lectern.cite;

import java.util.ArrayList;
import java.util.List;

/// A word as printed, with the punctuation on it; or one of the tags `<s>` and `</s>`; or a character of a script that
/// puts no blanks between words.
///
/// @param text never empty, without a blank
/// @param glued whether it follows the word before it without a blank
/// @param struck whether it stands between the tags: a word that was struck is not the word that stood there before
public record Word(String text, boolean glued, boolean struck) {

  private static final String OPEN = "<s>";
  private static final String CLOSE = "</s>";

  /// The words of a text whose runs of blanks are one space each.
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    boolean glued = false;
    boolean struck = false;
    while (at < text.length()) {
      if (text.charAt(at) == ' ') {
        at++;
        glued = false;
      } else {
        int end = end(text, at);
        String word = text.substring(at, end);
        boolean tag = isTag(word);
        words.add(new Word(word, glued, struck && !tag));
        struck = tag ? word.equals(OPEN) : struck;
        at = end;
        glued = true;
      }
    }
    return words;
  }

  private static int end(String text, int start) {
    int end = start + lengthOfUnit(text, start);
    if (tagAt(text, start) > 0 || isUnspaced(text, start)) {
      return end;
    }
    while (end < text.length()
        && text.charAt(end) != ' '
        && tagAt(text, end) == 0
        && !isUnspaced(text, end)) {
      end += lengthOfUnit(text, end);
    }
    return end;
  }

  private static int lengthOfUnit(String text, int at) {
    return Math.max(tagAt(text, at), Character.charCount(text.codePointAt(at)));
  }

  private static boolean isUnspaced(String text, int at) {
    return Unspaced.contains(text.codePointAt(at));
  }

  private static int tagAt(String text, int at) {
    if (text.startsWith(OPEN, at)) {
      return OPEN.length();
    }
    return text.startsWith(CLOSE, at) ? CLOSE.length() : 0;
  }

  /// Whether it is notation and was never said.
  public boolean isTag() {
    return isTag(text);
  }

  private static boolean isTag(String text) {
    return text.equals(OPEN) || text.equals(CLOSE);
  }

  /// The text of words in a row, without a blank before the first.
  static String join(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      if (!text.isEmpty() && !word.glued) {
        text.append(' ');
      }
      text.append(word.text);
    }
    return text.toString();
  }
}
