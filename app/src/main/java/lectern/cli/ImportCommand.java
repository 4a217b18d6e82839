package lectern.cli;

import java.io.IOException;
import java.util.List;
import lectern.read.Intake;
import lectern.store.DraftDetails;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `lectern import`: documents become drafts, which nobody but the desk sees.
final class ImportCommand {
  private static final String SOURCE_OF = "--source-of";
  private static final String WHY = "--why";
  private static final String PUBLISH = "--publish";

  private ImportCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec imports =
        LecternCommand.command(
            "import",
            "Take documents in as drafts, or add one to a work as another printing of it.",
            spec -> run(spec, session));
    DataOption.addTo(imports);
    MetadataOptions.addTo(imports);
    imports.addOption(
        OptionSpec.builder(PUBLISH)
            .description("Publish the new drafts at once, all under one checkpoint.")
            .build());
    imports.addOption(
        OptionSpec.builder(SOURCE_OF)
            .type(String.class)
            .paramLabel("WORK")
            .description(
                "The document is another printing of this work, and is added to it as such, for ever.")
            .build());
    imports.addOption(
        OptionSpec.builder(WHY)
            .type(String.class)
            .paramLabel("TEXT")
            .description("With " + SOURCE_OF + ": how it is known to be the same event.")
            .build());
    WhoOption.addTo(imports);
    imports.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .paramLabel("FILE|DIR|ZIP|URL")
            .description(
                "Documents as lectern parse reads them, or the address of one that begins with http:// or https://.")
            .build());
    imports
        .usageMessage()
        .footerHeading("%nExamples:%n")
        .footer(
            "  lectern import availability.html",
            "  lectern import --kind press-briefing --publish briefings.zip",
            "  lectern import again.pdf --source-of press-availability/2031-03-14/de-vries \\",
            "    --why 'The same event, as the ministry printed it.'");
    LecternCommand.exitCodes(
        imports,
        "Every document is a draft now, or was one, or is published.",
        "Some could not be read, or not be published; standard error says which and why.");
    return imports;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    ParseResult given = spec.commandLine().getParseResult();
    List<String> names = given.matchedPositionalValue(0, List.of());
    DraftDetails said = MetadataOptions.of(spec);
    @Nullable String sourceOf = given.matchedOptionValue(SOURCE_OF, null);
    @Nullable String why = given.matchedOptionValue(WHY, null);
    if (names.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Say what to import: a file, a folder, a zip file or an address.");
    }
    if (sourceOf == null && why != null) {
      throw new ParameterException(spec.commandLine(), WHY + " goes with " + SOURCE_OF + ".");
    }
    if (sourceOf != null) {
      if (why == null
          || names.size() > 1
          || given.hasMatchedOption(PUBLISH)
          || !said.equals(DraftDetails.NONE)) {
        throw new ParameterException(
            spec.commandLine(),
            SOURCE_OF
                + " adds one document to a published work. It needs "
                + WHY
                + " TEXT, how it is known to be the same event, and no option about a new work.");
      }
      return SecondPrinting.add(spec, session, names.getFirst(), sourceOf, why);
    }
    try (RecordWriter writer = Desk.toWrite(spec, session);
        Intake intake = Intake.named(names)) {
      if (said.work().isPresent() && intake.items().size() > 1) {
        throw new ParameterException(
            spec.commandLine(), MetadataOptions.ID + " is for one document: an id is given once.");
      }
      boolean publishes = given.hasMatchedOption(PUBLISH);
      ImportRun run = new ImportRun(spec, session, writer, intake, said, publishes);
      boolean done = run.run();
      Passed.report(intake.skipped(), session);
      if (!publishes || run.drafts().isEmpty()) {
        return done ? 0 : 1;
      }
      Publisher publisher = new Publisher(spec, session, writer, said, false);
      return publisher.publish(run.drafts(), session.terminal().answers()) && done ? 0 : 1;
    }
  }
}
