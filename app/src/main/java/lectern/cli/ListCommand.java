package lectern.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.json.JsonObject;
import lectern.store.Draft;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.Work;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `lectern list`: what is in the record.
final class ListCommand {
  private static final String KIND = "--kind";
  private static final String SINCE = "--since";
  private static final String UNTIL = "--until";
  private static final String VISIT = "--visit";
  private static final String WITHDRAWN = "--withdrawn";
  private static final String VISITS = "--visits";
  private static final String DRAFTS = "--drafts";

  private ListCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec list =
        LecternCommand.command(
            "list",
            "List the works of the record, its visits or its drafts.",
            spec -> run(spec, session));
    DataOption.addTo(list);
    flag(list, VISITS, "List visits.");
    flag(list, DRAFTS, "List drafts, as lectern drafts does.");
    value(list, KIND, "KIND", "Only works of this kind.");
    value(list, SINCE, "DATE", "Only those of this day or later.");
    value(list, UNTIL, "DATE", "Only those of this day or earlier.");
    value(list, VISIT, "ID", "Only works that belong to this visit.");
    flag(list, WITHDRAWN, "Only works that are withdrawn.");
    JsonOption.addTo(list, "Print JSON Lines, one object each.");
    list.usageMessage()
        .footerHeading("%nExample:%n")
        .footer("  lectern list --kind press-briefing --since 2031-01-01");
    LecternCommand.exitCodes(
        list, "They were listed, also where there are none.", "The record cannot be read.");
    return list;
  }

  private static void flag(CommandSpec command, String name, String description) {
    command.addOption(OptionSpec.builder(name).description(description).build());
  }

  private static void value(CommandSpec command, String name, String label, String description) {
    command.addOption(
        OptionSpec.builder(name)
            .type(String.class)
            .paramLabel(label)
            .description(description)
            .build());
  }

  /// Which works are asked for.
  private record Filter(
      Optional<String> kind,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      Optional<WorkId> visit,
      boolean withdrawn) {

    static Filter of(CommandSpec spec) throws Complaint {
      @Nullable String visit = spec.commandLine().getParseResult().matchedOptionValue(VISIT, null);
      return new Filter(
          given(spec, KIND),
          given(spec, SINCE).map(text -> MetadataOptions.day(spec, SINCE, text)),
          given(spec, UNTIL).map(text -> MetadataOptions.day(spec, UNTIL, text)),
          visit == null ? Optional.empty() : Optional.of(Desk.id(visit)),
          spec.commandLine().getParseResult().hasMatchedOption(WITHDRAWN));
    }

    private static Optional<String> given(CommandSpec spec, String name) {
      @Nullable String value = spec.commandLine().getParseResult().matchedOptionValue(name, null);
      return Optional.ofNullable(value);
    }

    boolean takes(Work work) {
      LocalDate day = work.id().date();
      return kind.filter(wanted -> !wanted.equals(work.id().kind())).isEmpty()
          && since.filter(day::isBefore).isEmpty()
          && until.filter(day::isAfter).isEmpty()
          && (visit.isEmpty() || visit.equals(work.visit()))
          && (!withdrawn || work.isWithdrawn());
    }
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    ParseResult given = spec.commandLine().getParseResult();
    Filter filter = Filter.of(spec);
    try (RecordStore store = Desk.toRead(spec, session)) {
      if (given.hasMatchedOption(DRAFTS)) {
        DraftsCommand.list(spec, session, store);
        return 0;
      }
      List<Work> found = new ArrayList<>();
      for (Work work : given.hasMatchedOption(VISITS) ? store.visits() : store.works()) {
        if (filter.takes(work)) {
          found.add(work);
        }
      }
      if (JsonOption.isGiven(spec)) {
        for (Work work : found) {
          session.print(json(work));
        }
      } else {
        session.print(lines(store, found, given.hasMatchedOption(VISITS)));
      }
    }
    return 0;
  }

  private static String lines(RecordStore store, List<Work> found, boolean visits)
      throws RecordException {
    StringBuilder lines = new StringBuilder();
    for (Work work : found) {
      lines
          .append(work.id())
          .append("  ")
          .append(Printable.of(work.title()))
          .append(work.edition() == 1 ? "" : " (edition " + work.edition() + ")")
          .append(work.isWithdrawn() ? " (withdrawn)" : "")
          .append('\n');
    }
    if (found.isEmpty()) {
      lines.append(visits ? "There is no such visit.\n" : "There is no such work.\n");
    }
    List<Draft> drafts = visits ? List.of() : store.drafts();
    if (!drafts.isEmpty()) {
      lines
          .append(Numbers.of(drafts.size(), "draft"))
          .append(drafts.size() == 1 ? " is" : " are")
          .append(" not published: lectern drafts\n");
    }
    return lines.toString();
  }

  private static JsonObject json(Work work) {
    return JsonObject.builder()
        .put("id", work.id().toString())
        .put("kind", work.id().kind())
        .put("date", work.id().date().toString())
        .put("title", work.title())
        .putOrNull("visit", work.visit().map(WorkId::toString))
        .put("edition", work.edition())
        .put("withdrawn", work.isWithdrawn())
        .put("published", work.published().toString())
        .put("changed", work.changed().toString())
        .build();
  }
}
