package lectern.read;

/// A piece of a paragraph of a Word document, in the order of the file.
sealed interface DocxPiece {

  /// Characters that are read.
  record Words(String text, boolean bold, boolean struck) implements DocxPiece {}

  /// A line end inside the paragraph.
  record LineEnd() implements DocxPiece {}

  /// Characters that nobody reads, and why.
  record Unread(String text, String reason) implements DocxPiece {}
}
