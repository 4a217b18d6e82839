package lectern.cli;

import java.io.IOException;
import java.util.List;
import lectern.cite.WorkId;
import lectern.store.Act;
import lectern.store.Draft;
import lectern.store.DraftDetails;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import picocli.CommandLine.Model.CommandSpec;

/// Publishes drafts: those that lack nothing, once those that do are named. For `publish`, and for `import --publish`.
final class Publisher {
  private final CommandSpec command;
  private final Session session;
  private final RecordWriter writer;
  private final DraftDetails said;
  private final boolean oneByOne;
  private final String who;
  private final Publication publication;
  private int incomplete;

  /// @param said by the options about all drafts
  /// @param oneByOne whether each gets a checkpoint of its own
  /// @throws Complaint if it isn't known in whose name it is done, or a file of media can't be read
  Publisher(
      CommandSpec command,
      Session session,
      RecordWriter writer,
      DraftDetails said,
      boolean oneByOne)
      throws Complaint, RecordException {
    this.command = command;
    this.session = session;
    this.writer = writer;
    this.said = said;
    this.oneByOne = oneByOne;
    this.who = WhoOption.of(command, writer.store());
    this.publication =
        new Publication(
            writer.store(),
            command.optionsMap().containsKey(MediaOption.NAME)
                ? MediaOption.of(command)
                : List.of());
  }

  /// What was made of a draft.
  private sealed interface Prepared {
    record Ready(Publication.Ready draft) implements Prepared {}

    record Lacking(Draft draft, List<Need> needs) implements Prepared {}
  }

  /// @param asks whether somebody is there to be asked for what is missing
  /// @return whether all of them were published
  boolean publish(List<Draft> drafts, boolean asks) throws RecordException, IOException, Complaint {
    if (asks) {
      Questions questions = new Questions(session);
      for (Draft draft : drafts) {
        ask(draft, questions);
      }
    } else {
      new Batch<Prepared>(
              drafts.size(),
              () -> index -> Carried.over(() -> prepare(drafts.get(index))),
              Publisher::bytes,
              (_, prepared) -> Carried.over(() -> take(prepared)))
          .run(Runtime.getRuntime().availableProcessors());
    }
    append(publication.acts());
    return incomplete == 0;
  }

  private static long bytes(Prepared prepared) {
    return prepared instanceof Prepared.Ready(Publication.Ready ready) ? ready.source().size() : 0;
  }

  private Prepared prepare(Draft draft) throws RecordException, Complaint {
    return prepare(publication.read(draft, said));
  }

  private static Prepared prepare(Publication.Read read) {
    List<Need> needs = Need.of(read.details());
    return needs.isEmpty()
        ? new Prepared.Ready(Publication.ready(read))
        : new Prepared.Lacking(read.draft(), needs);
  }

  private boolean take(Prepared prepared) throws RecordException, Complaint {
    switch (prepared) {
      case Prepared.Lacking(Draft draft, List<Need> needs) ->
          refuse(draft, "has " + Need.sentence(needs), Need.exampleOptions(needs));
      case Prepared.Ready(Publication.Ready ready) -> {
        if (ready.wanted().isEmpty()) {
          refuse(
              ready.draft(),
              "has neither a label nor a title that a short name for its id could be made of ("
                  + MetadataOptions.SLUG
                  + ")",
              " " + MetadataOptions.SLUG + " short-name");
        } else {
          WorkId wanted = ready.wanted().get();
          boolean isGiven = said.work().or(() -> ready.draft().details().work()).isPresent();
          publication.add(ready, isGiven ? wanted : publication.free(wanted));
        }
      }
    }
    return true;
  }

  /// Asks for what is missing, and for the last part of the id unless somebody has given it.
  private void ask(Draft draft, Questions questions)
      throws RecordException, IOException, Complaint {
    Publication.Read read = publication.read(draft, said);
    read = read.with(questions.complete(draft.name(), read.details()));
    Prepared prepared = prepare(read);
    DraftDetails details = read.details();
    if (prepared instanceof Prepared.Ready(Publication.Ready ready)
        && ready.wanted().isPresent()
        && details.work().isEmpty()
        && details.slug().isEmpty()) {
      String slug = questions.slug(publication.free(ready.wanted().get()));
      prepared = prepare(read.with(details.withSlug(slug)));
    }
    take(prepared);
  }

  private void refuse(Draft draft, String reason, String options) {
    incomplete++;
    session
        .err()
        .println(
            Printable.of(
                "Draft "
                    + draft.id()
                    + ", \""
                    + draft.name()
                    + "\", "
                    + reason
                    + ", so it was not published. Say it, as in: lectern publish "
                    + draft.id()
                    + Shell.data(command)
                    + options));
  }

  private void append(List<Act> acts) throws RecordException, IOException {
    if (oneByOne) {
      for (Act act : acts) {
        report(List.of(act), writer.append(who, List.of(act)));
      }
    } else {
      report(acts, writer.append(who, acts));
    }
    if (!acts.isEmpty()) {
      session.print(
          Numbers.of(acts.size(), "work")
              + " in the record, signed and on disk. "
              + (acts.size() == 1 ? "Its id is" : "Their ids are")
              + " permanent.\n");
    }
  }

  private void report(List<Act> acts, List<Logged> entries) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < acts.size(); i++) {
      if (acts.get(i) instanceof Act.Publish(WorkId work, Act.Wording wording)) {
        lines
            .append(work)
            .append("  edition 1, entry ")
            .append(entries.get(i).index())
            .append(", ")
            .append(Numbers.of(wording.text().utterances().size(), "sentence"))
            .append('\n');
      }
    }
    session.print(lines.toString());
  }
}
