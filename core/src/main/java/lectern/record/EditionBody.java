package lectern.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lectern.cite.Address;
import lectern.cite.Utterance;
import lectern.transcript.Block;
import lectern.transcript.Sentence;
import lectern.transcript.Transcript;

/// Writes the blocks of a transcript as lines, in reading order. Furniture is about the page, not in the record.
final class EditionBody {
  private final Transcript transcript;
  private final List<EditionLine> lines;
  private final Map<EditionLine.Aside.Kind, Integer> asides =
      new EnumMap<>(EditionLine.Aside.Kind.class);
  private int turns;

  EditionBody(Transcript transcript, List<EditionLine> lines) {
    this.transcript = transcript;
    this.lines = lines;
  }

  void write() {
    for (Block block : transcript.blocks()) {
      if (block instanceof Block.Turn turn) {
        turn(turn);
      } else {
        aside(block);
      }
    }
  }

  private void turn(Block.Turn turn) {
    turns++;
    String label = EditionLine.folded(turn.label().text());
    Deque<Block> interruptions = inOrder(turn.interruptions());
    List<Sentence> sentences = spoken(turn);
    if (sentences.isEmpty()) {
      lines.add(new EditionLine.Silence(turns, label));
    }
    boolean isFirst = true;
    int paragraph = 0;
    for (Sentence sentence : sentences) {
      int start = sentence.span().start();
      while (!interruptions.isEmpty() && interruptions.getFirst().span().start() < start) {
        aside(interruptions.removeFirst());
      }
      int in = paragraphAt(turn, paragraph, start);
      if (in > paragraph && !isFirst) {
        lines.add(new EditionLine.ParagraphBreak());
      }
      paragraph = in;
      isFirst = false;
      lines.add(
          new EditionLine.Sentence(
              new Utterance(
                  new Address(turns, sentence.number()),
                  label,
                  EditionLine.folded(sentence.text()))));
    }
    interruptions.forEach(this::aside);
  }

  /// Its sentences but for those without words, e.g. the mark by which DOS ended a file (U+001A). The others keep their
  /// numbers, so that an address means the same here as in the transcript.
  private List<Sentence> spoken(Block.Turn turn) {
    return transcript.sentences(turn).stream()
        .filter(sentence -> EditionLine.hasWords(sentence.text()))
        .toList();
  }

  private static Deque<Block> inOrder(List<Block> blocks) {
    List<Block> sorted = new ArrayList<>(blocks);
    sorted.sort(Comparator.comparingInt(block -> block.span().start()));
    return new ArrayDeque<>(sorted);
  }

  /// The 0-based number of the last paragraph, from number `from` on, that begins at `start` or before.
  private static int paragraphAt(Block.Turn turn, int from, int start) {
    int found = from;
    while (found + 1 < turn.paragraphs().size()
        && turn.paragraphs().get(found + 1).span().start() <= start) {
      found++;
    }
    return found;
  }

  private void aside(Block block) {
    switch (block) {
      case Block.Furniture _, Block.Turn _ -> {}
      case Block.Heading _ -> aside(EditionLine.Aside.Kind.HEADING, block);
      case Block.Direction _ -> aside(EditionLine.Aside.Kind.DIRECTION, block);
      case Block.Note _ -> aside(EditionLine.Aside.Kind.NOTE, block);
      case Block.Gap _ -> aside(EditionLine.Aside.Kind.GAP, block);
    }
  }

  private void aside(EditionLine.Aside.Kind kind, Block block) {
    boolean isGap = kind == EditionLine.Aside.Kind.GAP;
    String text = isGap ? "" : EditionLine.folded(transcript.words(block));
    if (isGap || !text.isEmpty()) {
      lines.add(new EditionLine.Aside(kind, asides.merge(kind, 1, Integer::sum), text));
    }
  }
}
