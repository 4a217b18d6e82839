package lectern.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lectern.source.Characters;
import lectern.transcript.LabelCandidate.Form;
import org.jspecify.annotations.Nullable;

/// Finds labels that stand inside a paragraph: after a header, a speaker's last sentence or a stage direction, or
/// pulled up by a line wrap.
final class LabelsInside {
  private static final int MOST_WORDS = 12;
  private static final int LONGEST_WORD = 60;
  private static final Set<String> ZONES =
      Set.of(
          "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "HST", "HAST", "AKDT", "AKST",
          "AST", "ADT", "GMT", "BST", "UTC", "CET", "CEST", "EET", "EEST", "IST", "JST", "KST",
          "WITA", "ICT", "MSK", "ET", "CT", "MT", "PT");

  private final String text;
  private final LabelInventory inventory;
  private final boolean stops;

  /// Whether `Q:` and `A:` are labels here: the document says so, or the paragraph being looked at repeats them.
  private boolean letters;

  LabelsInside(String text, LabelInventory inventory) {
    this.text = text;
    this.inventory = inventory;
    this.stops = inventory.endsLabelsInStops() && !inventory.isParliament();
  }

  /// Labels in `[from, to)`, in order, none overlapping; `from` itself is not looked at.
  List<LabelCandidate> find(int from, int to) {
    List<LabelCandidate> found = new ArrayList<>(0);
    int question = text.indexOf(" Q:", from, to);
    letters = inventory.knows("Q") || question >= 0 && text.indexOf(" Q:", question + 1, to) > 0;
    colons(from, to, found);
    if (stops) {
      stops(from, to, found);
    }
    boolean runOn = !found.isEmpty();
    bareQs(from, to, runOn, found);
    if (found.size() > 1) {
      found.sort(Comparator.comparingInt(LabelCandidate::start));
      dropOverlaps(found);
    }
    return found;
  }

  private static void dropOverlaps(List<LabelCandidate> found) {
    int[] end = {-1};
    found.removeIf(label -> {
      boolean overlaps = label.start() < end[0];
      end[0] = overlaps ? end[0] : label.end();
      return overlaps;
    });
  }

  private void colons(int from, int to, List<LabelCandidate> found) {
    for (int colon = text.indexOf(':', from, to);
        colon >= 0;
        colon = text.indexOf(':', colon + 1, to)) {
      char before = colon > from ? text.charAt(colon - 1) : ' ';
      boolean open = colon + 1 >= to || !isInsideWord(text.charAt(colon + 1));
      if (open
          && (Character.isUpperCase(before) || Character.isLowerCase(before) || before == ']')) {
        LabelCandidate label = before(colon, from, Form.COLON);
        if (label != null) {
          found.add(label);
        }
      }
    }
  }

  private static boolean isInsideWord(char c) {
    return Character.isDigit(c) || Character.isLowerCase(c) || c == '/';
  }

  private void stops(int from, int to, List<LabelCandidate> found) {
    for (int stop = text.indexOf('.', from, to);
        stop >= 0;
        stop = text.indexOf('.', stop + 1, to)) {
      if (stop + 1 < to
          && Characters.isBlank(text.charAt(stop + 1))
          && Character.isLetter(text.charAt(stop - 1))) {
        LabelCandidate label = before(stop, from, Form.STOP);
        if (label != null) {
          found.add(label);
        }
      }
    }
  }

  /// The label that ends at `terminator`, or null.
  private @Nullable LabelCandidate before(int terminator, int from, Form form) {
    int wordStart = wordStart(terminator, from);
    String last = text.substring(wordStart, terminator);
    boolean capitals = isCapitals(last);
    boolean known = inventory.knowsLastWord(last);
    boolean part =
        form == Form.STOP && LabelWords.isPart(last) && isAfterDirection(wordStart, from);
    if (wordStart <= from || last.isEmpty()) {
      return null;
    }
    if (form == Form.STOP && !known && !part) {
      return afterCutOff(wordStart, terminator, from);
    }
    boolean letter = form == Form.COLON && letters && LabelWords.isLetter(last);
    if (letter && isAfterSentence(wordStart, from)) {
      return label(wordStart, from, terminator, form);
    }
    if (!(known || part || capitals)) {
      return null;
    }
    if (part) {
      return label(wordStart, from, terminator, form);
    }
    List<Integer> starts = wordStarts(wordStart, from);
    for (int i = starts.size() - 1; i >= 0 && known; i--) {
      int start = starts.get(i);
      if (inventory.knows(LabelWords.key(folded(start, terminator)))
          && mayFollow(start, from, capitals, form)) {
        return label(start, from, terminator, form);
      }
    }
    return capitals && form == Form.COLON ? office(starts, terminator, from) : null;
  }

  /// An office that speaks right after somebody was cut off: `… the decision to—— The President. No.`
  private @Nullable LabelCandidate afterCutOff(int wordStart, int terminator, int from) {
    List<Integer> starts = wordStarts(wordStart, from);
    int start = starts.getLast();
    int end = Characters.trimEnd(text, from, start);
    boolean cutOff = end > from && end < start && text.charAt(end - 1) == '—';
    boolean office =
        LabelWords.isOffice(firstWord(start))
            || starts.size() > 1 && LabelWords.isOffice(firstWord(starts.get(starts.size() - 2)));
    return cutOff && office ? label(start, from, terminator, Form.STOP) : null;
  }

