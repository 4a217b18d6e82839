package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import lectern.source.Layout;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.transcript.Block;

/// Sets what is not speech: furniture, headings, directions and notes.
final class Asides {
  private Asides() {}

  /// Adds the aside that a block makes, unless it has no words or there is no room for it.
  ///
  /// @param block neither a gap nor a turn
  static void add(SourceText text, Block block, Room room, List<? super Item.Aside> to) {
    if (room.isFull()) {
      return;
    }
    Item.Aside.Kind kind =
        switch (block) {
          case Block.Furniture _ -> Item.Aside.Kind.FURNITURE;
          case Block.Heading _ -> Item.Aside.Kind.HEADING;
          case Block.Direction _ -> Item.Aside.Kind.DIRECTION;
          case Block.Note _ -> Item.Aside.Kind.NOTE;
          case Block.Gap _, Block.Turn _ ->
              throw new IllegalArgumentException("Neither a gap nor a turn is an aside: " + block);
        };
    boolean prose = kind != Item.Aside.Kind.FURNITURE && text.layout() != Layout.LINES;
    List<String> lines = lines(text, block.span(), prose, room);
    if (!lines.isEmpty()) {
      to.add(new Item.Aside(kind, block.span().start(), lines));
    }
  }

  /// The words of a block, line by line or, where lines are wrapped, paragraph by paragraph.
  private static List<String> lines(SourceText text, Span span, boolean wrapped, Room room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int from = span.start();
    while (from < span.end() && !room.isFull()) {
      int end = Math.min(SourceText.lineEnd(text.text(), from), span.end());
      String reading = text.reading(new Span(from, end));
      if (!line.isEmpty() && (reading.isEmpty() || !wrapped)) {
        lines.add(line.toString());
        line.setLength(0);
      }
      room.takeWords(reading.length());
      line.append(line.isEmpty() || reading.isEmpty() ? "" : " ").append(reading);
      from = Math.max(from + 1, Math.min(SourceText.nextLine(text.text(), end), span.end()));
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /// The same pieces, with furniture that follows furniture made one.
  ///
  /// @param type of the pieces; an aside is one of them
  static <T> List<T> joined(List<T> pieces, Class<T> type) {
    List<T> joined = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (T piece : pieces) {
      if (piece instanceof Item.Aside aside && aside.kind() == Item.Aside.Kind.FURNITURE) {
        start = lines.isEmpty() ? aside.start() : start;
        lines.addAll(aside.lines());
      } else {
        flush(start, lines, joined, type);
        joined.add(piece);
      }
    }
    flush(start, lines, joined, type);
    return joined;
  }

  private static <T> void flush(int start, List<String> lines, List<T> to, Class<T> type) {
    if (!lines.isEmpty()) {
      to.add(type.cast(new Item.Aside(Item.Aside.Kind.FURNITURE, start, lines)));
      lines.clear();
    }
  }
}
