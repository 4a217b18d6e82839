package lectern.cli;

import java.util.List;
import java.util.stream.Collectors;
import lectern.cite.Step;
import lectern.cite.Utterance;
import lectern.cite.WordDiff;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.json.JsonValue;

/// Shows what an edition changed, step by step in reading order; what stayed is counted, not repeated.
final class RevisionView {
  private final Sheet sheet;

  /// @param sheet with a margin, for addresses
  RevisionView(Sheet sheet) {
    this.sheet = sheet;
  }

  void set(Revision revision) {
    if (revision.isEmpty()) {
      sheet.line("Nothing differs.", Ink.PLAIN);
      return;
    }
    revision.headRemoved().forEach(line -> one("", "[-" + line + "-]", Ink.DELETED));
    revision.headAdded().forEach(line -> one("", "{+" + line + "+}", Ink.INSERTED));
    revision.alignment().steps().forEach(this::set);
  }

  private void set(Step step) {
    sheet.blank();
    switch (step) {
      case Step.Same(List<Utterance> old, _) ->
          one("", "· · · " + Numbers.of(old.size(), "sentence") + " as before · · ·", Ink.QUIET);
      case Step.Changed(List<Utterance> old, List<Utterance> current, WordDiff words) -> {
        sheet.note(place(old, current), Ink.QUIET);
        label(old.getFirst(), current.getFirst());
        WordChanges.set(sheet, words);
      }
      case Step.Removed(List<Utterance> old) ->
          old.forEach(utterance -> {
            sheet.note(utterance.at().toString(), Ink.QUIET);
            label(utterance, utterance);
            one("", "[-" + utterance.text() + "-]", Ink.DELETED);
          });
      case Step.Inserted(List<Utterance> current) ->
          current.forEach(utterance -> {
            sheet.note(utterance.at().toString(), Ink.QUIET);
            label(utterance, utterance);
            one("", "{+" + utterance.text() + "+}", Ink.INSERTED);
          });
      case Step.MovedAway(List<Utterance> old, List<Utterance> current) ->
          one(
              old.getFirst().at().toString(),
              "("
                  + Numbers.of(old.size(), "sentence")
                  + " moved from here to "
                  + current.getFirst().at()
                  + ".)",
              Ink.QUIET);
      case Step.MovedHere(List<Utterance> old, List<Utterance> current, WordDiff words) -> {
        one(
            current.getFirst().at().toString(),
            "(Moved here from " + old.getFirst().at() + ".)",
            Ink.QUIET);
        label(old.getFirst(), current.getFirst());
        WordChanges.set(sheet, words);
      }
      case Step.Unclear(List<Utterance> old, List<Utterance> current) -> {
        one("", "(It cannot be told which of these became which.)", Ink.QUIET);
        old.forEach(it -> one(it.at().toString(), "[-" + it.text() + "-]", Ink.DELETED));
        current.forEach(it -> one(it.at().toString(), "{+" + it.text() + "+}", Ink.INSERTED));
      }
    }
  }

  private void one(String note, String words, Ink ink) {
    sheet.note(note, Ink.QUIET);
    sheet.line(words, ink);
  }

  private void label(Utterance old, Utterance current) {
    if (old.label().equals(current.label())) {
      if (!old.label().isEmpty()) {
        sheet.line(old.label(), Ink.STRONG);
      }
    } else {
      sheet.words("[-" + old.label() + "-]", Ink.DELETED);
      sheet.endWord();
      sheet.words("{+" + current.label() + "+}", Ink.INSERTED);
      sheet.endLine();
    }
  }

  private static String place(List<Utterance> old, List<Utterance> current) {
    String before = old.getFirst().at().toString();
    String after = current.getFirst().at().toString();
    return before.equals(after) ? before : before + " → " + after;
  }

  /// The same for a program: one object a step.
  static JsonObject json(Revision revision) {
    return JsonObject.builder()
        .put("summary", revision.summary())
        .put("removedBeside", JsonArray.ofStrings(revision.headRemoved()))
        .put("addedBeside", JsonArray.ofStrings(revision.headAdded()))
        .put(
            "steps",
            new JsonArray(
                revision.alignment().steps().stream().<JsonValue>map(RevisionView::json).toList()))
        .build();
  }

  private static JsonObject json(Step step) {
    return switch (step) {
      case Step.Same(List<Utterance> old, List<Utterance> current) -> step("same", old, current);
      case Step.Changed(List<Utterance> old, List<Utterance> current, WordDiff words) ->
          step("changed", old, current, words);
      case Step.Removed(List<Utterance> old) -> step("removed", old, List.of());
      case Step.Inserted(List<Utterance> current) -> step("inserted", List.of(), current);
      case Step.MovedAway(List<Utterance> old, List<Utterance> current) ->
          step("movedAway", old, current);
      case Step.MovedHere(List<Utterance> old, List<Utterance> current, WordDiff words) ->
          step("movedHere", old, current, words);
      case Step.Unclear(List<Utterance> old, List<Utterance> current) ->
          step("unclear", old, current);
    };
  }

  private static JsonObject step(String name, List<Utterance> old, List<Utterance> current) {
    return JsonObject.builder()
        .put("step", name)
        .put("old", json(old))
        .put("current", json(current))
        .build();
  }

  private static JsonObject step(
      String name, List<Utterance> old, List<Utterance> current, WordDiff words) {
    return JsonObject.builder()
        .put("step", name)
        .put("old", json(old))
        .put("current", json(current))
        .put("words", WordChanges.json(words))
        .build();
  }

  static JsonArray json(List<Utterance> utterances) {
    return new JsonArray(
        utterances.stream().<JsonValue>map(RevisionView::json).collect(Collectors.toList()));
  }

  static JsonObject json(Utterance utterance) {
    return JsonObject.builder()
        .put("at", utterance.at().toString())
        .put("check", utterance.check())
        .put("label", utterance.label())
        .put("text", utterance.text())
        .build();
  }
}
