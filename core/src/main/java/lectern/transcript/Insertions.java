package lectern.transcript;

import java.util.List;
import lectern.source.SourceText;

final class Insertions {
  private Insertions() {}

  static List<Insertion> of(SourceText text, Block.Turn turn) {
    return List.of();
  }
}
