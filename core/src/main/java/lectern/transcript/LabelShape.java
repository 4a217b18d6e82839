package lectern.transcript;

import lectern.source.Characters;

/// The words of a label as far as they have been read: whether a label may hold them, and how they are set.
final class LabelShape {
  private static final int MOST_WORDS = 16;

  private final LabelHead head;
  private final int[] starts = new int[MOST_WORDS];
  private final int[] ends = new int[MOST_WORDS];
  private int count;
  private int letters;
  private boolean comma;

  LabelShape(LabelHead head) {
    this.head = head;
  }

  void clear() {
    count = 0;
    letters = 0;
    comma = false;
  }

  boolean isFull() {
    return count == MOST_WORDS;
  }

  boolean isSingleWord() {
    return count == 1;
  }

  boolean hasLetters() {
    return letters > 0;
  }

  /// Takes the word in `[from, to)`, or says that no label holds it.
  boolean take(int from, int to) {
    if (from == to) {
      return count > 0;
    }
    char first = head.at(from);
    boolean bracketed = first == '(' || first == '[';
    if (bracketed) {
      letters += first == '[' || count > 0 ? 1 : 0;
      return add(from, to) && (first == '[' || count > 1);
    }
    // A comma that stands alone, as in `Ada , Vale:`, is no word of a label.
    int end = head.at(to - 1) == ',' && to - from > 1 ? to - 1 : to;
    comma |= end < to;
    return takeBare(from, end);
  }

  private boolean takeBare(int from, int to) {
    int upper = 0;
    int lower = 0;
    for (int i = from; i < to; i++) {
      char c = head.at(i);
      if (c >= 'a' && c <= 'z' || c > 127 && Character.isLowerCase(c)) {
        lower++;
      } else if (c >= 'A' && c <= 'Z' || c > 127 && Character.isUpperCase(c)) {
        upper++;
      } else if (!isNameMark(c) && !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    if (to > from && Character.isLowerCase(head.at(from))) {
      boolean prefixed = upper > 0 && lower <= 3;
      return (prefixed || count > 0 && isJoiner(from, to)) && add(from, to);
    }
    boolean number = upper == 0 && lower == 0 && !Character.isLetter(head.at(from));
    if (number) {
      return add(from, to) && count > 1;
    }
    letters += upper + lower;
    return add(from, to);
  }

  private boolean add(int from, int to) {
    starts[count] = from;
    ends[count] = to;
    count++;
    return true;
  }

  private boolean isJoiner(int from, int to) {
    int end = head.at(to - 1) == '.' ? to - 1 : to;
    return end - from <= 8 && LabelWords.isJoiner(head.words(from, end));
  }

  /// `McADAM` and `DeLUCA` are capitals; `Smith` is not.
  private static boolean isCapitals(int upper, int lower, int length) {
    return lower == 0 || (lower <= 3 && upper >= 4 && length >= 6);
  }

  private static boolean isNameMark(char c) {
    return ".'’‘-–‑&/#\"“”".indexOf(c) >= 0
        || Characters.isInvisible(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /// Whether a form of address or an office or a part stands among the words.
  boolean isStrong() {
    for (int i = 0; i < count; i++) {
      String word = head.words(starts[i], ends[i]);
      boolean addressed = i == 0 && count > 1 && word.length() > 1 && LabelWords.isAddress(word);
      if (addressed && Character.isDigit(head.at(starts[1]))) {
        return false;
      }
      if (addressed || LabelWords.isOffice(word)) {
        return true;
      }
    }
    return count == 1 && LabelWords.isLetter(LabelWords.key(head.words(starts[0], ends[0])));
  }

  /// Whether a comma stands among the words, as in `Anna Sand, spokesperson`.
  boolean hasComma() {
    return comma;
  }

  /// Whether the name is set in capitals. Forms of address, `The`, and a place after `of` may be mixed.
  boolean isCapitals() {
    boolean joined = false;
    boolean capitals = false;
    for (int i = 0; i < count; i++) {
      String word = head.words(starts[i], ends[i]);
      char first = word.charAt(0);
      if (first == '(' || first == '[') {
        continue;
      }
      int upper = count(word, true);
      int lower = count(word, false);
      if (Character.isLowerCase(first)) {
        joined = true;
      } else if (upper + lower == 0) {
        joined = false;
      } else if (isCapitals(upper, lower, word.length())) {
        capitals |= upper > 1 || word.length() == 1;
        joined = false;
      } else if (!LabelWords.isAddress(word) && !word.equals("The") && !(joined && capitals)) {
        return false;
      }
    }
    return capitals;
  }

  private static int count(String word, boolean upper) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      count += (upper ? Character.isUpperCase(c) : Character.isLowerCase(c)) ? 1 : 0;
    }
    return count;
  }
}
