package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.cite.Word;
import lectern.cite.WordDiff;
import lectern.quote.Judgement;
import lectern.web.page.Redline.Fate;
import lectern.web.page.Redline.Stretch;

/// A quotation above the words of the record, each with the words marked that the other has not. Words that differ in
/// capital letters or in punctuation at their ends alone are not marked.
///
/// @param quoted words that the record has not are [Fate#REMOVED]
/// @param recorded words that the quotation has not are [Fate#ADDED]; nothing is marked where the record has other words
///     altogether. Empty where not a word differs, or where there is nothing to compare with
public record Apparatus(Redline quoted, Optional<Redline> recorded) {

  /// All that may stand at the ends of a word but a question mark or an exclamation mark, which change what is said.
  private static final Pattern EDGES =
      Pattern.compile("^[\\p{P}\\p{S}&&[^?!]]+|[\\p{P}\\p{S}&&[^?!]]+$");

  static Apparatus of(Finding finding) {
    Judgement judgement = finding.judgement();
    if (finding.isClosest() || judgement.words().isEmpty()) {
      Optional<Redline> closest =
          judgement.best().map(match -> Redline.of(Fate.KEPT, match.words()));
      return new Apparatus(
          Redline.of(Fate.KEPT, judgement.quotation().text()),
          finding.isClosest() ? closest : Optional.empty());
    }
    return of(judgement.words().get());
  }

  private static Apparatus of(WordDiff words) {
    List<Stretch> quoted = new ArrayList<>();
    List<Stretch> recorded = new ArrayList<>();
    List<WordDiff.Run> runs = words.runs();
    for (int i = 0; i < runs.size(); i++) {
      switch (runs.get(i)) {
        case WordDiff.Equal equal -> {
          add(quoted, Fate.KEPT, equal.words());
          add(recorded, Fate.KEPT, equal.words());
        }
        case WordDiff.Inserted inserted -> add(quoted, Fate.REMOVED, inserted.words());
        case WordDiff.Deleted deleted -> {
          boolean isReplaced = i + 1 < runs.size() && runs.get(i + 1) instanceof WordDiff.Inserted;
          List<Word> other = isReplaced ? runs.get(++i).words() : List.of();
          int start = alike(deleted.words(), other);
          int end =
              alike(
                  deleted.words().subList(start, deleted.words().size()).reversed(),
                  other.subList(start, other.size()).reversed());
          add(recorded, Fate.ADDED, deleted.words(), start, end);
          add(quoted, Fate.REMOVED, other, start, end);
        }
      }
    }
    return new Apparatus(new Redline(quoted), Optional.of(new Redline(recorded)));
  }

  /// How many words from the start differ at most in letter case and edges.
  private static int alike(List<Word> some, List<Word> others) {
    int count = 0;
    while (count < Math.min(some.size(), others.size())
        && core(some.get(count)).equals(core(others.get(count)))) {
      count++;
    }
    return count;
  }

  private static String core(Word word) {
    return EDGES.matcher(word.text()).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  private static void add(List<Stretch> side, Fate fate, List<Word> words, int start, int end) {
    add(side, Fate.KEPT, words.subList(0, start));
    add(side, fate, words.subList(start, words.size() - end));
    add(side, Fate.KEPT, words.subList(words.size() - end, words.size()));
  }

  private static void add(List<Stretch> side, Fate fate, List<Word> words) {
    if (!words.isEmpty()) {
      boolean spaced = !side.isEmpty() && !words.getFirst().glued();
      side.add(new Stretch(fate, spaced, Redline.pieces(words)));
    }
  }
}
