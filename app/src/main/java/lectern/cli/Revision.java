package lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lectern.cite.Alignment;
import lectern.cite.Step;
import lectern.cite.Utterance;
import lectern.record.EditionLine;
import lectern.record.EditionText;

/// What one edition of a work changed in another: in its sentences, and in what stands above and between them.
///
/// @param alignment of the sentences
/// @param headRemoved lines above the body, headings, directions, notes and gaps of the old edition that the new one does not
///     have, in reading order, each as `title: words`
/// @param headAdded those of the new edition that the old one does not have
record Revision(Alignment alignment, List<String> headRemoved, List<String> headAdded) {
  Revision {
    headRemoved = List.copyOf(headRemoved);
    headAdded = List.copyOf(headAdded);
  }

  static Revision of(EditionText old, EditionText current) {
    List<String> before = besideSpeech(old);
    List<String> after = besideSpeech(current);
    return new Revision(
        Alignment.of(old.utterances(), current.utterances()),
        without(before, after),
        without(after, before));
  }

  private static List<String> besideSpeech(EditionText text) {
    return text.lines().stream().flatMap(Revision::besideSpeech).toList();
  }

  private static Stream<String> besideSpeech(EditionLine line) {
    return switch (line) {
      case EditionLine.Head(String name, String value) -> Stream.of(name + ": " + value);
      case EditionLine.Aside(EditionLine.Aside.Kind kind, _, String words) ->
          Stream.of(Asides.name(kind) + ": " + words);
      case EditionLine.Silence(_, String label) -> Stream.of("turn without words: " + label);
      case EditionLine.Format _, EditionLine.ParagraphBreak _, EditionLine.Sentence _ ->
          Stream.empty();
    };
  }

  /// Where a line stands twice in one and once in the other, one of them is left.
  private static List<String> without(List<String> lines, List<String> others) {
    List<String> left = new ArrayList<>(lines);
    others.forEach(left::remove);
    return left;
  }

  boolean isEmpty() {
    return headRemoved.isEmpty()
        && headAdded.isEmpty()
        && alignment.steps().stream().allMatch(Step.Same.class::isInstance);
  }

  /// In words: `2 sentences changed, 1 removed, 3 added`.
  String summary() {
    int changed = 0;
    int moved = 0;
    int removed = 0;
    int added = 0;
    int unclear = 0;
    for (Step step : alignment.steps()) {
      switch (step) {
        case Step.Same _, Step.MovedHere _ -> {}
        case Step.Changed(List<Utterance> old, _, _) -> changed += old.size();
        case Step.Removed(List<Utterance> old) -> removed += old.size();
        case Step.Inserted(List<Utterance> current) -> added += current.size();
        case Step.MovedAway(List<Utterance> old, _) -> moved += old.size();
        case Step.Unclear(List<Utterance> old, List<Utterance> current) ->
            unclear += Math.max(old.size(), current.size());
      }
    }
    List<String> parts = new ArrayList<>();
    add(parts, changed, "changed");
    add(parts, moved, "moved");
    add(parts, removed, "removed");
    add(parts, added, "added");
    add(parts, unclear, "of which it cannot be told which became which");
    int beside = Math.max(headRemoved.size(), headAdded.size());
    if (beside > 0) {
      parts.add(Numbers.of(beside, "line") + " above or between the sentences changed");
    }
    return parts.isEmpty() ? "nothing changed" : String.join(", ", parts);
  }

  /// The noun stands with the first number alone.
  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(
          (parts.isEmpty() ? Numbers.of(count, "sentence") : Numbers.grouped(count)) + " " + what);
    }
  }
}
