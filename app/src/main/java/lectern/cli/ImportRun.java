package lectern.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.read.Delivery;
import lectern.read.Intake;
import lectern.read.Readers;
import lectern.record.Manifest;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.store.Draft;
import lectern.store.DraftDetails;
import lectern.store.Imported;
import lectern.store.Incoming;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import lectern.transcript.Transcript;
import picocli.CommandLine.Model.CommandSpec;

/// One run of `lectern import`: reads documents on all cores, and takes them in as drafts in their order, some hundred at a
/// time.
final class ImportRun {
  /// Documents that become drafts together.
  private static final int TOGETHER = 200;

  private static final int MARGIN = 14;

  private final CommandSpec command;
  private final Session session;
  private final RecordWriter writer;
  private final Intake intake;
  private final DraftDetails said;
  private final boolean publishes;
  private final boolean single;
  private final Sheet sheet;
  private final LikenessView likenesses;
  private final List<Incoming> waiting = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private int known;
  private int failed;

  /// @param said about all documents
  /// @param publishes whether the drafts are published right after
  ImportRun(
      CommandSpec command,
      Session session,
      RecordWriter writer,
      Intake intake,
      DraftDetails said,
      boolean publishes) {
    this.command = command;
    this.session = session;
    this.writer = writer;
    this.intake = intake;
    this.said = said;
    this.publishes = publishes;
    this.single = intake.items().size() == 1;
    this.sheet = new Sheet(session.terminal(), MARGIN);
    this.likenesses = new LikenessView(writer.store(), sheet, Shell.data(command));
  }

  /// What was read in a document, or why it could not be.
  private sealed interface Result {
    record Read(Source source, Transcript transcript) implements Result {}

    record Failed(String complaint) implements Result {}
  }

  /// @return whether every document could be read
  boolean run() throws IOException, RecordException {
    new Batch<Result>(intake.items().size(), () -> this::read, ImportRun::bytes, this::deliver)
        .run(Runtime.getRuntime().availableProcessors());
    takeIn();
    if (!single) {
      summarise();
    }
    return failed == 0;
  }

  /// The new drafts, in order.
  List<Draft> drafts() {
    return List.copyOf(drafts);
  }

  private Result read(int index) {
    return switch (intake.items().get(index).take()) {
      case Delivery.Refused(_, String message) -> new Result.Failed(message);
      case Delivery.Taken(Source source) -> read(source);
    };
  }

  private static Result read(Source source) {
    try {
      return new Result.Read(source, Transcript.of(Readers.read(source)));
    } catch (UnreadableSourceException e) {
      return new Result.Failed(String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      return new Result.Failed(ParseRun.needsMemory(source.name()));
    } catch (RuntimeException | StackOverflowError e) {
      return new Result.Failed(ParseRun.fault(source.name(), e));
    }
  }

  private static long bytes(Result result) {
    return result instanceof Result.Read(Source source, _) ? source.size() : 0;
  }

  private void deliver(int index, Result result) throws IOException {
    switch (result) {
      case Result.Failed(String complaint) -> {
        failed++;
        session.err().println(Printable.of(complaint));
      }
      case Result.Read(Source source, Transcript transcript) -> {
        DraftDetails details = Facts.of(said, transcript);
        if (single && !publishes && session.terminal().answers()) {
          details = new Questions(session).complete(source.name(), details);
        }
        waiting.add(new Incoming(source, transcript, details));
        if (waiting.size() == TOGETHER) {
          takeIn();
        }
      }
    }
  }

  private void takeIn() throws IOException {
    Carried.over(() -> {
      List<Imported> imported = writer.importDrafts(waiting);
      for (int i = 0; i < imported.size(); i++) {
        report(waiting.get(i), imported.get(i));
      }
      return imported;
    });
    waiting.clear();
    session.print(sheet.take());
  }

  private void report(Incoming document, Imported imported) throws RecordException {
    switch (imported) {
      case Imported.AsDraft made -> {
        drafts.add(made.draft());
        draft(document, made);
      }
      case Imported.IsDraft(Draft draft) -> {
        known++;
        sheet.note("draft " + draft.id(), Ink.QUIET);
        sheet.line(
            document.source().name() + " is this draft already, to the byte. Nothing was changed.",
            Ink.PLAIN);
      }
      case Imported.IsPublished(Logged entry) -> {
        known++;
        sheet.note("published", Ink.QUIET);
        sheet.line(
            document.source().name()
                + " was published already, to the byte, as "
                + edition(entry.manifest())
                + ". Nothing was changed.",
            Ink.PLAIN);
      }
    }
  }

  private static String edition(Manifest manifest) {
    return switch (manifest) {
      case Manifest.Publish publish -> "edition 1 of " + publish.work();
      case Manifest.Correct correct ->
          "edition " + correct.edition().number() + " of " + correct.work();
      case Manifest.AddSource added ->
          "another printing of edition " + added.edition() + " of " + added.work();
      case Manifest other -> "part of a " + other.type();
    };
  }

  private void draft(Incoming document, Imported.AsDraft made) throws RecordException {
    Draft draft = made.draft();
    sheet.note("draft " + draft.id(), Ink.STRONG);
    sheet.line(draft.name(), Ink.STRONG);
    List<Need> needs = Need.of(draft.details());
    if (single) {
      details(document, draft, needs);
    }
    if (!needs.isEmpty() && !publishes) {
      sheet.field("to be said", Need.sentence(needs) + " yet. Say it when you publish it:");
      sheet.command(
          "lectern publish " + draft.id() + Shell.data(command) + Need.exampleOptions(needs));
    }
    likenesses.set(document, made.alike());
  }

  private void details(Incoming document, Draft draft, List<Need> needs) throws RecordException {
    draft.details().title().ifPresent(title -> sheet.field("title", title));
    draft.details().day().ifPresent(day -> sheet.field("date", day.toString()));
    draft.details().kind().ifPresent(kind -> sheet.field("kind", kind));
    if (needs.isEmpty()) {
      Optional<WorkId> id = id(document, draft);
      sheet.field(
          "id",
          id.map(value -> value + " (given for ever when it is published)")
              .orElse("needs a short name, with " + MetadataOptions.SLUG));
      if (!publishes) {
        sheet.note("publish it", Ink.QUIET);
        sheet.command("lectern publish " + draft.id() + Shell.data(command));
      }
    }
  }

  /// The id that the draft would get now.
  private Optional<WorkId> id(Incoming document, Draft draft) throws RecordException {
    Publication publication = new Publication(writer.store(), List.of());
    Optional<WorkId> wanted =
        Publication.ready(
                new Publication.Read(
                    draft, document.source(), document.transcript(), draft.details()))
            .wanted();
    return wanted.isEmpty() || draft.details().work().isPresent()
        ? wanted
        : Optional.of(publication.free(wanted.get()));
  }

  private void summarise() throws IOException {
    session.print(
        Numbers.of(drafts.size(), "new draft")
            + ", "
            + Numbers.grouped(known)
            + " known already, "
            + Numbers.grouped(failed)
            + " could not be read.\n");
  }
}
