package lectern.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lectern.search.register.Identities;
import lectern.search.register.Slug;

/// Whose a label is, for all labels of a record: who speaks, or who asks.
final class NameGroups {
  /// A name that is printed in one of so many turns may be a slip.
  private static final int RARE = 1_000;

  private final LabelUses uses;
  private final Identities identities;
  private final Map<String, NameFamily> families = new HashMap<>();
  private final Map<String, NameGroup> identified = new HashMap<>();

  /// In the order in which they are printed first.
  final List<NameGroup> groups = new ArrayList<>();

  /// The group of each use, an index of [#groups].
  final int[] ofUse;

  private final Map<String, Integer> bySlug = new HashMap<>();

  /// Groups by what else could be meant with a slug.
  private final Map<String, List<Integer>> byOther = new HashMap<>();

  NameGroups(LabelUses uses, Identities identities) {
    this.uses = uses;
    this.identities = identities;
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int label = 0; label < uses.labels.size(); label++) {
      PrintedLabel printed = uses.labels.get(label);
      members.computeIfAbsent(printed.family(), _ -> new ArrayList<>()).add(label);
    }
    members.forEach((family, labels) -> families.put(family, NameFamily.of(family, labels, uses)));
    Map<Integer, NameGroup> alone = alone(members);
    ofUse = new int[uses.uses.size()];
    for (int i = 0; i < ofUse.length; i++) {
      ofUse[i] = index(group(uses.uses.get(i), alone), uses.uses.get(i).label());
    }
    name();
  }

  /// Offices without a name, and first names alone: each is a voice of its own.
  private Map<Integer, NameGroup> alone(Map<String, List<Integer>> members) {
    Map<Integer, NameGroup> alone = new HashMap<>();
    members.forEach((family, labels) -> {
      Map<String, NameGroup> parted = new LinkedHashMap<>();
      for (int label : labels) {
        PrintedLabel printed = uses.labels.get(label);
        if (printed.isOfficeOnly() || printed.isLone()) {
          NameGroup group =
              parted.computeIfAbsent(
                  printed.beside(), mark -> new NameGroup(family, mark, Optional.empty()));
          group.isAmbiguous = printed.isLone() || isSeveral(printed);
          alone.put(label, group);
        }
      }
    });
    return alone;
  }

  /// An official who is not named may be anybody.
  private static boolean isSeveral(PrintedLabel label) {
    return label.family().matches(".*\\b(officials?|spokes[a-z]+|briefers?|members?)\\b.*");
  }

  private NameGroup group(LabelUses.Use use, Map<Integer, NameGroup> alone) {
    PrintedLabel label = uses.labels.get(use.label());
    Optional<Identities.Identity> identity = identities.of(label.key(), use.day());
    if (identity.isPresent()) {
      return identified.computeIfAbsent(
          identity.get().slug(), slug -> new NameGroup(label.family(), slug, identity));
    }
    NameGroup own = alone.get(use.label());
    NameFamily family = Objects.requireNonNull(families.get(label.family()));
    return own != null ? own : family.inWork(use.label(), use.work());
  }

  private int index(NameGroup group, int label) {
    if (group.index < 0) {
      group.index = groups.size();
      groups.add(group);
    }
    if (!group.labels.contains(label)) {
      group.labels.add(label);
    }
    return group.index;
  }

  /// Names and addresses: those that the operator chose come first, then the ones most often printed.
  private void name() {
    List<NameGroup> order = new ArrayList<>(groups);
    order.sort(
        Comparator.<NameGroup, Boolean>comparing(group -> group.identity.isEmpty())
            .thenComparing(
                Comparator.<NameGroup>comparingInt(group -> uses.turns(group.labels)).reversed()));
    Set<String> taken = new HashSet<>();
    for (NameGroup group : order) {
      group.name = shown(group);
      String wanted = slug(group);
      String slug = wanted;
      for (int number = 2; !taken.add(slug); number++) {
        slug = wanted + "-" + number;
      }
      group.slug = slug;
      bySlug.put(slug, group.index);
      others(group, wanted);
    }
  }

  private void others(NameGroup group, String wanted) {
    Set<String> slugs = new HashSet<>();
    slugs.add(wanted);
    slugs.add(family(group.family));
    for (int label : group.labels) {
      PrintedLabel printed = uses.labels.get(label);
      slugs.add(Slug.of(printed.printed()));
      slugs.add(
          printed.isOfficeOnly() ? Slug.of(printed.printed()) : Slug.of(printed.name().name()));
      printed
          .name()
          .gender()
          .ifPresent(gender -> slugs.add(group.family + "-" + NameGroup.mark(gender)));
    }
    slugs.forEach(slug -> byOther.computeIfAbsent(slug, _ -> new ArrayList<>()).add(group.index));
  }

  private static String family(String family) {
    int blank = family.indexOf(' ');
    return blank < 0 ? family : family.substring(blank + 1);
  }

  private String slug(NameGroup group) {
    if (group.identity.isPresent()) {
      return group.identity.get().slug();
    }
    if (group.family.startsWith("the ")) {
      return Slug.of(group.name);
    }
    String surname = family(group.family);
    if (group.mark.isEmpty() || group.mark.equals("unnamed")) {
      return surname;
    }
    boolean isBehind = group.mark.equals("mr") || group.mark.equals("ms") || isLone(group);
    return isBehind ? surname + "-" + group.mark : group.mark + "-" + surname;
  }

  private boolean isLone(NameGroup group) {
    return uses.labels.get(group.labels.getFirst()).isLone();
  }

  private String shown(NameGroup group) {
    if (group.identity.isPresent()) {
      return group.identity.get().name();
    }
    PrintedLabel best = uses.labels.get(best(group));
    boolean isTold = group.mark.equals("mr") || group.mark.equals("ms");
    return best.isOfficeOnly()
        ? best.printed()
        : isTold && best.isSurnameOnly() ? best.printed() : best.name().name();
  }

  /// The label with the fullest name, unless hardly any other has it; of several the one that is not all in capitals, then
  /// the most frequent.
  private int best(NameGroup group) {
    int few = uses.turns(group.labels) / RARE;
    return group.labels.stream()
        .max(
            Comparator.<Integer, Boolean>comparing(
                    label -> uses.labels.get(label).isFull() && uses.turns(label) >= few)
                .thenComparing(label -> isMixed(uses.labels.get(label).name().name()))
                .thenComparingInt(uses::turns))
        .orElseThrow();
  }

  private static boolean isMixed(String name) {
    return name.chars().filter(Character::isLowerCase).count() > 2;
  }

  /// The group at an address, or the only one that could be meant; -1 where there is none, or several could.
  int find(String slug) {
    Integer exact = bySlug.get(slug);
    if (exact != null) {
      return exact;
    }
    List<Integer> meant = byOther.getOrDefault(slug, List.of());
    return meant.size() == 1 ? meant.getFirst() : -1;
  }

  LabelUses uses() {
    return uses;
  }

  /// The uses of a group's labels, by their index.
  int[] uses(int group) {
    return IntStream.range(0, ofUse.length).filter(use -> ofUse[use] == group).toArray();
  }

  /// All that could be meant with a slug.
  List<Integer> meant(String slug) {
    return byOther.getOrDefault(slug, List.of());
  }

  /// Others with the same surname, or the same office or first name alone.
  List<Integer> namesakes(int group) {
    return byOther.getOrDefault(family(groups.get(group).family), List.of()).stream()
        .filter(other -> other != group)
        .toList();
  }
}
