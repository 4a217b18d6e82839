package lectern.web.page;

import java.util.List;
import java.util.stream.Collectors;

/// A sentence of ours with words in it that are not ours, in their order.
public record Phrase(List<Piece> pieces) {
  public Phrase {
    pieces = List.copyOf(pieces);
  }

  /// @param language of the words, a BCP 47 tag; `""` where they are ours, or it is not known
  public record Piece(String text, String language) {}

  /// Words to be put into a message that are not in its language.
  ///
  /// @param language a BCP 47 tag; `""` where it is not known
  public record Quoted(String words, String language) {
    @Override
    public String toString() {
      return words;
    }
  }

  @Override
  public String toString() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
