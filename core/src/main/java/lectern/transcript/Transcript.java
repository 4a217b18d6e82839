package lectern.transcript;

import java.util.ArrayList;
import java.util.List;
import lectern.source.Finding;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.source.Words;

/// A document as printed: blocks that tile its text, and what the print says about the event.
///
/// @param text the decoded text that all spans point into
/// @param blocks in document order; their spans tile the text without a hole or an overlap
/// @param metadata what the source says about the event
/// @param findings what was odd, those of the source included
public record Transcript(
    SourceText text, List<Block> blocks, Metadata metadata, List<Finding> findings) {

  public Transcript {
    blocks = List.copyOf(blocks);
    findings = List.copyOf(findings);
    int at = 0;
    for (Block block : blocks) {
      if (block.span().start() != at) {
        throw new IllegalArgumentException(
            "Blocks must tile the text: expected a block to start at "
                + at
                + ", but found "
                + block
                + ".");
      }
      at = block.span().end();
    }
    if (at != text.text().length()) {
      throw new IllegalArgumentException(
          "Blocks must tile the text: they end at "
              + at
              + ", but the text has "
              + text.text().length()
              + " units.");
    }
  }

  /// Reads what is printed. Never throws on content.
  public static Transcript of(SourceText text) {
    return TranscriptParser.parse(text);
  }

  /// The turns in order; their index in this list is the turn's number, 0-based.
  public List<Block.Turn> turns() {
    return blocks.stream()
        .filter(Block.Turn.class::isInstance)
        .map(Block.Turn.class::cast)
        .toList();
  }

  /// The speech of a turn, paragraphs joined by one space, read as [SourceText#reading].
  public String speech(Block.Turn turn) {
    StringBuilder speech = new StringBuilder(turn.span().length());
    words(turn, speech::append);
    return speech.toString();
  }

  /// The words of any block: the speech of a turn, the reading of everything else.
  public String words(Block block) {
    return block instanceof Block.Turn turn ? speech(turn) : text.reading(block.span());
  }

  /// Hands the same words to `out`, without making a string of them.
  public void words(Block block, Words out) {
    if (!(block instanceof Block.Turn turn)) {
      text.read(List.of(block.span()), out);
    } else if (turn.paragraphs().size() == 1) {
      text.read(turn.paragraphs().getFirst().parts(), out);
    } else {
      List<Span> parts = new ArrayList<>();
      turn.paragraphs().forEach(paragraph -> parts.addAll(paragraph.parts()));
      text.read(parts, out);
    }
  }

  /// The sentences of a turn, numbered from 1.
  public List<Sentence> sentences(Block.Turn turn) {
    return Sentences.of(text, turn);
  }

  /// Who speaks, in order of first appearance; labels that differ only in case or terminator count as one.
  public List<Speaker> speakers() {
    return Speakers.of(this);
  }

  /// Brackets, corrections and the like in the running text of a turn, in order of their start.
  public List<Insertion> insertions(Block.Turn turn) {
    return Insertions.of(text, turn);
  }
}
