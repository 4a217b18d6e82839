package lectern.exchange;

import java.util.HashMap;
import java.util.Map;
import lectern.source.Characters;
import lectern.source.Span;

/// How a document uses a capitalised word elsewhere: as a topic (`in Northland`, `inflation`) or to address somebody
/// (`…, Nadia`).
///
/// Looks only at the surroundings of the word's first appearance, and not at more than [#MOST] different words, so
/// that the time stays in proportion to the document.
final class Usage {
  /// How far around a word to look, in units.
  private static final int NEIGHBOURHOOD = 12_000;

  /// Most words looked up in one document; any other counts as unknown.
  private static final int MOST = 400;

  private final String text;
  private final Map<String, Boolean> topics = new HashMap<>();
  private final Map<String, Boolean> addressed = new HashMap<>();

  Usage(String text) {
    this.text = text;
  }

  /// Whether the word is also printed in lower case, or as that which something is in, of or against.
  boolean isTopic(Span word) {
    String printed = word.of(text);
    Boolean known = topics.get(printed);
    if (known != null || topics.size() >= MOST) {
      return known != null && known;
    }
    boolean topic = findTopic(word, printed);
    topics.put(printed, topic);
    return topic;
  }

  /// Whether the word is also printed after a comma.
  boolean isAddressed(Span word) {
    String printed = word.of(text);
    Boolean known = addressed.get(printed);
    if (known != null || addressed.size() >= MOST) {
      return known != null && known;
    }
    boolean found = false;
    int to = to(word);
    for (int i = next(printed, from(word), to); i >= 0 && !found; i = next(printed, i + 1, to)) {
      found = i != word.start() && isAfterComma(i);
    }
    addressed.put(printed, found);
    return found;
  }

  private boolean findTopic(Span word, String printed) {
    int from = from(word);
    int to = to(word);
    char first = Character.toLowerCase(printed.charAt(0));
    if (next(first + printed.substring(1), from, to) >= 0) {
      return true;
    }
    for (int i = next(printed, from, to); i >= 0; i = next(printed, i + 1, to)) {
      if (i != word.start() && isAfterTopicalWord(i)) {
        return true;
      }
    }
    return false;
  }

  private int from(Span word) {
    return Math.max(0, word.start() - NEIGHBOURHOOD);
  }

  private int to(Span word) {
    return Math.min(text.length(), word.end() + NEIGHBOURHOOD);
  }

  /// Where `word` next stands as a whole word, or -1.
  private int next(String word, int from, int to) {
    for (int i = text.indexOf(word, from, to); i >= 0; i = text.indexOf(word, i + 1, to)) {
      int end = i + word.length();
      if ((i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isAfterComma(int at) {
    int end = wordBefore(at);
    return end > 0 && end < at && text.charAt(end - 1) == ',';
  }

  private boolean isAfterTopicalWord(int at) {
    int end = wordBefore(at);
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return switch (text.substring(start, end)) {
      case "in",
          "of",
          "against",
          "between",
          "into",
          "toward",
          "towards",
          "the",
          "The",
          "a",
          "an",
          "inside",
          "across",
          "throughout" ->
          true;
      default -> false;
    };
  }

  /// Where the blanks before `at` start.
  private int wordBefore(int at) {
    int end = at;
    while (end > 0 && Characters.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
