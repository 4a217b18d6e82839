package lectern.read;

import java.util.ArrayList;
import java.util.List;
import lectern.source.Characters;
import lectern.source.Mark;

/// A paragraph of a Word document in the making.
final class DocxParagraph {
  private final List<DocxPiece> pieces = new ArrayList<>();
  private boolean heading;
  private boolean furniture;

  void add(DocxPiece piece) {
    pieces.add(piece);
  }

  void setHeading() {
    heading = true;
  }

  void setFurniture() {
    furniture = true;
  }

  /// The paragraphs of the cells of a table row as one, with tabs between.
  static DocxParagraph row(List<DocxParagraph> cells) {
    DocxParagraph row = new DocxParagraph();
    for (DocxParagraph cell : cells) {
      if (row.hasWords() && cell.hasWords()) {
        row.add(new DocxPiece.Words("\t", false, false));
      }
      row.pieces.addAll(cell.pieces);
      row.heading |= cell.heading;
      row.furniture |= cell.furniture;
    }
    return row;
  }

  boolean hasWords() {
    return pieces.stream()
        .anyMatch(p -> p instanceof DocxPiece.Words(String text, _, _) && !isBlank(text));
  }

  private static boolean isBlank(String text) {
    return Characters.skipBlank(text, 0, text.length()) == text.length();
  }

  /// Whether nothing at all stands in it, seen or unseen.
  boolean isEmpty() {
    return pieces.stream().noneMatch(p -> p instanceof DocxPiece.Unread) && !hasWords();
  }

  /// Its words without marks.
  String words() {
    StringBuilder words = new StringBuilder();
    for (DocxPiece piece : pieces) {
      if (piece instanceof DocxPiece.Words(String text, _, _)) {
        words.append(text);
      }
    }
    return words.toString();
  }

  /// Counts all of it as left out; what is unread has its own reason.
  void drop(MarkedText out, String reason) {
    for (DocxPiece piece : pieces) {
      switch (piece) {
        case DocxPiece.Words(String text, _, _) -> out.drop(text, reason);
        case DocxPiece.Unread(String text, String own) -> out.drop(text, own);
        case DocxPiece.LineEnd() -> {}
      }
    }
  }

  /// Writes its line or lines, without the line end after the last.
  void write(MarkedText out) {
    mark(out, true);
    for (DocxPiece piece : pieces) {
      switch (piece) {
        case DocxPiece.Words words -> write(words, out);
        case DocxPiece.LineEnd() -> out.breakLine();
        case DocxPiece.Unread(String text, String reason) -> out.drop(text, reason);
      }
    }
    mark(out, false);
  }

  private void write(DocxPiece.Words words, MarkedText out) {
    boolean bold = words.bold() && !heading;
    if (bold) {
      out.open(Mark.Kind.BOLD);
    }
    if (words.struck()) {
      out.open(Mark.Kind.STRUCK);
    }
    out.append(words.text());
    if (words.struck()) {
      out.close(Mark.Kind.STRUCK);
    }
    if (bold) {
      out.close(Mark.Kind.BOLD);
    }
  }

  private void mark(MarkedText out, boolean open) {
    if (heading) {
      toggle(out, Mark.Kind.HEADING, open);
    }
    if (furniture) {
      toggle(out, Mark.Kind.FURNITURE, open);
    }
  }

  private static void toggle(MarkedText out, Mark.Kind kind, boolean open) {
    if (open) {
      out.open(kind);
    } else {
      out.close(kind);
    }
  }
}
