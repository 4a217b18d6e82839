package lectern.cite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Says by itself what became of the sentences of an edition: compares the whole texts word by word, as E. W. Myers
/// describes ("An O(ND) difference algorithm and its variations", 1986), once from the beginning and once from the end.
/// Only what both ways agree on is certain. Shares nothing with [Alignment].
final class WordJudge {

  /// What became of a sentence, as far as words can tell.
  sealed interface Verdict {
    /// All its words stand in a row, and are a whole sentence of the current edition: the one at `place`.
    record Unchanged(int place) implements Verdict {}

    /// All its words stand in a row, but a sentence does not begin or end where they do.
    record Inside() implements Verdict {}

    /// Some of its words are gone, or others stand between them.
    record Touched() implements Verdict {}

    /// It depends on the way of comparing.
    record Open() implements Verdict {}
  }

  private final List<Utterance> old;
  private final List<Utterance> current;
  private final List<String> oldWords;
  private final List<String> newWords;
  private final int[] forwards;
  private final int[] backwards;

  WordJudge(List<Utterance> old, List<Utterance> current) {
    this.old = old;
    this.current = current;
    this.oldWords = words(old);
    this.newWords = words(current);
    this.forwards = partners(oldWords, newWords);
    int[] reversed = partners(oldWords.reversed(), newWords.reversed());
    this.backwards = new int[reversed.length];
    for (int i = 0; i < reversed.length; i++) {
      int partner = reversed[reversed.length - 1 - i];
      backwards[i] = partner < 0 ? -1 : newWords.size() - 1 - partner;
    }
  }

  private static List<String> words(List<Utterance> edition) {
    List<String> words = new ArrayList<>();
    edition.forEach(utterance -> Collections.addAll(words, utterance.text().split(" ")));
    return words;
  }

  /// One for each old sentence.
  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    int from = 0;
    for (Utterance utterance : old) {
      int to = from + utterance.text().split(" ").length;
      verdicts.add(verdict(from, to));
      from = to;
    }
    return verdicts;
  }

  private Verdict verdict(int from, int to) {
    if (!Arrays.equals(forwards, from, to, backwards, from, to)) {
      return new Verdict.Open();
    }
    for (int i = from; i < to; i++) {
      if (forwards[i] < 0 || forwards[i] != forwards[from] + i - from) {
        return new Verdict.Touched();
      }
    }
    return sentence(forwards[from], forwards[from] + to - from)
        .<Verdict>map(Verdict.Unchanged::new)
        .orElse(new Verdict.Inside());
  }

  /// The current sentence that has exactly these words.
  private Optional<Integer> sentence(int from, int to) {
    int start = 0;
    for (int j = 0; j < current.size() && start <= from; j++) {
      int end = start + current.get(j).text().split(" ").length;
      if (start == from && end == to) {
        return Optional.of(j);
      }
      start = end;
    }
    return Optional.empty();
  }

  /// For each element of `a` the index of its partner in `b`, or -1.
  private static int[] partners(List<String> a, List<String> b) {
    List<int[]> furthest = furthest(a, b);
    int[] partners = new int[a.size()];
    Arrays.fill(partners, -1);
    int x = a.size();
    int y = b.size();
    for (int d = furthest.size() - 1; d >= 0; d--) {
      int[] before = furthest.get(d);
      int k = x - y;
      boolean down = k == -d || k != d && at(before, k - 1) < at(before, k + 1);
      int startX = d == 0 ? 0 : down ? at(before, k + 1) : at(before, k - 1) + 1;
      while (x > startX) {
        partners[--x] = --y;
      }
      if (d > 0) {
        x = down ? startX : startX - 1;
        y = startX - k - (down ? 1 : 0);
      }
    }
    return partners;
  }

  /// Before each step, the furthest x on each diagonal.
  private static List<int[]> furthest(List<String> a, List<String> b) {
    List<int[]> trace = new ArrayList<>();
    int[] v = new int[3];
    for (int d = 0; ; d++) {
      trace.add(v);
      int[] next = new int[2 * d + 3];
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || k != d && at(v, k - 1) < at(v, k + 1);
        int x = d == 0 ? 0 : down ? at(v, k + 1) : at(v, k - 1) + 1;
        int y = x - k;
        while (x < a.size() && y < b.size() && a.get(x).equals(b.get(y))) {
          x++;
          y++;
        }
        next[k + d + 1] = x;
        if (x >= a.size() && y >= b.size()) {
          return trace;
        }
      }
      v = next;
    }
  }

  private static int at(int[] v, int k) {
    int index = k + v.length / 2;
    return index < 0 || index >= v.length ? -1 : v[index];
  }
}
