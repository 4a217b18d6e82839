package lectern.transcript;

import java.util.List;
import java.util.Optional;
import lectern.source.SourceText;
import lectern.source.Span;

/// Finds the blocks of a decoded text. Skeleton.
final class TranscriptParser {
  private TranscriptParser() {}

  static Transcript parse(SourceText text) {
    int length = text.text().length();
    return new Transcript(
        text,
        length == 0 ? List.of() : List.of(new Block.Note(new Span(0, length))),
        new Metadata(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), List.of()),
        text.findings());
  }
}
