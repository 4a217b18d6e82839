package lectern.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which labels are printed in which works, and how often: what names are grouped by.
final class LabelUses {
  final List<PrintedLabel> labels = new ArrayList<>();
  final List<Use> uses = new ArrayList<>();
  private final Map<PrintedLabel, Integer> numbers = new HashMap<>();
  private final List<Integer> turns = new ArrayList<>();
  private final List<BitSet> works = new ArrayList<>();

  /// @param label index of the label
  /// @param work index of the work
  record Use(int label, int work, Optional<LocalDate> day, int turns) {}

  /// @return the index of the label
  int add(PrintedLabel label, int work, Optional<LocalDate> day, int more) {
    int number = numbers.computeIfAbsent(label, this::number);
    uses.add(new Use(number, work, day, more));
    turns.set(number, turns.get(number) + more);
    works.get(number).set(work);
    return number;
  }

  private int number(PrintedLabel label) {
    labels.add(label);
    turns.add(0);
    works.add(new BitSet());
    return labels.size() - 1;
  }

  /// Turns under a label in all works.
  int turns(int label) {
    return turns.get(label);
  }

  int turns(List<Integer> labels) {
    return labels.stream().mapToInt(this::turns).sum();
  }

  /// The works in which one of some labels is printed.
  BitSet works(List<Integer> labels) {
    BitSet all = new BitSet();
    labels.forEach(label -> all.or(works.get(label)));
    return all;
  }

  boolean isIn(int label, int work) {
    return works.get(label).get(work);
  }
}
