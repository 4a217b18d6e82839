package lectern.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.Address;
import lectern.cite.Step;
import lectern.cite.Utterance;
import lectern.cite.Word;
import lectern.cite.WordDiff;

/// What a correction did, in plain words: which figures are others now, and how many sentences were changed.
///
/// @param tally how many sentences were changed, and how
/// @param swaps words that stand for others now, figures first; at most [#MOST]
/// @param more how many figures more were changed
public record ChangeStory(Tally tally, List<Swap> swaps, int more) {
  static final int MOST = 3;

  /// Words that may be told in one breath.
  private static final int LONGEST = 6;

  public ChangeStory {
    swaps = List.copyOf(swaps);
  }

  /// Words in the place of others.
  ///
  /// @param at the sentence of the newer edition
  /// @param label who says it, as printed
  /// @param old the words before
  /// @param current the words now
  public record Swap(Address at, String label, String old, String current) {
    boolean isOfFigures() {
      return hasFigure(old) && hasFigure(current);
    }

    private static boolean hasFigure(String words) {
      return words.codePoints().anyMatch(Character::isDigit);
    }
  }

  static ChangeStory of(Comparison comparison) {
    List<Swap> all = new ArrayList<>();
    for (Step step : comparison.sentences().steps()) {
      if (step instanceof Step.Changed changed) {
        swaps(changed, all);
      }
    }
    List<Swap> figures = all.stream().filter(Swap::isOfFigures).toList();
    boolean isOneChange = figures.isEmpty() && all.size() == 1;
    List<Swap> told = isOneChange ? all : figures;
    return new ChangeStory(
        comparison.tally(), told.stream().limit(MOST).toList(), Math.max(0, told.size() - MOST));
  }

  private static void swaps(Step.Changed changed, List<Swap> swaps) {
    Utterance now = changed.current().getFirst();
    List<WordDiff.Run> runs = changed.words().runs();
    for (int i = 0; i + 1 < runs.size(); i++) {
      if (runs.get(i) instanceof WordDiff.Deleted(List<Word> old)
          && runs.get(i + 1) instanceof WordDiff.Inserted(List<Word> current)) {
        swap(now, old, current).ifPresent(swaps::add);
      }
    }
  }

  private static Optional<Swap> swap(Utterance now, List<Word> old, List<Word> current) {
    boolean isShort = old.size() <= LONGEST && current.size() <= LONGEST;
    boolean isSaid = old.stream().noneMatch(Word::isTag) && current.stream().noneMatch(Word::isTag);
    return isShort && isSaid
        ? Optional.of(new Swap(now.at(), now.label(), bare(old), bare(current)))
        : Optional.empty();
  }

  /// Without the punctuation at the ends, which belongs to the sentence.
  private static String bare(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      text.append(text.isEmpty() || word.glued() ? "" : " ").append(word.text());
    }
    String joined = text.toString();
    String bare = joined.replaceAll("^[\\p{Pi}\\p{Ps}\"']+|[\\p{Pf}\\p{Pe}\"'.,;:!?]+$", "");
    return bare.isEmpty() ? joined : bare;
  }

  /// What was done, in one sentence.
  ///
  /// @param from the older edition
  /// @param to the newer one, and `time` when it was published
  public String sentence(Wording say, int from, int to, Instant time) {
    if (tally.isEmpty()) {
      return say.say(tally.isSame() ? "tally.same" : "tally.none");
    }
    String deeds = say.list(deeds(say));
    return to - from == 1
        ? say.say("story.did", say.date(time), deeds)
        : say.say("story.between", from, deeds, to);
  }

  /// What was done to the sentences, as the parts of a sentence: "corrected 3 sentences", "removed 1".
  public List<String> deeds(Wording say) {
    List<String> deeds = new ArrayList<>();
    add(deeds, say, "story.changed", tally.changed());
    add(deeds, say, "story.removed", tally.removed());
    add(deeds, say, "story.added", tally.added());
    add(deeds, say, "story.moved", tally.moved());
    add(deeds, say, "story.others", tally.others());
    add(deeds, say, "story.unclear", tally.unclear());
    return deeds;
  }

  private static void add(List<String> deeds, Wording say, String key, int count) {
    if (count > 0) {
      deeds.add(say.say(key, count));
    }
  }
}
