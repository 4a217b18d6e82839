package lectern.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.exchange.Floor;
import lectern.json.JsonArray;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import lectern.json.JsonValue;
import lectern.read.Readers;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.record.MalformedException;
import lectern.record.Manifest;
import lectern.source.UnreadableSourceException;
import lectern.store.Draft;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.Work;
import lectern.transcript.Transcript;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `lectern show`: a work, a cited sentence in its turn, a visit, or a draft.
final class ShowCommand {
  private static final String CITATIONS = "--citations";
  private static final int MARGIN = 14;

  private ShowCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec show =
        LecternCommand.command(
            "show",
            "Show an edition of a work, a cited sentence in its turn, the programme of a visit, or a draft.",
            spec -> run(spec, session));
    DataOption.addTo(show);
    EditionOption.addTo(
        show,
        EditionOption.EDITION,
        "Which edition of the work or the programme; the newest where not given.");
    show.addOption(
        OptionSpec.builder(CITATIONS)
            .description("Print each sentence of the work after its citation, one a line.")
            .build());
    JsonOption.addTo(show, "Print one JSON object.");
    Arguments.add(
        show, 0, "WORK|CITATION|VISIT|DRAFT", "An id, a citation, or the number of a draft.");
    show.usageMessage()
        .footerHeading("%nExamples:%n")
        .footer(
            "  lectern show press-availability/2031-03-14/de-vries",
            "  lectern show visit/2031-03-14/two-shores",
            "  lectern show 3");
    LecternCommand.exitCodes(show, "It was shown.", "There is no such thing in the record.");
    return show;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    String subject = Arguments.get(spec, 0);
    boolean json = JsonOption.isGiven(spec);
    Sheet sheet = new Sheet(session.terminal(), MARGIN);
    try (RecordStore store = Desk.toRead(spec, session)) {
      if (!subject.isEmpty() && subject.chars().allMatch(c -> c >= '0' && c <= '9')) {
        draft(session, store, subject, json);
        return 0;
      }
      if (Cited.isCitation(subject)) {
        Cited cited = Cited.find(store, subject);
        CiteCommand.set(sheet, store, cited, cited.resolution(store));
        sheet.blank();
        sheet.rule('─', "turn " + cited.utterance().at().turn(), Ink.PLAIN);
        new EditionView(sheet)
            .turn(store.text(cited.work().id(), cited.edition()), cited.utterance().at().turn());
        session.print(sheet.take());
        return 0;
      }
      Work work = Desk.work(store, Desk.id(subject));
      OptionalInt asked = EditionOption.of(spec, EditionOption.EDITION);
      int edition = Desk.edition(work, asked);
      Logged entry = store.edition(work.id(), edition).orElseThrow();
      if (json) {
        session.print(json(store, work, entry));
      } else if (spec.commandLine().getParseResult().hasMatchedOption(CITATIONS)
          && !work.isVisit()) {
        session.print(citations(work, edition, store.text(work.id(), edition)));
      } else {
        set(sheet, store, work, edition, entry);
        session.print(sheet.take());
      }
    }
    return 0;
  }

  private static String citations(Work work, int edition, EditionText text) {
    StringBuilder lines = new StringBuilder();
    for (Utterance utterance : text.utterances()) {
      lines
          .append(Citation.of(work.id(), edition, utterance))
          .append("  ")
          .append(Printable.of(utterance.text()))
          .append('\n');
    }
    return lines.toString();
  }

  private static void set(Sheet sheet, RecordStore store, Work work, int edition, Logged entry)
      throws RecordException {
    sheet.rule('━', work.id().toString(), Ink.STRONG);
    for (Logged about : store.history(work.id())) {
      if (work.isWithdrawn() && about.manifest() instanceof Manifest.Withdraw withdraw) {
        sheet.flush(
            "WITHDRAWN by the office on "
                + Times.of(withdraw.stamp().time())
                + ": “"
                + withdraw.why()
                + "”",
            Ink.STRONG);
        sheet.blank();
      }
    }
    if (entry.manifest() instanceof Manifest.Programme programme) {
      edition(sheet, work, edition, entry);
      new VisitView(sheet).set(programme.visit(), Titles.of(store));
      works(sheet, store, work);
      return;
    }
    EditionText text = store.text(work.id(), edition);
    EditionView view = new EditionView(sheet);
    view.head(text);
    edition(sheet, work, edition, entry);
    for (Logged about : store.history(work.id())) {
      switch (about.manifest()) {
        case Manifest.AddSource added when added.edition() == edition ->
            sheet.field("also printed", added.source().name());
        case Manifest.Annotate note when note.edition() == edition ->
            sheet.field("note", note.at().map(at -> at + ": ").orElse("") + note.note());
        case Manifest _ -> {}
      }
    }
    view.body(text);
  }

  private static void edition(Sheet sheet, Work work, int edition, Logged entry) {
    sheet.field(
        "edition",
        edition
            + (edition == work.edition() ? "" : " of " + work.edition() + ", NOT THE NEWEST")
            + ", "
            + Times.of(entry.manifest().stamp().time())
            + ", "
            + entry.manifest().stamp().who()
            + " (entry "
            + entry.index()
            + ")");
    sources(entry.manifest())
        .ifPresent(files ->
            sheet.field(
                "from", files.stream().map(FileDigest::name).collect(Collectors.joining(", "))));
  }

  private static Optional<List<FileDigest>> sources(Manifest manifest) {
    return switch (manifest) {
      case Manifest.Publish publish -> Optional.of(publish.edition().sources());
      case Manifest.Correct correct -> Optional.of(correct.edition().sources());
      case Manifest _ -> Optional.empty();
    };
  }

  private static void works(Sheet sheet, RecordStore store, Work visit) throws RecordException {
    List<Work> works = store.worksOf(visit.id());
    if (!works.isEmpty()) {
      sheet.blank();
      sheet.rule('─', "In the record", Ink.PLAIN);
    }
    for (Work work : works) {
      sheet.field(work.id().date().toString(), work.id() + " “" + work.title() + "”");
    }
  }

  private static void draft(Session session, RecordStore store, String number, boolean json)
      throws RecordException, IOException, Complaint {
    Draft draft = draft(store, number);
    if (json) {
      session.print(DraftsCommand.json(draft));
      return;
    }
    Sheet sheet = new Sheet(session.terminal(), MARGIN);
    DraftsCommand.set(sheet, draft);
    sheet.blank();
    session.print(sheet.take());
    try {
      Transcript transcript = Transcript.of(Readers.read(store.source(draft)));
      session.print(
          new TranscriptView(session.terminal())
              .of(draft.name(), transcript, Floor.of(transcript)));
    } catch (UnreadableSourceException e) {
      throw new Complaint(String.valueOf(e.getMessage()), e);
    }
  }

  private static Draft draft(RecordStore store, String number) throws RecordException, Complaint {
    Optional<Draft> draft =
        number.length() > 18 ? Optional.empty() : store.draft(Long.parseLong(number));
    return draft.orElseThrow(() ->
        new Complaint(
            "There is no draft " + number + ". lectern drafts shows those that there are."));
  }

  private static JsonObject json(RecordStore store, Work work, Logged entry)
      throws RecordException {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("id", work.id().toString())
            .put("newest", work.edition())
            .put("withdrawn", work.isWithdrawn())
            .put("entry", entry.index())
            .put("manifest", manifest(entry));
    if (!work.isVisit()) {
      EditionText text = store.text(work.id(), editionOf(entry.manifest()));
      json.put(
          "sentences",
          new JsonArray(text.utterances().stream().<JsonValue>map(RevisionView::json).toList()));
    }
    return json.build();
  }

  private static int editionOf(Manifest manifest) {
    return manifest instanceof Manifest.Correct correct ? correct.edition().number() : 1;
  }

  private static JsonObject manifest(Logged entry) {
    try {
      return JsonReader.readObject(entry.manifest().bytes());
    } catch (JsonException | MalformedException e) {
      throw new IllegalStateException("An entry of the log is JSON.", e);
    }
  }
}
