package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import lectern.cite.Word;
import lectern.cite.WordDiff;

/// Two wordings in one: what stayed, what went and what came, in reading order.
///
/// Words that the office struck in print are not words that went: they stand between marks of ours.
///
/// @param stretches empty for no words at all
public record Redline(List<Stretch> stretches) {
  public Redline {
    stretches = List.copyOf(stretches);
  }

  /// What became of a stretch.
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }

  /// Words in a row that share a fate.
  ///
  /// @param spaced whether a blank stands before it
  public record Stretch(Fate fate, boolean spaced, List<Piece> pieces) {
    public Stretch {
      pieces = List.copyOf(pieces);
    }
  }

  /// Words, or a mark of ours among them.
  public sealed interface Piece {

    /// @param text with its blanks
    record Said(String text) implements Piece {}

    /// The start of words that the print strikes, or their end.
    record Struck(boolean isStart) implements Piece {}
  }

  static Redline of(WordDiff diff) {
    List<Stretch> stretches = new ArrayList<>();
    for (WordDiff.Run run : diff.runs()) {
      Fate fate =
          switch (run) {
            case WordDiff.Equal _ -> Fate.KEPT;
            case WordDiff.Deleted _ -> Fate.REMOVED;
            case WordDiff.Inserted _ -> Fate.ADDED;
          };
      stretches.add(new Stretch(fate, !stretches.isEmpty() && !run.glued(), pieces(run.words())));
    }
    return new Redline(stretches);
  }

  /// From one text to another; one that is empty is not there.
  static Redline between(String old, String current) {
    if (old.equals(current)) {
      return of(Fate.KEPT, old);
    }
    if (old.isEmpty() || current.isEmpty()) {
      return of(old.isEmpty() ? Fate.ADDED : Fate.REMOVED, old + current);
    }
    return of(WordDiff.of(old, current));
  }

  /// A text that shares one fate.
  static Redline of(Fate fate, String text) {
    List<Piece> pieces = new ArrayList<>();
    for (Run run : CanonicalBody.runs(text)) {
      if (run.struck()) {
        pieces.add(new Piece.Struck(true));
      }
      pieces.add(new Piece.Said(run.text()));
      if (run.struck()) {
        pieces.add(new Piece.Struck(false));
      }
    }
    return new Redline(pieces.isEmpty() ? List.of() : List.of(new Stretch(fate, false, pieces)));
  }

  static List<Piece> pieces(List<Word> words) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      said.append(i > 0 && !word.glued() ? " " : "");
      if (word.isTag()) {
        flush(said, pieces);
        pieces.add(new Piece.Struck(!word.text().startsWith("</")));
      } else {
        said.append(word.text());
      }
    }
    flush(said, pieces);
    return pieces;
  }

  private static void flush(StringBuilder said, List<Piece> pieces) {
    if (!said.isEmpty()) {
      pieces.add(new Piece.Said(said.toString()));
      said.setLength(0);
    }
  }
}
