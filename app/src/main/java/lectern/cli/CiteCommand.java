package lectern.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lectern.cite.Citation;
import lectern.cite.Resolution;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.record.Manifest;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import picocli.CommandLine.Model.CommandSpec;

/// `lectern cite`: what a citation says, and what became of it since.
final class CiteCommand {
  private static final int MARGIN = 14;

  private CiteCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec cite =
        LecternCommand.command(
            "cite",
            "Resolve a citation: the sentence as it was cited, and what became of it since.",
            spec -> run(spec, session));
    DataOption.addTo(cite);
    JsonOption.addTo(cite, "Print one JSON object.");
    CitationOptions.addTo(cite);
    Arguments.add(
        cite,
        0,
        "CITATION",
        "As in press-availability/2031-03-14/de-vries/v1/t12.s3~5d41402a; without v1 the newest edition that has it.");
    LecternCommand.exitCodes(
        cite,
        "It was resolved, also where the sentence was removed since.",
        "No edition has such a sentence.");
    return cite;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    try (RecordStore store = Desk.toRead(spec, session)) {
      Cited cited = Cited.find(store, Arguments.get(spec, 0));
      Optional<String> citation = CitationOptions.write(spec, session, store, cited);
      if (citation.isPresent()) {
        session.print(citation.get() + "\n");
        return 0;
      }
      Resolution resolution = cited.resolution(store);
      if (JsonOption.isGiven(spec)) {
        session.print(json(store, cited, resolution));
      } else {
        Sheet sheet = new Sheet(session.terminal(), MARGIN);
        set(sheet, store, cited, resolution);
        session.print(sheet.take());
      }
    }
    return 0;
  }

  static void set(Sheet sheet, RecordStore store, Cited cited, Resolution resolution)
      throws RecordException {
    sheet.rule('━', cited.citation().toString(), Ink.STRONG);
    withdrawal(store, cited)
        .ifPresent(withdraw -> {
          sheet.flush(
              "WITHDRAWN by the office on "
                  + Times.of(withdraw.stamp().time())
                  + ": “"
                  + withdraw.why()
                  + "”",
              Ink.STRONG);
          sheet.blank();
        });
    sheet.field("title", cited.work().title());
    sheet.field(
        "label", cited.utterance().label().isEmpty() ? "none printed" : cited.utterance().label());
    sheet.note("sentence", Ink.QUIET);
    sheet.speech(cited.utterance().text(), Ink.STRONG);
    sheet.endLine();
    sheet.field(
        "edition",
        cited.edition()
            + (cited.edition() == cited.work().edition()
                ? ", the newest"
                : "; the newest is " + cited.work().edition()));
    ResolutionView.set(sheet, resolution);
    if (resolution.places().size() == 1 && cited.edition() != cited.work().edition()) {
      sheet.field(
          "cite it as",
          Citation.of(cited.work().id(), cited.work().edition(), resolution.places().getFirst())
              .toString());
    }
    for (Manifest.Annotate note : notes(store, cited)) {
      sheet.field("note", note.note() + " (" + note.stamp().who() + ")");
    }
  }

  /// The newest withdrawal, where nothing made the work stand again.
  private static Optional<Manifest.Withdraw> withdrawal(RecordStore store, Cited cited)
      throws RecordException {
    if (!cited.work().isWithdrawn()) {
      return Optional.empty();
    }
    return store.history(cited.work().id()).reversed().stream()
        .map(Logged::manifest)
        .filter(Manifest.Withdraw.class::isInstance)
        .map(Manifest.Withdraw.class::cast)
        .findFirst();
  }

  /// What the office remarked on this sentence.
  private static List<Manifest.Annotate> notes(RecordStore store, Cited cited)
      throws RecordException {
    return store.history(cited.work().id()).stream()
        .map(Logged::manifest)
        .filter(Manifest.Annotate.class::isInstance)
        .map(Manifest.Annotate.class::cast)
        .filter(note ->
            note.edition() == cited.edition()
                && note.at().equals(Optional.of(cited.utterance().at())))
        .toList();
  }

  private static JsonObject json(RecordStore store, Cited cited, Resolution resolution)
      throws RecordException {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("citation", cited.citation().toString())
            .put("work", cited.work().id().toString())
            .put("title", cited.work().title())
            .put("edition", cited.edition())
            .put("newest", cited.work().edition())
            .put("withdrawn", cited.work().isWithdrawn())
            .put("sentence", RevisionView.json(cited.utterance()));
    ResolutionView.put(json, resolution);
    withdrawal(store, cited).ifPresent(withdraw -> json.put("withdrawnWhy", withdraw.why()));
    return json.put(
            "notes",
            JsonArray.ofStrings(notes(store, cited).stream().map(Manifest.Annotate::note).toList()))
        .build();
  }
}
