package lectern.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The turns that may hold a quotation, as far as their passages were fetched, the likeliest first.
final class Turns {
  private final Passages passages;
  private final Vocabulary vocabulary;
  private final Map<Key, TreeMap<Integer, PassageWords>> turns = new LinkedHashMap<>();

  Turns(Passages passages, Vocabulary vocabulary) {
    this.passages = passages;
    this.vocabulary = vocabulary;
  }

  private record Key(String work, int edition, int turn) {
    static Key of(Passage passage) {
      return new Key(passage.work(), passage.edition(), passage.turn());
    }
  }

  /// Fetches the passages that may hold some words.
  ///
  /// @return whether any of them is new
  boolean fetch(List<String> words, int limit) {
    List<Passage> found = words.isEmpty() ? List.of() : passages.holding(words, limit);
    boolean more = false;
    for (Passage passage : found) {
      more |= add(passage);
    }
    return more;
  }

  private boolean add(Passage passage) {
    TreeMap<Integer, PassageWords> turn =
        turns.computeIfAbsent(Key.of(passage), _ -> new TreeMap<>());
    if (turn.containsKey(passage.number())) {
      return false;
    }
    turn.put(passage.number(), PassageWords.of(passage, vocabulary));
    return true;
  }

  /// Fetches the passages next to those of the first turns.
  ///
  /// @return whether there were any
  boolean widen(int first) {
    boolean wider = false;
    List<TreeMap<Integer, PassageWords>> likely = turns.values().stream().limit(first).toList();
    for (TreeMap<Integer, PassageWords> turn : likely) {
      for (PassageWords words : List.copyOf(turn.values())) {
        wider |= widen(turn, words.passage());
      }
    }
    return wider;
  }

  private boolean widen(SortedMap<Integer, PassageWords> turn, Passage passage) {
    boolean wider = false;
    if (passage.number() > 1 && !turn.containsKey(passage.number() - 1)) {
      wider = passages.before(passage).map(this::add).orElse(false);
    }
    if (!passage.isLast() && !turn.containsKey(passage.number() + 1)) {
      wider |= passages.after(passage).map(this::add).orElse(false);
    }
    return wider;
  }

  /// Fetches all passages of a turn between its first and its last that were fetched, at most so many.
  void fill(Passage first, Passage last, int most) {
    Optional<Passage> next = passages.after(first);
    for (int i = 0; i < most && next.isPresent() && next.get().number() < last.number(); i++) {
      add(next.get());
      next = passages.after(next.get());
    }
  }

  /// The words of every turn, read in every way, the likeliest turn first.
  List<List<Stretch>> readings() {
    List<List<Stretch>> readings = new ArrayList<>(turns.size());
    for (TreeMap<Integer, PassageWords> turn : turns.values()) {
      readings.add(Stretch.readings(List.copyOf(turn.values())));
    }
    return readings;
  }
}
