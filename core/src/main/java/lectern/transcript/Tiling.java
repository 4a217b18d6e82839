package lectern.transcript;

import java.util.ArrayList;
import java.util.List;
import lectern.source.SourceText;
import lectern.source.Span;
import org.jspecify.annotations.Nullable;

/// Lays blocks side by side so that they cover the text: each ends where the next one starts.
final class Tiling {
  /// What a block is that is not a turn.
  enum Kind {
    FURNITURE,
    HEADING,
    DIRECTION,
    NOTE
  }

  private final SourceText source;
  private final int length;
  private final List<Block> blocks = new ArrayList<>();

  // The turn being laid; `turnStart` is negative while there is none.
  private int turnStart = -1;
  private Label label = Label.none(0);
  private final List<List<Span>> paragraphs = new ArrayList<>();
  private final List<Block> inside = new ArrayList<>();
  private final List<Pending> trailing = new ArrayList<>();

  // The block outside a turn being laid; null while there is none.
  private @Nullable Kind outside;
  private int outsideStart;

  private record Pending(Kind kind, Span span) {}

  Tiling(SourceText source) {
    this.source = source;
    this.length = source.text().length();
  }

  /// Whether no turn is open.
  boolean isBeforeSpeech() {
    return turnStart < 0;
  }

  /// Starts a turn; a piece without a label starts one without a label.
  void turn(Piece piece) {
    int start = blocks.isEmpty() && outside == null && turnStart < 0 ? 0 : piece.start();
    closeAt(start);
    turnStart = start;
    LabelCandidate printed = piece.label();
    label =
        printed == null
            ? Label.none(piece.start())
            : new Label(new Span(piece.start(), piece.wordsStart()), printed.name());
    addParagraph(piece.wordsStart(), piece.end());
  }

  /// Goes on with the open turn.
  void speech(Piece piece, boolean joined) {
    boolean cut = !trailing.isEmpty() && isCut(piece);
    for (Pending pending : trailing) {
      inside.add(block(pending.kind(), pending.span()));
    }
    trailing.clear();
    if (joined && !paragraphs.isEmpty()) {
      List<Span> parts = paragraphs.getLast();
      parts.set(parts.size() - 1, new Span(parts.getLast().start(), piece.end()));
    } else if (cut) {
      paragraphs.getLast().add(trimmed(piece.start(), piece.end()));
    } else {
      addParagraph(piece.start(), piece.end());
    }
  }

  /// Whether a page mark or the like cuts a sentence before this piece.
  private boolean isCut(Piece piece) {
    if (paragraphs.isEmpty() || !Character.isLowerCase(source.text().charAt(piece.start()))) {
      return false;
    }
    char last = source.text().charAt(paragraphs.getLast().getLast().end() - 1);
    return ".?!:".indexOf(last) < 0;
  }

  /// Something that stands between the paragraphs of the open turn, or after its last.
  void interruption(Kind kind, int start, int end) {
    trailing.add(new Pending(kind, new Span(start, end)));
  }

  /// Something outside all turns; neighbours of one kind stay separate blocks.
  void outside(Kind kind, int start) {
    int from = blocks.isEmpty() && outside == null && turnStart < 0 ? 0 : start;
    closeAt(from);
    outside = kind;
    outsideStart = from;
  }

  /// A blank run between two turns.
  void gap(Span blanks) {
    closeAt(blanks.start());
    blocks.add(new Block.Gap(blanks));
  }

  List<Block> blocks() {
    if (blocks.isEmpty() && outside == null && turnStart < 0 && length > 0) {
      outside = Kind.FURNITURE;
      outsideStart = 0;
    }
    closeAt(length);
    return blocks;
  }

  private void addParagraph(int start, int end) {
    Span words = trimmed(start, end);
    if (!words.isEmpty()) {
      List<Span> parts = new ArrayList<>(1);
      parts.add(words);
      paragraphs.add(parts);
    }
  }

  private Span trimmed(int start, int end) {
    int from = lectern.source.Characters.skipBlank(source.text(), start, end);
    return new Span(from, end);
  }

  private void closeAt(int end) {
    if (turnStart >= 0) {
      closeTurn(end);
    } else if (outside != null) {
      blocks.add(block(outside, new Span(outsideStart, end)));
      outside = null;
    }
  }

  private void closeTurn(int end) {
    int turnEnd = trailing.isEmpty() ? end : trailing.getFirst().span().start();
    List<Paragraph> spoken = new ArrayList<>(paragraphs.size());
    for (List<Span> parts : paragraphs) {
      spoken.add(new Paragraph(parts));
    }
    blocks.add(new Block.Turn(new Span(turnStart, turnEnd), label, spoken, inside));
    for (int i = 0; i < trailing.size(); i++) {
      int next = i + 1 < trailing.size() ? trailing.get(i + 1).span().start() : end;
      blocks.add(block(trailing.get(i).kind(), new Span(trailing.get(i).span().start(), next)));
    }
    paragraphs.clear();
    inside.clear();
    trailing.clear();
    turnStart = -1;
  }

  private static Block block(Kind kind, Span span) {
    return switch (kind) {
      case FURNITURE -> new Block.Furniture(span);
      case HEADING -> new Block.Heading(span);
      case DIRECTION -> new Block.Direction(span);
      case NOTE -> new Block.Note(span);
    };
  }
}
