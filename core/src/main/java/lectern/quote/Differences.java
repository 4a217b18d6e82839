package lectern.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lectern.cite.CommonSubsequence;

/// What of the words of a quotation differs from those of the place that it was fitted to, and what that is about.
final class Differences {
  private final QuotationWords quoted;
  private final FittedWords words;
  private final Fits.Fragment place;
  private final List<Change> changes = new ArrayList<>();

  private Differences(QuotationWords quoted, FittedWords words, Fits.Fragment place) {
    this.quoted = quoted;
    this.words = words;
    this.place = place;
  }

  /// Words of the record for which the quotation has others: half-open ranges of the stretch and of the fitted words.
  private record Change(int printedFrom, int printedTo, int quotedFrom, int quotedTo) {}

  static Differences of(QuotationWords quoted, FittedWords words, Fits.Fragment place) {
    Differences differences = new Differences(quoted, words, place);
    differences.compare();
    return differences;
  }

  private void compare() {
    int[] printed =
        IntStream.range(place.from(), place.to()).map(i -> place.stretch().number(i)).toArray();
    CommonSubsequence common = CommonSubsequence.of(printed, words.numbers());
    int i = 0;
    int j = 0;
    while (i < printed.length || j < words.size()) {
      int nextI = next(common.inA(), i, printed.length);
      int nextJ = next(common.inB(), j, words.size());
      if (nextI > i || nextJ > j) {
        add(new Change(place.from() + i, place.from() + nextI, j, nextJ));
      }
      i = nextI + 1;
      j = nextJ + 1;
    }
  }

  private static int next(BitSet common, int from, int size) {
    int next = common.nextSetBit(from);
    return next < 0 ? size : next;
  }

  /// Where there is a mark of omission, or a bracket, words may be left out.
  private void add(Change change) {
    boolean omitted =
        change.quotedFrom == change.quotedTo
            && change.quotedFrom < words.size()
            && words.isFree(change.quotedFrom);
    if (!omitted) {
      changes.add(change);
    }
  }

  /// One for each difference, in order.
  List<Flag> flags() {
    return changes.stream().map(this::flag).toList();
  }

  /// Whether the words differ only in how they are written: `U.S.` and `US`, `Q&A` and `q a` in captions, and `low-income`
  /// where the office corrected the half of it.
  boolean isMatterOfWriting() {
    return !changes.isEmpty() && changes.stream().allMatch(this::isMatterOfWriting);
  }

  private boolean isMatterOfWriting(Change change) {
    String was = joined(printed(change)).replace("&", "");
    String is = joined(quoted(change)).replace("&", "");
    return was.equals(is) || letters(printedText(change)).equals(letters(quotedText(change)));
  }

  /// Without blanks and brackets.
  private static String letters(String text) {
    return text.replaceAll("[\\[\\] ]", "").toLowerCase(Locale.ROOT);
  }

  private Flag flag(Change change) {
    return new Flag(kind(change), printedText(change), quotedText(change));
  }

  private String printedText(Change change) {
    return change.printedFrom == change.printedTo
        ? ""
        : place.stretch().text(change.printedFrom, change.printedTo);
  }

  private String quotedText(Change change) {
    if (change.quotedFrom == change.quotedTo) {
      return "";
    }
    Wording wording = quoted.wording();
    return wording
        .text()
        .substring(
            wording.start(words.first(change.quotedFrom)),
            wording.end(words.after(change.quotedTo - 1) - 1));
  }

  private Flag.Kind kind(Change change) {
    List<String> was = printed(change);
    List<String> is = quoted(change);
    if (negations(was) != negations(is)) {
      return Flag.Kind.NEGATION;
    }
    if (joined(was).replace("'", "").equals(joined(is).replace("'", ""))) {
      return Flag.Kind.APOSTROPHE;
    }
    if (joined(was).replace("-", "").equals(joined(is).replace("-", ""))) {
      return Flag.Kind.HYPHEN;
    }
    if (!numbers(was).equals(numbers(is))) {
      return Flag.Kind.NUMBER;
    }
    if (isMoved(change)) {
      return Flag.Kind.ORDER;
    }
    return hasName(change) ? Flag.Kind.NAME : Flag.Kind.WORD;
  }

  private List<String> printed(Change change) {
    return IntStream.range(change.printedFrom, change.printedTo)
        .mapToObj(place.stretch()::form)
        .toList();
  }

  private List<String> quoted(Change change) {
    return IntStream.range(change.quotedFrom, change.quotedTo)
        .mapToObj(i -> quoted.wording().form(words.first(i)))
        .toList();
  }

  private static long negations(List<String> forms) {
    return forms.stream().filter(WordClasses::isNegation).count();
  }

  private static List<String> numbers(List<String> forms) {
    return forms.stream().filter(form -> !form.isEmpty() && WordClasses.isNumber(form)).toList();
  }

  private static String joined(List<String> forms) {
    return String.join("", forms);
  }

  /// Whether the words that went here came in elsewhere, or the other way round.
  private boolean isMoved(Change change) {
    List<String> was = printed(change);
    List<String> is = quoted(change);
    return changes.stream()
        .filter(other -> !other.equals(change))
        .anyMatch(other ->
            (!was.isEmpty() && quoted(other).containsAll(was))
                || (!is.isEmpty() && printed(other).containsAll(is)));
  }

  private boolean hasName(Change change) {
    for (int i = change.printedFrom; i < change.printedTo; i++) {
      if (place.stretch().isCapital(i)
          && !place.stretch().beginsSentence(i)
          && !place.stretch().form(i).equals("i")) {
        return true;
      }
    }
    return false;
  }
}
