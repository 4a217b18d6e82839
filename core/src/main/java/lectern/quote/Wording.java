package lectern.quote;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import lectern.cite.Unspaced;

/// The words of a text as they are judged: what carries meaning inside a word stays in it (`it's`, `re-sign`, `AT&T`,
/// `2.5`), and only capital letters, the shape of marks and the grouping of digits are folded away.
///
/// Signs that are read out (`$`, `%`, `&`) are words, and so is every character of a script without blanks.
final class Wording {
  private static final String SIGNS = "$%#@&";
  private static final String APOSTROPHES = "'’‘‛ʼ′`";
  private static final String HYPHENS = "-‐‑";

  private final String text;
  private int size;
  private int[] starts;
  private int[] ends;
  private String[] forms;

  /// Whether an apostrophe follows that belongs to the word: `the supporters' claim`.
  private boolean[] possessive;

  /// Whether a single quotation mark is open.
  private boolean quoting;

  private Wording(String text) {
    this.text = text;
    int guess = text.length() / 5 + 4;
    starts = new int[guess];
    ends = new int[guess];
    forms = new String[guess];
    possessive = new boolean[guess];
  }

  static Wording of(String text) {
    Wording wording = new Wording(text);
    wording.read();
    return wording;
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  /// Where a word starts in the text.
  int start(int word) {
    return starts[word];
  }

  /// Where it ends, without the apostrophe of [#isPossessive].
  int end(int word) {
    return ends[word];
  }

  /// The word in lower case, with `'` and `-` for all their shapes.
  String form(int word) {
    return forms[word];
  }

  boolean isPossessive(int word) {
    return possessive[word];
  }

  /// Whether it starts with a capital letter.
  boolean isCapital(int word) {
    return Character.isUpperCase(text.codePointAt(starts[word]));
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isSign(c) || Unspaced.contains(c)) {
        add(at, end);
      } else if (Character.isDigit(c)) {
        end = numberEnd(at);
        add(at, end);
      } else if (isLetter(c)) {
        end = lettersEnd(at);
        add(at, end);
        end = trailingApostrophe(end);
      } else {
        quoting |= opensSingle(at);
      }
      at = end;
    }
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      forms = Arrays.copyOf(forms, 2 * size);
      possessive = Arrays.copyOf(possessive, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    forms[size++] = form(start, end);
  }

  private static boolean isSign(int c) {
    return c < 0x80 ? SIGNS.indexOf(c) >= 0 : Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isLetter(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || c == 0x200c
        || c == 0x200d
        || c == 0xad;
  }

  private boolean isLetterAt(int at) {
    return at < text.length()
        && isLetter(text.codePointAt(at))
        && !Unspaced.contains(text.codePointAt(at));
  }

  private boolean isDigitAt(int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  /// `8,000`, `2.5`, `9:30`, `1/2`, with letters right after them: `4th`.
  private int numberEnd(int from) {
    int end = from;
    while (isDigitAt(end)
        || (end < text.length() && ".,:/".indexOf(text.charAt(end)) >= 0 && isDigitAt(end + 1))) {
      end++;
    }
    while (isLetterAt(end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private int lettersEnd(int from) {
    int end = from;
    while (isLetterAt(end) || (isJoint(end) && isLetterAt(end + 1))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private boolean isJoint(int at) {
    return at < text.length()
        && (text.charAt(at) == '&' || isApostrophe(at) || HYPHENS.indexOf(text.charAt(at)) >= 0);
  }

  private boolean isApostrophe(int at) {
    return at < text.length() && APOSTROPHES.indexOf(text.charAt(at)) >= 0;
  }

  /// An apostrophe after an `s` closes a quotation where one is open, and belongs to the word where none is.
  private int trailingApostrophe(int end) {
    if (!isApostrophe(end) || text.charAt(end) == '‘') {
      return end;
    }
    char last = text.charAt(end - 1);
    if (quoting) {
      quoting = false;
    } else if (last == 's' || last == 'S') {
      possessive[size - 1] = true;
    }
    return end + 1;
  }

  private boolean opensSingle(int at) {
    char c = text.charAt(at);
    return (c == '‘' || c == '\'') && isLetterAt(at + 1);
  }

  private String form(int start, int end) {
    boolean plain = true;
    boolean lower = true;
    boolean grouped = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      plain &= c < 0x80;
      lower &= c >= 'a' && c <= 'z';
      grouped |= c == ',';
    }
    String word = text.substring(start, end);
    if (lower) {
      return word;
    }
    String folded = (plain ? word : folded(word)).toLowerCase(Locale.ROOT);
    return grouped ? ungrouped(folded) : folded;
  }

  private static String folded(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> APOSTROPHES.indexOf(c) >= 0 ? '\'' : HYPHENS.indexOf(c) >= 0 ? '-' : c)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /// `8,000` is `8000`; `1,5` stays.
  private static String ungrouped(String number) {
    for (int comma = number.indexOf(','); comma >= 0; comma = number.indexOf(',', comma + 1)) {
      int digits = 0;
      while (comma + 1 + digits < number.length()
          && Character.isDigit(number.charAt(comma + 1 + digits))) {
        digits++;
      }
      if (digits != 3) {
        return number;
      }
    }
    return number.replace(",", "");
  }
}
