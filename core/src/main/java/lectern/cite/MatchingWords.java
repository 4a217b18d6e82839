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
    if (plain.chars().allMatch(MatchingWords::isOrdinary)) {
      matching.addOrdinary(plain);
    } else {
      Normalizer.normalize(plain, Normalizer.Form.NFKC)
          .toLowerCase(Locale.ROOT)
          .codePoints()
          .forEach(matching::add);
    }
    matching.end();
    return matching.words;
  }

  /// Whether normalisation leaves a character as it is beside others of this kind, or makes a blank or dots of it: nearly
  /// all texts have no other, and are read much faster for it.
  private static boolean isOrdinary(int c) {
    return c < 0x80
        || (c >= 0xc0 && c <= 0xff)
        || switch (c) {
          case 0xa0, '–', '—', '‘', '’', '“', '”', '…' -> true;
          default -> false;
        };
  }

  private void addOrdinary(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        word.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        word.append((char) (c + ('a' - 'A')));
      } else if (c >= 0xc0 && c <= 0xff && Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      } else if (c != '\'' && c != '’') {
        end();
      }
    }
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
