package lectern.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.exchange.Question;
import lectern.transcript.Block;
import lectern.transcript.Sentence;
import lectern.transcript.Transcript;

/// A question and what was answered to it, as the print has them.
///
/// @param question words of the turn that asks
/// @param answer words of the turns that respond
record AskedAndAnswered(String question, String answer) {
  /// Shorter ones (`Thank you.`, `Yes.`) ask and answer nothing that could be found.
  private static final int QUESTION_WORDS = 8;

  private static final int ANSWER_WORDS = 15;

  /// The first question of each exchange of a document, if it has an answer.
  static List<AskedAndAnswered> in(Transcript transcript) {
    List<AskedAndAnswered> found = new ArrayList<>();
    for (Exchange exchange : Floor.of(transcript).exchanges()) {
      Question question = exchange.questions().getFirst();
      String asked = words(transcript, List.of(question.turn()));
      String answered = words(transcript, question.answers());
      if (count(asked) >= QUESTION_WORDS && count(answered) >= ANSWER_WORDS) {
        found.add(new AskedAndAnswered(asked, answered));
      }
    }
    return found;
  }

  private static String words(Transcript transcript, List<Integer> turns) {
    List<Block.Turn> all = transcript.turns();
    return turns.stream()
        .flatMap(turn -> transcript.sentences(all.get(turn)).stream())
        .map(Sentence::text)
        .collect(Collectors.joining(" "));
  }

  private static int count(String words) {
    return words.isBlank() ? 0 : words.strip().split("\\s+").length;
  }
}
