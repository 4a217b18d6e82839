package lectern.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.source.Characters;

/// Counts turns and words by label.
final class Speakers {
  private Speakers() {}

  /// In order of first appearance; labels that differ only in case, apostrophe or terminator are one.
  static List<Speaker> of(Transcript transcript) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    int index = 0;
    for (Block.Turn turn : transcript.turns()) {
      String label = turn.label().text();
      int first = index++;
      Tally tally = tallies.computeIfAbsent(LabelWords.key(label), _ -> new Tally(label, first));
      tally.turns++;
      tally.words += words(Visible.of(transcript.text(), turn));
    }
    List<Speaker> speakers = new ArrayList<>();
    for (Tally tally : tallies.values()) {
      speakers.add(
          new Speaker(
              tally.label,
              Speaker.Side.of(tally.label),
              tally.turns,
              tally.words,
              tally.firstTurn));
    }
    return List.copyOf(speakers);
  }

  private static final class Tally {
    private final String label;
    private final int firstTurn;
    private int turns;
    private int words;

    Tally(String label, int firstTurn) {
      this.label = label;
      this.firstTurn = firstTurn;
    }
  }

  private static int words(Visible speech) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < speech.length(); i++) {
      char c = speech.at(i);
      if (Characters.isBlank(c)) {
        inside = false;
      } else if (!inside && !Characters.isInvisible(c)) {
        inside = true;
        words++;
      }
    }
    return words;
  }
}
