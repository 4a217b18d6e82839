package lectern.read;

import java.util.List;

/// A line of print on a page of a PDF document. Lengths are in points (1/72 inch), from the page's upper left corner.
///
/// @param runs its words in order, cut where bold begins or ends; never empty
/// @param left where its first word begins
/// @param right where its last word ends
/// @param baseline how far down it stands
/// @param size of its type, the commonest in it
/// @param firstWord how long its first word is
/// @param gap the widest blank inside it
/// @param gapAt where that blank ends
record PdfLine(
    List<Run> runs,
    float left,
    float right,
    float baseline,
    float size,
    float firstWord,
    float gap,
    float gapAt) {

  /// Words set alike.
  record Run(String text, boolean bold) {}

  PdfLine {
    runs = List.copyOf(runs);
  }

  /// Its words, without blanks at the ends.
  String text() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text));
    return text.toString();
  }

  /// Number of UTF-16 units.
  int length() {
    return runs.stream().mapToInt(run -> run.text.length()).sum();
  }
}
