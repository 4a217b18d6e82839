package lectern.quote;

import java.util.ArrayList;
import java.util.List;
import lectern.source.Span;
import lectern.transcript.Speaker;

/// Passages written down in a test.
///
/// A turn is a line `LABEL: A sentence. | Another. || The first of the next paragraph.`; `<s>…</s>` was struck. A line
/// `== work` begins a document, `== work v1 of 2` an edition of it; without one, all is the document `event`.
final class WrittenRecord {
  private final List<Passage> passages = new ArrayList<>();
  private String work = "event";
  private int edition = 1;
  private boolean isCurrent = true;
  private int turn;
  private int offset;

  private WrittenRecord() {}

  static List<Passage> passages(String written) {
    WrittenRecord record = new WrittenRecord();
    written.lines().forEach(record::line);
    return record.passages;
  }

  /// A checker of what is written down.
  static QuoteChecker checker(String written) {
    return new QuoteChecker(HeldPassages.of(passages(written)));
  }

  private void line(String line) {
    if (line.startsWith("== ")) {
      String[] words = line.split(" ");
      work = words[1];
      edition = words.length > 2 ? Integer.parseInt(words[2].substring(1)) : 1;
      isCurrent = words.length < 5 || Integer.parseInt(words[4]) == edition;
      turn = 0;
      offset = 0;
    } else if (!line.isBlank()) {
      int colon = line.indexOf(": ");
      turn(line.substring(0, colon), line.substring(colon + 2));
    }
  }

  private void turn(String label, String speech) {
    turn++;
    String[] paragraphs = speech.split(" \\|\\| ");
    int sentence = 1;
    for (int i = 0; i < paragraphs.length; i++) {
      Passage passage = passage(label, i + 1, i + 1 == paragraphs.length, sentence, paragraphs[i]);
      passages.add(passage);
      sentence += passage.sentences().size();
      offset += passage.text().length() + 1;
    }
  }

  private Passage passage(
      String label, int number, boolean isLast, int firstSentence, String paragraph) {
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    List<Span> struck = new ArrayList<>();
    for (String sentence : paragraph.split(" \\| ")) {
      text.append(text.isEmpty() ? "" : " ");
      int start = text.length();
      add(sentence, text, struck);
      sentences.add(new Span(start, text.length()));
    }
    return new Passage(
        work,
        edition,
        isCurrent,
        turn,
        number,
        isLast,
        label,
        Speaker.Side.of(label),
        firstSentence,
        offset,
        text.toString(),
        sentences,
        struck,
        text.indexOf("(inaudible)") >= 0);
  }

  private static void add(String sentence, StringBuilder text, List<Span> struck) {
    int at = 0;
    int open = sentence.indexOf("<s>");
    while (open >= 0) {
      int close = sentence.indexOf("</s>", open);
      text.append(sentence, at, open);
      struck.add(new Span(text.length(), text.length() + close - open - 3));
      text.append(sentence, open + 3, close);
      at = close + 4;
      open = sentence.indexOf("<s>", at);
    }
    text.append(sentence, at, sentence.length());
  }
}
