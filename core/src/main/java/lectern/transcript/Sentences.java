package lectern.transcript;

import java.util.List;
import lectern.source.SourceText;

final class Sentences {
  private Sentences() {}

  static List<Sentence> of(SourceText text, Block.Turn turn) {
    return List.of();
  }
}
