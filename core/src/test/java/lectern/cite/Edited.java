package lectern.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A fictional edition, and what an office made of it in random edits. What became of each sentence is remembered.
final class Edited {

  /// A sentence of the later edition.
  ///
  /// @param origins the old sentences that its words come from, by index; none if it is new
  /// @param verbatim whether nothing was done to it but putting it elsewhere
  record Piece(String label, String text, List<Integer> origins, boolean verbatim) {
    Piece now(String newLabel, String newText) {
      return new Piece(newLabel, newText, origins, false);
    }

    boolean isLong() {
      return text.split(" ").length >= 4;
    }
  }

  private enum Edit {
    REMOVE,
    INSERT,
    REPEAT_A_PHRASE,
    INSERT_AN_EXCHANGE,
    PUT_A_TURN_ELSEWHERE,
    REWORD,
    RELABEL_A_TURN,
    QUOTE,
    JOIN,
    SPLIT
  }

  private static final List<String> PHRASES =
      List.of("Thank you.", "Yes.", "No.", "Go ahead.", "Next question, please.", "I see.");
  private static final List<String> LABELS =
      List.of("MINISTER QUILL", "QUESTION", "MODERATOR", "MS. VARDA");
  private static final List<String> SYLLABLES =
      List.of("ba", "dor", "fen", "gil", "ham", "jor", "kel", "lun", "mar", "nes", "pol", "rin");

  private final Random random;
  private final List<List<Piece>> turns = new ArrayList<>();
  private final List<Utterance> old;

  Edited(long seed, int turnCount, int edits) {
    this.random = new Random(seed);
    int number = 0;
    for (int t = 0; t < turnCount; t++) {
      String label = any(LABELS);
      List<Piece> turn = new ArrayList<>();
      for (int s = 1 + random.nextInt(4); s > 0; s--) {
        turn.add(new Piece(label, sentence(), List.of(number++), true));
      }
      turns.add(turn);
    }
    this.old = edition();
    for (int i = 0; i < edits; i++) {
      edit();
      turns.removeIf(List::isEmpty);
    }
  }

  List<Utterance> old() {
    return old;
  }

  List<Utterance> current() {
    return edition();
  }

  /// What is known about the sentences of the current edition, in order.
  List<Piece> pieces() {
    return turns.stream().flatMap(List::stream).toList();
  }

  private List<Utterance> edition() {
    List<Utterance> edition = new ArrayList<>();
    for (int t = 0; t < turns.size(); t++) {
      for (int s = 0; s < turns.get(t).size(); s++) {
        Piece piece = turns.get(t).get(s);
        edition.add(new Utterance(new Address(t + 1, s + 1), piece.label(), piece.text()));
      }
    }
    return edition;
  }

  private void edit() {
    int t = random.nextInt(turns.size());
    List<Piece> turn = turns.get(t);
    int s = random.nextInt(turn.size());
    Piece piece = turn.get(s);
    switch (Edit.values()[random.nextInt(Edit.values().length)]) {
      case REMOVE -> turn.remove(s);
      case INSERT -> turn.add(s, fresh(piece.label(), longSentence()));
      case REPEAT_A_PHRASE -> turn.add(s, fresh(piece.label(), any(PHRASES)));
      case INSERT_AN_EXCHANGE ->
          turns.addAll(
              t,
              List.of(
                  new ArrayList<>(List.of(fresh(any(LABELS), sentence()))),
                  new ArrayList<>(List.of(fresh(any(LABELS), any(PHRASES))))));
      case PUT_A_TURN_ELSEWHERE -> turns.add(random.nextInt(turns.size()), turns.remove(t));
      case REWORD -> replace(turn, s, reworded(piece.text()));
      case RELABEL_A_TURN -> turn.replaceAll(each -> each.now("MR. OTHER", each.text()));
      case QUOTE -> replace(turn, s, "“" + piece.text() + "”");
      case JOIN -> join(turn, s);
      case SPLIT -> split(turn, s);
    }
  }

  private static Piece fresh(String label, String text) {
    return new Piece(label, text, List.of(), false);
  }

  /// Phrases are left as they are: one that was reworded could be any other.
  private static void replace(List<Piece> turn, int s, String text) {
    Piece piece = turn.get(s);
    if (piece.isLong()) {
      turn.set(s, piece.now(piece.label(), text));
    }
  }

  private static void join(List<Piece> turn, int s) {
    if (s + 1 < turn.size() && turn.get(s).isLong() && turn.get(s + 1).isLong()) {
      Piece piece = turn.get(s);
      Piece next = turn.remove(s + 1);
      List<Integer> origins = new ArrayList<>(piece.origins());
      origins.addAll(next.origins());
      String text = piece.text().replace(".", ",") + " " + next.text();
      turn.set(s, new Piece(piece.label(), text, origins, false));
    }
  }

  private static void split(List<Piece> turn, int s) {
    Piece piece = turn.get(s);
    List<String> words = List.of(piece.text().split(" "));
    if (words.size() >= 6 && piece.origins().size() < 2) {
      int half = words.size() / 2;
      turn.set(s, piece.now(piece.label(), String.join(" ", words.subList(0, half)) + "."));
      String rest = String.join(" ", words.subList(half, words.size()));
      turn.add(s + 1, piece.now(piece.label(), rest));
    }
  }

  private String reworded(String text) {
    String[] words = text.split(" ");
    words[random.nextInt(words.length)] = word();
    return String.join(" ", words);
  }

  private String sentence() {
    return random.nextInt(4) == 0 ? any(PHRASES) : longSentence();
  }

  private String longSentence() {
    List<String> words = IntStream.range(0, 4 + random.nextInt(14)).mapToObj(_ -> word()).toList();
    return String.join(" ", words) + ".";
  }

  private String word() {
    return any(SYLLABLES) + any(SYLLABLES) + any(SYLLABLES);
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
