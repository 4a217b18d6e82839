package lectern.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.record.Visit;
import lectern.store.DraftDetails;
import lectern.store.EventKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// What the desk says about a document, since the document does not.
final class MetadataOptions {
  static final String KIND = "--kind";
  static final String DATE = "--date";
  static final String TITLE = "--title";
  static final String PLACE = "--place";
  static final String SLUG = "--slug";
  static final String VISIT = "--visit";
  static final String ID = "--id";

  private final CommandSpec command;

  private MetadataOptions(CommandSpec command) {
    this.command = command;
  }

  static void addTo(CommandSpec command) {
    add(
        command,
        KIND,
        "KIND",
        "The kind of event, the first part of the id: "
            + String.join(", ", EventKind.all())
            + ", or another word. Where it is not given, the kind that the title names.");
    add(command, DATE, "DATE", "The day of the event, e.g. 2031-03-14.");
    add(command, TITLE, "TITLE", "What the event is called.");
    add(command, PLACE, "PLACE", "Where it was.");
    add(
        command,
        SLUG,
        "SLUG",
        "The last part of the id. Where it is not given, the surname in the label of the official who speaks most.");
    add(command, VISIT, "ID", "The visit that the event was part of.");
    add(
        command,
        ID,
        "ID",
        "The whole id, e.g. press-availability/2031-03-14/de-vries, in place of kind, date and slug.");
  }

  private static void add(CommandSpec command, String name, String label, String description) {
    command.addOption(
        OptionSpec.builder(name)
            .type(String.class)
            .paramLabel(label)
            .description(description)
            .build());
  }

  /// What the options say.
  ///
  /// @throws ParameterException if one of them is not as it must be, or contradicts another
  static DraftDetails of(CommandSpec command) {
    return new MetadataOptions(command).read();
  }

  private DraftDetails read() {
    Optional<WorkId> id = given(ID).map(text -> id(ID, text));
    Optional<String> kind = given(KIND).map(this::kind);
    Optional<LocalDate> day = given(DATE).map(this::day);
    Optional<String> slug = given(SLUG).map(this::slug);
    if (id.isPresent() && (kind.isPresent() || day.isPresent() || slug.isPresent())) {
      throw wrong(
          ID
              + " says kind, date and slug already; leave "
              + KIND
              + ", "
              + DATE
              + " and "
              + SLUG
              + " out.");
    }
    id.ifPresent(value -> requireNoVisit(ID, value.kind()));
    Optional<WorkId> visit = given(VISIT).map(text -> id(VISIT, text));
    if (visit.isPresent() && !visit.get().kind().equals(Visit.KIND)) {
      throw wrong(
          VISIT
              + " needs the id of a visit, which begins with visit/; found “"
              + visit.get()
              + "”.");
    }
    return new DraftDetails(
        id.map(WorkId::kind).or(() -> kind),
        given(TITLE),
        id.map(WorkId::date).or(() -> day),
        given(PLACE),
        id.map(WorkId::slug).or(() -> slug),
        visit,
        id);
  }

  private Optional<String> given(String name) {
    @Nullable String value = command.commandLine().getParseResult().matchedOptionValue(name, null);
    if (value != null && value.isBlank()) {
      throw wrong(name + " is empty. Leave it out if it is not known.");
    }
    return Optional.ofNullable(value);
  }

  private WorkId id(String option, String text) {
    try {
      return WorkId.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrong(option + ": " + e.getMessage());
    }
  }

  private String kind(String text) {
    requireNoVisit(KIND, text);
    try {
      return new WorkId(text, LocalDate.EPOCH, "any").kind();
    } catch (IllegalArgumentException e) {
      throw wrong(KIND + ": " + e.getMessage());
    }
  }

  private String slug(String text) {
    try {
      return new WorkId("any", LocalDate.EPOCH, text).slug();
    } catch (IllegalArgumentException e) {
      throw wrong(SLUG + ": " + e.getMessage());
    }
  }

  private void requireNoVisit(String option, String kind) {
    if (kind.equals(Visit.KIND)) {
      throw wrong(
          option
              + ": a visit has a programme, which lectern visit publishes, and no transcript. Give the kind of the"
              + " event, and the visit with "
              + VISIT
              + ".");
    }
  }

  private LocalDate day(String text) {
    return day(command, DATE, text);
  }

  /// A day of the calendar.
  ///
  /// @throws ParameterException if it has another form
  static LocalDate day(CommandSpec command, String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new ParameterException(
          command.commandLine(),
          option + ": “" + text + "” is no day. Expected year, month and day, as in 2031-03-14.",
          e);
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }
}
