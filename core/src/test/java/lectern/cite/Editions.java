package lectern.cite;

import java.util.ArrayList;
import java.util.List;
import lectern.source.Format;
import lectern.source.MarkdownReader;
import lectern.source.Source;
import lectern.transcript.Block;
import lectern.transcript.Sentence;
import lectern.transcript.Transcript;

/// Editions to compare: read from Markdown, or written down in a few words.
final class Editions {
  private Editions() {}

  static List<Utterance> ofMarkdown(String name, byte[] bytes) throws Exception {
    Transcript transcript =
        Transcript.of(new MarkdownReader().read(Source.of(name, Format.MARKDOWN, bytes)));
    List<Utterance> utterances = new ArrayList<>();
    int number = 0;
    for (Block.Turn turn : transcript.turns()) {
      number++;
      for (Sentence sentence : transcript.sentences(turn)) {
        utterances.add(
            new Utterance(
                new Address(number, sentence.number()), turn.label().text(), sentence.text()));
      }
    }
    return utterances;
  }

  /// One turn a line, `LABEL: One sentence. | Another.`; a line without a colon has no label.
  static List<Utterance> of(String script) {
    List<Utterance> utterances = new ArrayList<>();
    int turn = 0;
    for (String line : script.strip().split("\n")) {
      turn++;
      int colon = line.indexOf(": ");
      String label = colon < 0 ? "" : line.substring(0, colon).strip();
      int sentence = 0;
      for (String text : line.substring(colon < 0 ? 0 : colon + 2).split("\\|")) {
        utterances.add(new Utterance(new Address(turn, ++sentence), label, text.strip()));
      }
    }
    return utterances;
  }
}
