package lectern.web.page;

import java.util.List;
import java.util.function.Function;
import lectern.source.Span;
import lectern.transcript.Block;
import lectern.transcript.Sentence;
import lectern.transcript.Transcript;

/// Where on the page a place of the source is found: the anchors of turns and sentences.
///
/// Turn 0 of the transcript is `t1` on the page and its third sentence `t1.s3`: people count from one.
final class Places {
  private final Transcript transcript;
  private final List<Block.Turn> turns;

  /// How many turns the page shows: those after them have no anchor.
  private int shown;

  private boolean everything = true;

  /// The turn whose sentences were asked for last, and they: a long turn is not cut again for each place in it.
  private int last = -1;

  private List<Sentence> lastSentences = List.of();

  Places(Transcript transcript) {
    this.transcript = transcript;
    this.turns = transcript.turns();
    this.shown = turns.size();
  }

  /// The page ends before this turn, 0-based.
  void endBefore(int turn) {
    shown = turn;
    everything = false;
  }

  boolean isEverythingShown() {
    return everything;
  }

  boolean isShown(int turn) {
    return turn < shown;
  }

  static String turn(int turn) {
    return "t" + (turn + 1);
  }

  static String sentence(int turn, int number) {
    return turn(turn) + ".s" + number;
  }

  List<Block.Turn> turns() {
    return turns;
  }

  List<Sentence> sentences(int turn) {
    if (turn != last) {
      lastSentences = transcript.sentences(turns.get(turn));
      last = turn;
    }
    return lastSentences;
  }

  /// The number of the turn that `at` lies in; -1 where it lies in none.
  int turnAt(int at) {
    return find(turns, Block.Turn::span, at);
  }

  /// The anchor nearest to a place: its sentence, else its turn; `""` outside of the turns shown.
  String anchor(Span span) {
    int turn = turnAt(span.start());
    if (turn < 0 || !isShown(turn)) {
      return "";
    }
    List<Sentence> own = sentences(turn);
    int found = find(own, Sentence::span, span.start());
    return found < 0 ? turn(turn) : sentence(turn, own.get(found).number());
  }

  /// Binary search for what covers `at`, among things that stand in order and do not overlap.
  private static <T> int find(List<T> things, Function<T, Span> place, int at) {
    int low = 0;
    int high = things.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = place.apply(things.get(middle));
      if (span.end() <= at) {
        low = middle + 1;
      } else if (span.start() > at) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
