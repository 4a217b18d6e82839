package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.Citation;
import lectern.cite.WorkId;
import lectern.search.register.Extract;
import lectern.source.Span;

/// Words of a turn in a list, with the way to where they stand.
///
/// @param work in which they were said
/// @param link to the sentence among the others of its edition
/// @param citation the permanent address of that sentence
/// @param label who speaks, as printed; `""` where nobody is named
/// @param pieces the words in order
/// @param isCut whether the turn goes on after them
public record QuotedWords(
    WorkId work,
    String title,
    String link,
    Optional<String> citation,
    String label,
    List<Piece> pieces,
    boolean isCut) {
  public QuotedWords {
    pieces = List.copyOf(pieces);
  }

  /// Words in a row.
  ///
  /// @param marked whether they were asked for
  public record Piece(String text, boolean marked) {}

  static QuotedWords of(Extract extract) {
    WorkId work = WorkId.parse(extract.occasion().work());
    return new QuotedWords(
        work,
        extract.occasion().title(),
        Paths.edition(work, extract.occasion().edition())
            + "#t"
            + extract.turn()
            + ".s"
            + extract.sentence(),
        extract.citation().map(Citation::toString),
        extract.label(),
        pieces(extract),
        extract.isCut());
  }

  private static List<Piece> pieces(Extract extract) {
    String text = extract.text();
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Span mark : extract.highlights()) {
      if (mark.start() > at) {
        pieces.add(new Piece(text.substring(at, mark.start()), false));
      }
      pieces.add(new Piece(mark.of(text), true));
      at = mark.end();
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), false));
    }
    return pieces;
  }
}
