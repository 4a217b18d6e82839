package lectern.transcript;

import java.util.List;
import lectern.source.Span;

/// A stretch of a transcript. The top-level blocks tile the decoded text: each span reaches to the next block's start,
/// so it includes the blanks that follow.
public sealed interface Block {

  /// Where it stands, blanks after it included.
  Span span();

  /// Words that are about the page or the file: banners, place and date lines, `END`, page marks, index of topics.
  record Furniture(Span span) implements Block {}

  /// A title of the document or of a topic.
  record Heading(Span span) implements Block {}

  /// A stage direction standing alone: `(Cross-talk.)`, `[At this point, the President signed the memorandum.]`.
  record Direction(Span span) implements Block {}

  /// Prose by an editor or recorder: correction notices, written documents, reported speech.
  record Note(Span span) implements Block {}

  /// A blank run longer than this source leaves elsewhere between two turns: something may have been dropped here.
  record Gap(Span span) implements Block {}

  /// A run of speech under one label.
  ///
  /// @param span label, paragraphs and everything between them
  /// @param label as printed; empty for speech without a label
  /// @param paragraphs the speech in order; empty for a label without words
  /// @param interruptions furniture, headings, directions and notes that stand between or inside its paragraphs;
  ///     they lie inside `span` and are not part of the speech
  record Turn(Span span, Label label, List<Paragraph> paragraphs, List<Block> interruptions)
      implements Block {
    public Turn {
      paragraphs = List.copyOf(paragraphs);
      interruptions = List.copyOf(interruptions);
    }
  }
}
