package lectern.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lectern.source.Characters;
import lectern.source.Mark;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.transcript.Insertion;

/// Cuts stretches of a turn into [Run]s: the words of [SourceText#reading], with struck words and
/// insertions told apart. Joined, the runs of a span give its reading, the `<s>` tags left out.
///
/// The spans must be asked for in the order of the source: each insertion is looked at where it stands
/// and then forgotten, so that the work grows with the length of a turn alone.
final class Typesetter {
  private final SourceText text;

  /// What is set in a tone, and notation, by where it starts.
  private final Queue<Toned> toned;

  private final Queue<Span> notation;

  private record Toned(Tone tone, Span span) {}

  /// A tone that starts (+1) or ends (-1).
  private record Change(Tone tone, int step) {}

  /// @param whole the span that everything to be set lies in
  /// @param insertions those inside `whole`
  Typesetter(SourceText text, Span whole, List<Insertion> insertions) {
    this.text = text;
    List<Toned> toned = new ArrayList<>();
    List<Span> notation = new ArrayList<>();
    for (Insertion insertion : insertions) {
      toned.add(new Toned(Tone.of(insertion.kind()), insertion.span()));
    }
    for (Mark mark : text.marksIn(whole)) {
      if (mark.kind() == Mark.Kind.STRUCK) {
        toned.add(new Toned(Tone.STRUCK, mark.span()));
      } else if (mark.kind() == Mark.Kind.MARKUP) {
        notation.add(mark.span());
      }
    }
    toned.sort(Comparator.comparing(Toned::span));
    this.toned = new Queue<>(toned, Toned::span);
    this.notation = new Queue<>(notation, mark -> mark);
  }

  /// The runs of a span, blanks at its ends left out.
  ///
  /// @param span starts at or after the span asked for last
  List<Run> set(Span span) {
    Galley galley = new Galley(notation.in(span));
    int from = span.start();
    Set<Tone> tones = Set.of();
    for (Map.Entry<Integer, Set<Tone>> change : changes(span).entrySet()) {
      galley.add(from, change.getKey(), tones);
      from = change.getKey();
      tones = change.getValue();
    }
    galley.add(from, span.end(), tones);
    return List.copyOf(galley.runs);
  }

  /// Where inside `span` the tones change, and to which.
  private SortedMap<Integer, Set<Tone>> changes(Span span) {
    SortedMap<Integer, List<Change>> steps = new TreeMap<>();
    for (Toned t : toned.in(span)) {
      int start = Math.max(t.span().start(), span.start());
      int end = Math.min(t.span().end(), span.end());
      steps.computeIfAbsent(start, _ -> new ArrayList<>()).add(new Change(t.tone(), 1));
      steps.computeIfAbsent(end, _ -> new ArrayList<>()).add(new Change(t.tone(), -1));
    }
    SortedMap<Integer, Set<Tone>> changes = new TreeMap<>();
    Map<Tone, Integer> open = new EnumMap<>(Tone.class);
    steps.forEach((at, here) -> {
      here.forEach(change -> open.merge(change.tone(), change.step(), Integer::sum));
      open.values().removeIf(count -> count == 0);
      changes.put(at, open.isEmpty() ? Set.of() : EnumSet.copyOf(open.keySet()));
    });
    return changes;
  }

  /// The runs set so far, and whether a blank is owed before the next word.
  private final class Galley {
    private final List<Run> runs = new ArrayList<>();
    private final List<Span> notation;
    private int nextNotation;
    private boolean blank;

    Galley(List<Span> notation) {
      this.notation = notation;
    }

    void add(int from, int to, Set<Tone> tones) {
      StringBuilder words = new StringBuilder(to - from);
      boolean blankBefore = blank;
      blank = false;
      int at = from;
      while (at < to) {
        int next = afterNotation(at);
        if (next > at) {
          at = next;
          continue;
        }
        char c = text.text().charAt(at++);
        if (Characters.isBlank(c)) {
          blank = true;
        } else if (!Characters.isInvisible(c)) {
          if (blank && words.isEmpty()) {
            blankBefore = true;
          } else if (blank) {
            words.append(' ');
          }
          blank = false;
          words.append(c);
        }
      }
      if (words.isEmpty()) {
        blank |= blankBefore;
        return;
      }
      if (blankBefore && !runs.isEmpty()) {
        space(tones, words);
      }
      runs.add(new Run(words.toString(), tones));
    }

    /// Puts the blank between two runs into plain speech, so that no rule is drawn under or through
    /// it.
    private void space(Set<Tone> tones, StringBuilder words) {
      Run last = runs.getLast();
      if (tones.isEmpty()) {
        words.insert(0, ' ');
      } else if (last.plain()) {
        runs.set(runs.size() - 1, new Run(last.text() + ' ', last.tones()));
      } else {
        runs.add(new Run(" ", Set.of()));
      }
    }

    /// Where the notation that covers `at` ends, or `at`.
    private int afterNotation(int at) {
      int after = at;
      while (nextNotation < notation.size() && notation.get(nextNotation).start() <= after) {
        after = Math.max(after, notation.get(nextNotation++).end());
      }
      return after;
    }
  }
}
