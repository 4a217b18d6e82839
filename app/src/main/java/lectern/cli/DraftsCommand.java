package lectern.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import lectern.cite.WorkId;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.store.Draft;
import lectern.store.DraftDetails;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.RecordWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `lectern drafts`: what was imported and is not published.
final class DraftsCommand {
  private static final String DISCARD = "--discard";
  private static final int MARGIN = 14;

  private DraftsCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec drafts =
        LecternCommand.command(
            "drafts",
            "List the drafts and what each still lacks, or discard some.",
            spec -> run(spec, session));
    DataOption.addTo(drafts);
    drafts.addOption(
        OptionSpec.builder(DISCARD)
            .type(List.class)
            .auxiliaryTypes(Long.class)
            .arity("1..*")
            .paramLabel("DRAFT")
            .description(
                "Throw these drafts away. There is no way back; published works are not touched.")
            .build());
    JsonOption.addTo(drafts, "Print JSON Lines, one object a draft.");
    LecternCommand.exitCodes(
        drafts,
        "They were listed, also where there are none; or discarded.",
        "There is no such draft, or the record cannot be used.");
    return drafts;
  }

  private static int run(CommandSpec spec, Session session) throws RecordException, IOException {
    List<Long> discarded =
        spec.commandLine().getParseResult().matchedOptionValue(DISCARD, List.<Long>of());
    if (discarded.isEmpty()) {
      try (RecordStore store = Desk.toRead(spec, session)) {
        list(spec, session, store);
      }
      return 0;
    }
    try (RecordWriter writer = Desk.toWrite(spec, session)) {
      for (long draft : discarded) {
        writer.discard(draft);
        session.print("Draft " + draft + " is discarded.\n");
      }
    }
    return 0;
  }

  static void list(CommandSpec spec, Session session, RecordStore store)
      throws RecordException, IOException {
    List<Draft> drafts = store.drafts();
    if (JsonOption.isGiven(spec)) {
      for (Draft draft : drafts) {
        session.print(json(draft));
      }
      return;
    }
    Sheet sheet = new Sheet(session.terminal(), MARGIN);
    for (Draft draft : drafts) {
      set(sheet, draft);
    }
    session.print(drafts.isEmpty() ? "There are no drafts.\n" : sheet.take());
  }

  static void set(Sheet sheet, Draft draft) {
    DraftDetails details = draft.details();
    sheet.note("draft " + draft.id(), Ink.STRONG);
    sheet.words(details.title().orElse(draft.name()), Ink.STRONG);
    details.day().map(LocalDate::toString).ifPresent(day -> sheet.words(" · " + day, Ink.PLAIN));
    details.kind().ifPresent(kind -> sheet.words(" · " + kind, Ink.PLAIN));
    details.work().ifPresent(work -> sheet.words(" · " + work, Ink.PLAIN));
    sheet.endLine();
    sheet.line(draft.name() + ", imported " + Times.of(draft.imported()), Ink.QUIET);
    List<Need> needs = Need.of(details);
    if (!needs.isEmpty()) {
      sheet.line("has " + Need.sentence(needs) + " yet", Ink.PLAIN);
    }
  }

  static JsonObject json(Draft draft) {
    DraftDetails details = draft.details();
    return JsonObject.builder()
        .put("draft", draft.id())
        .put("name", draft.name())
        .put("format", draft.format().mediaType())
        .put("sha256", draft.sha256().toString())
        .put("length", draft.length())
        .put("imported", draft.imported().toString())
        .putOrNull("kind", details.kind())
        .putOrNull("title", details.title())
        .putOrNull("date", details.day().map(LocalDate::toString))
        .putOrNull("place", details.place())
        .putOrNull("slug", details.slug())
        .putOrNull("visit", details.visit().map(WorkId::toString))
        .putOrNull("id", details.work().map(WorkId::toString))
        .put("lacks", JsonArray.ofStrings(Need.of(details).stream().map(Need::noun).toList()))
        .build();
  }
}
