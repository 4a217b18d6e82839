package lectern.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.exchange.Floor;
import lectern.exchange.Role;
import lectern.transcript.Block;
import lectern.transcript.Speaker.Side;
import lectern.transcript.Transcript;

/// Who holds the floor in each turn, and for how many words.
final class Voices {
  /// How many turns that give the floor outweigh one that answers.
  private static final int GIVEN_FOR_AN_ANSWER = 3;

  /// One voice of the event.
  ///
  /// @param label as first printed; `""` for speech without a label
  /// @param side of its label; single turns without a label may stand on another, see [#side]
  /// @param turns 0-based numbers of its turns, in order; never empty
  /// @param words how many words it says in them
  record Voice(String label, Side side, List<Integer> turns, int words) {}

  private final List<Voice> voices;
  private final Side[] sides;
  private final int[] words;

  /// For each turn the words said before it, and all words at the end.
  private final int[] before;

  private Voices(List<Voice> voices, Side[] sides, int[] words) {
    this.voices = voices;
    this.sides = sides;
    this.words = words;
    this.before = new int[words.length + 1];
    for (int i = 0; i < words.length; i++) {
      before[i + 1] = Math.addExact(before[i], words[i]);
    }
  }

  static Voices of(Transcript transcript, Floor floor) {
    List<Block.Turn> turns = transcript.turns();
    Map<String, List<Integer>> byLabel = new HashMap<>();
    List<String> order = new ArrayList<>();
    int[] words = new int[turns.size()];
    for (int i = 0; i < turns.size(); i++) {
      String key = turns.get(i).label().key();
      byLabel.computeIfAbsent(key, k -> added(order, k)).add(i);
      words[i] = countWords(transcript.speech(turns.get(i)));
    }
    Set<Integer> giving = new HashSet<>();
    floor.exchanges().forEach(e -> e.handOff().ifPresent(given -> giving.add(given.turn())));
    Side[] sides = new Side[turns.size()];
    List<Voice> voices = new ArrayList<>();
    for (String key : order) {
      List<Integer> own = byLabel.getOrDefault(key, List.of());
      String label = turns.get(own.getFirst()).label().text();
      Side side = side(Side.of(label), own, floor, giving);
      for (int turn : own) {
        sides[turn] = label.isEmpty() ? unlabelled(floor.roles().get(turn)) : side;
      }
      int said = own.stream().mapToInt(turn -> words[turn]).sum();
      voices.add(new Voice(label, side, List.copyOf(own), said));
    }
    return new Voices(List.copyOf(voices), sides, words);
  }

  private static List<Integer> added(List<String> order, String key) {
    order.add(key);
    return new ArrayList<>();
  }

  /// Whoever mostly gives the floor, and asks nothing, is the moderator, whatever the label says.
  private static Side side(Side printed, List<Integer> turns, Floor floor, Set<Integer> giving) {
    int gives = 0;
    int takes = 0;
    for (int turn : turns) {
      Role role = floor.roles().get(turn);
      gives += role == Role.HANDOFF || giving.contains(turn) ? 1 : 0;
      takes +=
          switch (role) {
            case QUESTION -> turns.size();
            case ANSWER -> GIVEN_FOR_AN_ANSWER;
            case STATEMENT -> 1;
            case HANDOFF, INTERJECTION, CLOSING -> 0;
          };
    }
    boolean moderates = gives > 0 && gives >= takes;
    return moderates && printed == Side.OFFICIAL ? Side.MODERATOR : printed;
  }

  /// Without a label only what a turn does tells on which side it stands: in captions anybody may speak.
  private static Side unlabelled(Role role) {
    return switch (role) {
      case QUESTION -> Side.PRESS;
      case ANSWER -> Side.OFFICIAL;
      case HANDOFF -> Side.MODERATOR;
      case STATEMENT, INTERJECTION, CLOSING -> Side.OTHER;
    };
  }

  /// Speech comes with every run of blanks folded to one space.
  private static int countWords(String speech) {
    return speech.isEmpty() ? 0 : 1 + (int) speech.chars().filter(c -> c == ' ').count();
  }

  /// In the order of their first turns.
  List<Voice> all() {
    return voices;
  }

  Side side(int turn) {
    return sides[turn];
  }

  int words(int turn) {
    return words[turn];
  }

  int wordsBefore(int turn) {
    return before[turn];
  }

  int turns() {
    return words.length;
  }

  int totalWords() {
    return before[words.length];
  }
}