  /// A known label needs a sentence end before it; a form of address in capitals needs nothing.
  private boolean mayFollow(int start, int from, boolean capitals, Form form) {
    String first = firstWord(start);
    boolean address =
        capitals && form == Form.COLON && LabelWords.isAddress(first) && isCapitals(first);
    return address || isAfterSentence(start, from);
  }

  private @Nullable LabelCandidate office(List<Integer> starts, int terminator, int from) {
    for (int i = 0; i < starts.size(); i++) {
      String word = firstWord(starts.get(i));
      if (i > 0 && LabelWords.isAddress(word) && isCapitals(word.replace(".", ""))) {
        return label(starts.get(i), from, terminator, Form.COLON);
      }
    }
    int first = -1;
    for (int i = 0; i < starts.size(); i++) {
      String word = firstWord(starts.get(i));
      if (ZONES.contains(word) || !(isCapitals(word) || LabelWords.isJoiner(word))) {
        break;
      }
      if (LabelWords.isOffice(word) || first >= 0) {
        first = i;
      }
    }
    if (first < 0 || !isAfterSentence(starts.get(first), from)) {
      return null;
    }
    return label(starts.get(first), from, terminator, Form.COLON);
  }

  /// The label from `start` to its terminator; null where a paragraph starts with it, since that was decided already.
  private @Nullable LabelCandidate label(int start, int from, int terminator, Form form) {
    int printed = start > from && text.charAt(start - 1) == '*' ? start - 1 : start;
    if (printed <= from) {
      return null;
    }
    LabelCandidate label =
        new LabelCandidate(
            printed,
            terminator + 1,
            folded(start, terminator),
            form,
            true,
            isCapitals(firstWord(start)));
    return label.isListing() ? null : label;
  }

  private String folded(int start, int end) {
    String raw = text.substring(start, end);
    StringBuilder folded = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean blank = Characters.isBlank(c);
      if (!blank) {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }

  /// Starts of the words before a terminator that may belong to one label, the last word's first.
  private List<Integer> wordStarts(int last, int from) {
    List<Integer> starts = new ArrayList<>();
    int start = last;
    while (true) {
      starts.add(start);
      int end = Characters.trimEnd(text, from, start);
      if (end <= from || starts.size() == MOST_WORDS) {
        return starts;
      }
      int before = wordStart(end, from);
      if (before == end) {
        return starts;
      }
      String word = text.substring(before, end);
      char c = word.charAt(word.length() - 1);
      boolean ends =
          !Character.isLetterOrDigit(c) && c != '\'' && !(c == '.' && LabelWords.takesStop(word));
      if (ends
          || !(isCapitals(word)
              || Character.isUpperCase(word.charAt(0))
              || LabelWords.isJoiner(word))) {
        return starts;
      }
      start = before;
    }
  }

  /// Looks back over one word; a word longer than any name is cut, so that hostile text costs no more than prose.
  private int wordStart(int end, int from) {
    int floor = Math.max(from, end - LONGEST_WORD);
    int i = end;
    while (i > floor
        && !Characters.isBlank(text.charAt(i - 1))
        && "—*:".indexOf(text.charAt(i - 1)) < 0) {
      i--;
    }
    return i;
  }

  private String firstWord(int start) {
    int end = start;
    while (end < text.length()
        && !Characters.isBlank(text.charAt(end))
        && text.charAt(end) != ':') {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isCapitals(String word) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
    return upper >= 2 && (lower == 0 || lower <= 3 && upper >= 4);
  }

  private boolean isAfterDirection(int at, int from) {
    int end = Characters.trimEnd(text, from, at);
    return end > from && (text.charAt(end - 1) == ']' || text.charAt(end - 1) == ')');
  }

  private boolean isAfterSentence(int at, int from) {
    int end = Characters.trimEnd(text, from, at);
    if (end <= from) {
      return true;
    }
    char c = text.charAt(end - 1);
    if (".?!…—–-)]\"”’*".indexOf(c) >= 0) {
      return c != '.' || !LabelWords.isAddress(text.substring(wordStart(end, from), end - 1));
    }
    return ZONES.contains(text.substring(wordStart(end, from), end).toUpperCase(Locale.ROOT))
        || startsLine(at);
  }

  private boolean startsLine(int at) {
    int i = at;
    while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\u00a0')) {
      i--;
    }
    return at - i >= 2 && (i == 0 || text.charAt(i - 1) == '\n' || text.charAt(i - 1) == '\r');
  }

  private void bareQs(int from, int to, boolean runOn, List<LabelCandidate> found) {
    if (!inventory.knows("Q") && !runOn) {
      return;
    }
    for (int q = text.indexOf('Q', from, to); q >= 0; q = text.indexOf('Q', q + 1, to)) {
      boolean alone =
          q > from
              && Characters.isBlank(text.charAt(q - 1))
              && q + 1 < to
              && Characters.isBlank(text.charAt(q + 1));
      if (alone) {
        int speech = Characters.skipBlank(text, q + 1, to);
        boolean wide = speech - q > 2 || text.charAt(q + 1) == '\u00a0';
        boolean lineStart = text.charAt(q - 1) == '\n' || text.charAt(q - 1) == '\r';
        boolean starts = speech < to && !Character.isLowerCase(text.charAt(speech));
        boolean follows = isAfterSentence(q, from) || lineStart;
        if (follows && (wide || runOn && starts)) {
          found.add(new LabelCandidate(q, speech, "Q", Form.BARE_Q, wide, true));
        }
      }
    }
  }
}
