package lectern.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says in English what became of a sentence.
final class Explanation {
  private static final int MOST_EDITS = 3;
  private static final int MOST_PLACES = 5;
  private static final int WORDS_BEFORE = 10;
  private static final int WORDS_SHOWN = 40;

  private Explanation() {}

  static String of(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Exact _ -> "These words stand unchanged in the same place.";
      case Resolution.Moved moved ->
          "These words stand unchanged, but at "
              + moved.current().at()
              + " instead of "
              + moved.old().at()
              + ".";
      case Resolution.Changed changed -> changed(changed);
      case Resolution.Split split -> split(split);
      case Resolution.Removed removed -> removed(removed);
      case Resolution.Ambiguous ambiguous -> ambiguous(ambiguous);
    };
  }

  private static String changed(Resolution.Changed changed) {
    Utterance was = changed.old();
    Utterance is = changed.current();
    List<String> sentences = new ArrayList<>();
    if (changed.isRelabelled()) {
      sentences.add(
          "The office now gives this sentence to " + speaker(is) + " instead of " + speaker(was));
    }
    if (!changed.words().isEmpty()) {
      sentences.add("The office changed this sentence: it " + edits(changed.words()));
    }
    if (sentences.isEmpty()) {
      sentences.add("The office changed the blanks of this sentence");
    }
    if (!was.at().equals(is.at())) {
      sentences.add("It now stands at " + is.at() + " instead of " + was.at());
    }
    return String.join(". ", sentences) + ".";
  }

  private static String speaker(Utterance utterance) {
    return utterance.label().isEmpty() ? "nobody by name" : Quoted.of(utterance.label());
  }

  private static String edits(WordDiff words) {
    List<String> edits = new ArrayList<>();
    String deleted = "";
    for (WordDiff.Run run : words.runs()) {
      if (run instanceof WordDiff.Inserted) {
        edits.add(
            deleted.isEmpty()
                ? "inserted " + quoted(run.text())
                : "replaced " + deleted + " with " + quoted(run.text()));
      } else if (!deleted.isEmpty()) {
        edits.add("removed " + deleted);
      }
      deleted = run instanceof WordDiff.Deleted ? quoted(run.text()) : "";
    }
    if (!deleted.isEmpty()) {
      edits.add("removed " + deleted);
    }
    return edits.size() > MOST_EDITS ? "now reads " + excerpt(words) : list(edits);
  }

  private static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.getFirst()
        : String.join(", ", parts.subList(0, last)) + " and " + parts.getLast();
  }

  /// The new text from shortly before the first change on.
  private static String excerpt(WordDiff words) {
    List<Word> text = new ArrayList<>();
    int changed = -1;
    for (WordDiff.Run run : words.runs()) {
      if (!(run instanceof WordDiff.Equal) && changed < 0) {
        changed = text.size();
      }
      if (!(run instanceof WordDiff.Deleted)) {
        text.addAll(run.words());
      }
    }
    int from = text.size() <= WORDS_SHOWN ? 0 : Math.max(0, changed - WORDS_BEFORE);
    int to = Math.min(text.size(), from + WORDS_SHOWN);
    String shown = Word.join(text.subList(from, to));
    return quoted((from > 0 ? "… " : "") + shown + (to < text.size() ? " …" : ""));
  }

  private static String quoted(String words) {
    return Quoted.of(words.replace("<s>", "(struck: ").replace("</s>", ")"));
  }

  private static String split(Resolution.Split split) {
    List<Utterance> now = split.current();
    return "The office made "
        + now.size()
        + " sentences of this one: "
        + list(now.stream().map(part -> quoted(part.text()) + " at " + part.at()).toList())
        + ".";
  }

  private static String removed(Resolution.Removed removed) {
    return "The office removed this sentence." + stood(removed.before(), removed.after());
  }

  private static String stood(Optional<Utterance> before, Optional<Utterance> after) {
    String place =
        before.map(utterance -> "after what is now " + utterance.at()).orElse("")
            + (before.isPresent() && after.isPresent() ? " and " : "")
            + after.map(utterance -> "before what is now " + utterance.at()).orElse("");
    return place.isEmpty() ? "" : " It stood " + place + ".";
  }

  private static String ambiguous(Resolution.Ambiguous ambiguous) {
    List<Utterance> candidates = ambiguous.candidates();
    String text = ambiguous.old().text();
    boolean same = candidates.stream().allMatch(candidate -> candidate.text().equals(text));
    if (!same) {
      return "It cannot be told whether the office removed this sentence or changed it into "
          + (candidates.size() == 1 ? "the one at " : "one of those at ")
          + places(candidates)
          + ".";
    }
    return candidates.size() == 1
        ? "The same words stand at "
            + places(candidates)
            + ", but nothing shows that they are this sentence and not another that said the same."
        : "The same words stand at "
            + places(candidates)
            + ", and nothing shows which of them is this sentence.";
  }

  private static String places(List<Utterance> candidates) {
    List<String> places =
        candidates.stream()
            .limit(MOST_PLACES)
            .map(candidate -> candidate.at().toString())
            .collect(Collectors.toCollection(ArrayList::new));
    if (candidates.size() > MOST_PLACES) {
      places.add((candidates.size() - MOST_PLACES) + " other places");
    }
    return list(places);
  }
}
