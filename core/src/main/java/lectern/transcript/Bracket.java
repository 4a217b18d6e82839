package lectern.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Something in round or square brackets inside a paragraph.
///
/// @param start index of the opening bracket in a [Visible]
/// @param end index after the closing one
/// @param round whether the brackets are `()` and not `[]`
record Bracket(int start, int end, boolean round) {
  /// What is longer is speech, or its opening bracket was never closed.
  private static final int LONGEST = 400;

  String content(Visible visible) {
    return visible.substring(start + 1, end - 1).strip();
  }

  /// The outermost brackets, in order. Linear: an opening bracket is pushed and popped once.
  static List<Bracket> in(Visible visible) {
    List<Bracket> closed = new ArrayList<>();
    Open open = new Open();
    for (int i = 0; i < visible.length(); i++) {
      switch (visible.at(i)) {
        case '(', '[' -> open.push(i, visible.at(i) == '(');
        case ')', ']' -> {
          boolean round = visible.at(i) == ')';
          int start = open.pop(round);
          if (start >= 0 && i + 1 - start <= LONGEST) {
            closed.add(new Bracket(start, i + 1, round));
          }
        }
        case Visible.PARAGRAPH -> open.clear();
        default -> {}
      }
    }
    return outermost(closed);
  }

  /// @param closed in order of their ends, so that an inner one comes right before what encloses it
  private static List<Bracket> outermost(List<Bracket> closed) {
    List<Bracket> outermost = new ArrayList<>();
    for (Bracket bracket : closed) {
      while (!outermost.isEmpty() && outermost.getLast().start > bracket.start) {
        outermost.removeLast();
      }
      outermost.add(bracket);
    }
    return outermost;
  }

  /// The brackets that wait to be closed.
  private static final class Open {
    private int[] at = new int[8];
    private boolean[] round = new boolean[8];
    private int size;
    private int rounds;

    void push(int index, boolean isRound) {
      if (size == at.length) {
        at = Arrays.copyOf(at, 2 * size);
        round = Arrays.copyOf(round, 2 * size);
      }
      at[size] = index;
      round[size++] = isRound;
      rounds += isRound ? 1 : 0;
    }

    /// The last one of this shape, or -1; those opened after it are given up.
    int pop(boolean isRound) {
      if ((isRound ? rounds : size - rounds) == 0) {
        return -1;
      }
      while (true) {
        size--;
        rounds -= round[size] ? 1 : 0;
        if (round[size] == isRound) {
          return at[size];
        }
      }
    }

    void clear() {
      size = 0;
      rounds = 0;
    }
  }
}
