package lectern.cli;

import java.util.Optional;
import lectern.cite.Resolution;
import lectern.cite.Utterance;
import lectern.cite.WordDiff;
import lectern.json.JsonObject;

/// Shows what became of a cited sentence.
final class ResolutionView {
  private ResolutionView() {}

  /// Match, explanation, and the words: with what changed in them, or each that it may be.
  static void set(Sheet sheet, Resolution resolution) {
    sheet.field("match", resolution.name());
    sheet.field("", resolution.explanation());
    words(resolution)
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> {
          sheet.blank();
          sheet.note("words", Ink.QUIET);
          WordChanges.set(sheet, words);
        });
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      sheet.blank();
      for (Utterance candidate : ambiguous.candidates()) {
        sheet.field(candidate.at().toString(), candidate.text());
      }
    }
  }

  private static Optional<WordDiff> words(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Changed changed -> Optional.of(changed.words());
      case Resolution.Split split -> Optional.of(split.words());
      case Resolution.Exact _, Resolution.Moved _, Resolution.Removed _, Resolution.Ambiguous _ ->
          Optional.empty();
    };
  }

  /// Adds `match`, `explanation`, `places` and, where there is one, `words`.
  static void put(JsonObject.Builder json, Resolution resolution) {
    json.put("match", resolution.name())
        .put("explanation", resolution.explanation())
        .put("places", RevisionView.json(resolution.places()));
    words(resolution).ifPresent(words -> json.put("words", WordChanges.json(words)));
  }
}
