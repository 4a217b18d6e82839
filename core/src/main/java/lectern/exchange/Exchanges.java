package lectern.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lectern.transcript.Block;
import lectern.transcript.Printed;

/// Gathers questions into exchanges, and says who asks where the print does.
final class Exchanges {
  private final List<Block.Turn> turns;
  private final Set<Integer> gaps;
  private final boolean labelsName;
  private final List<Exchange> exchanges = new ArrayList<>();

  private Exchanges(List<Block.Turn> turns, Set<Integer> gaps, boolean labelsName) {
    this.turns = turns;
    this.gaps = gaps;
    this.labelsName = labelsName;
  }

  /// @param gaps the turns that a gap follows
  /// @param labelsName whether the label of who asks is a name, not `Q`
  static List<Exchange> of(
      List<Asked> asked, List<Block.Turn> turns, Set<Integer> gaps, boolean labelsName) {
    Exchanges all = new Exchanges(turns, gaps, labelsName);
    List<Asked> floor = new ArrayList<>();
    Optional<Printed> asker = Optional.empty();
    for (Asked question : asked) {
      Optional<Printed> own = question.asker();
      boolean another = own.isPresent() && asker.isPresent() && !agree(own.get(), asker.get());
      boolean again =
          own.isPresent() && asker.isPresent() && !another && question.isCalledUnnamed();
      boolean changes =
          question.link == Link.NEW ? !again : another && question.link != Link.RESUMES;
      if (changes && !floor.isEmpty()) {
        all.add(floor);
        floor = new ArrayList<>();
        asker = Optional.empty();
      }
      floor.add(question);
      asker = asker.isPresent() ? asker : own;
    }
    if (!floor.isEmpty()) {
      all.add(floor);
    }
    return all.exchanges;
  }

  /// Whether one name's words are all among the other's, honorifics aside.
  static boolean agree(Printed one, Printed other) {
    Set<String> first = words(one);
    Set<String> second = words(other);
    return !first.isEmpty()
        && !second.isEmpty()
        && (first.containsAll(second) || second.containsAll(first));
  }

  private static Set<String> words(Printed name) {
    Set<String> words = new HashSet<>();
    for (String word : name.value().toLowerCase(Locale.ROOT).replace('.', ' ').split(" ", -1)) {
      switch (word) {
        case "", "mr", "mrs", "ms", "miss" -> {}
        default -> words.add(word);
      }
    }
    return words;
  }

  /// `Mr. Solberg`, called so and answered as `Nils`, is Nils Solberg.
  private static Optional<Printed> composed(Optional<Printed> name, Optional<Printed> addressed) {
    if (name.isEmpty() || addressed.isEmpty() || agree(name.get(), addressed.get())) {
      return name;
    }
    String called = name.get().value();
    String given = addressed.get().value();
    int blank = called.indexOf(' ');
    boolean honorific =
        blank > 0 && words(name.get()).size() == 1 && called.indexOf(' ', blank + 1) < 0;
    return honorific && given.indexOf(' ') < 0
        ? Optional.of(new Printed(given + called.substring(blank), name.get().span()))
        : name;
  }

  private void add(List<Asked> floor) {
    Optional<Printed> name = Optional.empty();
    Optional<Printed> outlet = Optional.empty();
    List<Question> questions = new ArrayList<>(floor.size());
    for (Asked asked : floor) {
      if (asked.cue != null) {
        name = fuller(name, asked.cue.name());
        outlet = outlet.isPresent() ? outlet : asked.cue.outlet();
      }
      name = composed(fuller(fuller(name, asked.own), asked.addressed), asked.addressed);
      outlet = outlet.isPresent() ? outlet : asked.outlet;
      questions.add(
          new Question(
              asked.turn,
              asked.inquiry.parts(),
              !questions.isEmpty(),
              asked.answers,
              gaps.contains(asked.turn)));
    }
    LabelIdentity label = LabelIdentity.of(turns.get(floor.getFirst().turn).label(), labelsName);
    name = fuller(label.name(), name);
    outlet = label.outlet().isPresent() ? label.outlet() : outlet;
    boolean known = name.isPresent() || outlet.isPresent();
    exchanges.add(
        new Exchange(
            exchanges.size() + 1,
            known ? Optional.of(new Asker(name, outlet)) : Optional.empty(),
            handOff(floor.getFirst()),
            questions));
  }

  private static Optional<HandOff> handOff(Asked first) {
    return first.cue == null
        ? Optional.empty()
        : Optional.of(new HandOff(first.cueTurn, first.cue.span()));
  }

  /// The name with more words, where both may be the same person's.
  private static Optional<Printed> fuller(Optional<Printed> one, Optional<Printed> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() ? one : other;
    }
    boolean longer = words(other.get()).size() > words(one.get()).size();
    return longer && agree(one.get(), other.get()) ? other : one;
  }
}
