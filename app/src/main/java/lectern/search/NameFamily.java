package lectern.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.transcript.PrintedName;
import lectern.transcript.PrintedName.Gender;

/// The labels of one surname, parted into people: by first names, and by forms of address that contradict each other.
///
/// A label with the surname alone is whoever's else only where one first name is printed with the surname and nothing
/// contradicts, or where one is printed in the same work under the same title.
final class NameFamily {
  /// A form of address in one of so many turns is a slip of the office's, or somebody else's: it decides about no other label.
  private static final int SLIP = 20;

  private final String family;
  private final LabelUses uses;
  private final Map<String, NameGroup> full = new LinkedHashMap<>();
  private final Map<Integer, NameGroup> groups = new HashMap<>();
  private final List<Integer> surnames = new ArrayList<>();

  private NameFamily(String family, LabelUses uses) {
    this.family = family;
    this.uses = uses;
  }

  /// @param labels of the family
  /// @return the group of each label; labels of the surname alone may be somebody else's in a single work, see [#inWork]
  static NameFamily of(String family, List<Integer> labels, LabelUses uses) {
    NameFamily parted = new NameFamily(family, uses);
    parted.part(labels);
    return parted;
  }

  Map<Integer, NameGroup> groups() {
    return groups;
  }

  private PrintedLabel label(int number) {
    return uses.labels.get(number);
  }

  private void part(List<Integer> labels) {
    List<Integer> initials = new ArrayList<>();
    for (int label : labels) {
      if (label(label).isFull()) {
        put(label, full.computeIfAbsent(label(label).given(), this::group));
      } else if (label(label).isInitials()) {
        initials.add(label);
      } else {
        surnames.add(label);
      }
    }
    initials.forEach(this::initial);
    if (!surnames.isEmpty()) {
      surnames();
    }
  }

  private NameGroup group(String mark) {
    return new NameGroup(family, mark, Optional.empty());
  }

  private void put(int label, NameGroup group) {
    group.labels.add(label);
    groups.put(label, group);
  }

  /// `J. QUIST` is the only Quist whose first name begins so, or somebody else.
  private void initial(int label) {
    String letter = label(label).given().substring(0, 1);
    List<NameGroup> fitting =
        full.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(letter))
            .map(Map.Entry::getValue)
            .toList();
    put(label, fitting.size() == 1 ? fitting.getFirst() : initialGroup(letter));
  }

  private NameGroup initialGroup(String letter) {
    return groups.values().stream()
        .filter(group -> group.mark.equals(letter))
        .findFirst()
        .orElseGet(() -> group(letter));
  }

  private void surnames() {
    Set<Gender> genders = genders(surnames);
    if (full.size() == 1) {
      NameGroup only = full.values().iterator().next();
      Set<Gender> all = new HashSet<>(genders);
      all.addAll(genders(only.labels));
      if (all.size() < 2 && takesSurname(only)) {
        surnames.forEach(label -> put(label, only));
        return;
      }
    }
    NameGroup bare = group("");
    bare.isAmbiguous = !full.isEmpty();
    if (genders.size() < 2) {
      surnames.forEach(label -> put(label, bare));
    } else {
      apart(bare);
    }
  }

  private Set<Gender> genders(List<Integer> labels) {
    Set<Gender> genders = new HashSet<>();
    labels.forEach(label -> label(label).name().gender().ifPresent(genders::add));
    return genders;
  }

  /// Where `MS. ADA QUIST` is printed beside `MS. QUIST`, the first name is there to tell the two.
  private boolean takesSurname(NameGroup group) {
    return group.labels.stream().map(this::label).noneMatch(NameFamily::isDistinguished);
  }

  private static boolean isDistinguished(PrintedLabel label) {
    PrintedName name = label.name();
    return name.office().isEmpty() && name.gender().isPresent();
  }

  private void apart(NameGroup bare) {
    Map<Gender, List<Integer>> by = new EnumMap<>(Gender.class);
    List<Integer> neutral = new ArrayList<>();
    for (int label : surnames) {
      label(label)
          .name()
          .gender()
          .ifPresentOrElse(
              gender -> by.computeIfAbsent(gender, _ -> new ArrayList<>()).add(label),
              () -> neutral.add(label));
    }
    Optional<Gender> main = main(by);
    for (Map.Entry<Gender, List<Integer>> entry : by.entrySet()) {
      boolean isMain = main.equals(Optional.of(entry.getKey()));
      NameGroup group = isMain ? bare : group(NameGroup.mark(entry.getKey()));
      group.isAmbiguous = !full.isEmpty();
      entry.getValue().forEach(label -> put(label, group));
    }
    if (main.isEmpty()) {
      bare.isAmbiguous = true;
    }
    neutral.forEach(label -> put(label, bare));
  }

  /// The form of address beside which the other is so rare, and never without it, that it may be a slip.
  private Optional<Gender> main(Map<Gender, List<Integer>> by) {
    for (Gender gender : by.keySet()) {
      List<Integer> mine = by.get(gender);
      List<Integer> others =
          by.entrySet().stream()
              .filter(entry -> entry.getKey() != gender)
              .flatMap(entry -> entry.getValue().stream())
              .toList();
      BitSet alone = uses.works(others);
      alone.andNot(uses.works(mine));
      if (alone.isEmpty() && uses.turns(mine) >= (long) SLIP * uses.turns(others)) {
        return Optional.of(gender);
      }
    }
    return Optional.empty();
  }

  /// Whose a label of the surname alone is in one work: of the only one whose first name is printed there too, under the same
  /// title or none.
  NameGroup inWork(int label, int work) {
    NameGroup group = groups.getOrDefault(label, group(""));
    if (!label(label).isSurnameOnly() || full.isEmpty() || full.containsValue(group)) {
      return group;
    }
    List<NameGroup> here =
        full.values().stream()
            .filter(one -> one.labels.stream().anyMatch(other -> uses.isIn(other, work)))
            .toList();
    boolean fits =
        here.size() == 1
            && takesSurname(here.getFirst())
            && here.getFirst().labels.stream()
                .filter(other -> uses.isIn(other, work))
                .anyMatch(other -> label(other).agreesInTitle(label(label)));
    return fits ? here.getFirst() : group;
  }
}
