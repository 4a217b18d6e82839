package lectern.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import lectern.cite.Address;
import lectern.citing.CitationFormat;
import lectern.citing.CitedEdition;
import lectern.citing.Reference;
import lectern.citing.SiteAddress;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `--format`, `--base` and `--to`: a citation to be copied, in place of what became of it.
final class CitationOptions {
  private static final String FORMAT = "--format";
  private static final String BASE = "--base";
  private static final String TO = "--to";

  private CitationOptions() {}

  static void addTo(CommandSpec command) {
    command.addOption(
        text(
            FORMAT,
            "FORMAT",
            "Print the citation itself, to be copied: "
                + String.join(", ", CitationFormat.ids())
                + "."));
    command.addOption(
        text(
            BASE,
            "URL",
            "Where the record is published, e.g. https://press.example, for --format."));
    command.addOption(
        text(
            TO,
            "ADDRESS",
            "Cite the sentences up to this one of the same turn, e.g. t12.s5, with --format."));
  }

  private static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /// The citation in the format that is asked for; empty where none is.
  ///
  /// @throws Complaint if there are no such sentences
  static Optional<String> write(
      CommandSpec command, Session session, RecordStore store, Cited cited)
      throws Complaint, RecordException {
    ParseResult given = command.commandLine().getParseResult();
    Optional<String> format = value(given, FORMAT);
    if (format.isEmpty()) {
      requireNone(command, BASE, TO);
      return Optional.empty();
    }
    if (JsonOption.isGiven(command)) {
      throw new ParameterException(
          command.commandLine(), "Ask for either --json or " + FORMAT + ", not both.");
    }
    CitationFormat asked =
        CitationFormat.of(format.get())
            .orElseThrow(() ->
                new ParameterException(
                    command.commandLine(),
                    "“"
                        + format.get()
                        + "” is no format of a citation: expected one of "
                        + String.join(", ", CitationFormat.ids())
                        + "."));
    return Optional.of(asked.write(reference(command, session, store, cited)));
  }

  private static void requireNone(CommandSpec command, String... names) {
    for (String name : names) {
      if (command.commandLine().getParseResult().hasMatchedOption(name)) {
        throw new ParameterException(
            command.commandLine(),
            name + " is for a citation to be copied: say with " + FORMAT + " in which form.");
      }
    }
  }

  private static Reference reference(
      CommandSpec command, Session session, RecordStore store, Cited cited)
      throws Complaint, RecordException {
    ParseResult given = command.commandLine().getParseResult();
    String base =
        value(given, BASE)
            .orElseThrow(() ->
                new ParameterException(
                    command.commandLine(),
                    "Say with "
                        + BASE
                        + " where the record is published, e.g. https://press.example: a citation has its address in it."));
    LocalDate today = LocalDate.ofInstant(session.clock().instant(), ZoneOffset.UTC);
    Address first = cited.utterance().at();
    try {
      Address last = value(given, TO).map(Address::parse).orElse(first);
      return new Reference(
          edition(store, cited), first, last, SiteAddress.parse(base), Optional.of(today));
    } catch (IllegalArgumentException e) {
      throw new Complaint(String.valueOf(e.getMessage()), e);
    }
  }

  private static CitedEdition edition(RecordStore store, Cited cited) throws RecordException {
    String office =
        store
            .edition(cited.work().id(), cited.edition())
            .map(logged -> logged.manifest().stamp().who())
            .orElseThrow();
    return new CitedEdition(
        cited.work().id(),
        cited.edition(),
        cited.work().edition(),
        cited.work().isWithdrawn(),
        office,
        store.text(cited.work().id(), cited.edition()));
  }

  private static Optional<String> value(ParseResult given, String name) {
    @Nullable String value = given.matchedOptionValue(name, null);
    return Optional.ofNullable(value);
  }
}
