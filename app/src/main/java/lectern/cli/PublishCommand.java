package lectern.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.store.Draft;
import lectern.store.DraftDetails;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `lectern publish`: drafts become works, for ever.
final class PublishCommand {
  private static final String ALL = "--all";
  private static final String ONE_BY_ONE = "--one-by-one";

  private PublishCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec publish =
        LecternCommand.command("publish", "Publish drafts, for ever.", spec -> run(spec, session));
    DataOption.addTo(publish);
    publish.addOption(
        OptionSpec.builder(ALL)
            .description("Publish every draft that lacks nothing, and list the others.")
            .build());
    MetadataOptions.addTo(publish);
    MediaOption.addTo(publish);
    WhoOption.addTo(publish);
    publish.addOption(
        OptionSpec.builder(ONE_BY_ONE)
            .description(
                "Sign a checkpoint after each one. Otherwise all of them are in the record, or none is.")
            .build());
    publish.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(Long.class)
            .arity("0..*")
            .paramLabel("DRAFT")
            .description("Number of a draft, as lectern drafts shows it.")
            .build());
    publish
        .usageMessage()
        .footerHeading("%nExamples:%n")
        .footer(
            "  lectern publish 3",
            "  lectern publish 3 --kind press-availability --date 2031-03-14",
            "  lectern publish --all");
    LecternCommand.exitCodes(
        publish,
        "Everything that was asked for was published: on disk, and in a signed checkpoint.",
        "Something was not, and standard error says what and why.");
    return publish;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    ParseResult given = spec.commandLine().getParseResult();
    List<Long> numbers = given.matchedPositionalValue(0, List.of());
    boolean all = given.hasMatchedOption(ALL);
    DraftDetails said = MetadataOptions.of(spec);
    if (numbers.isEmpty() != all) {
      throw new ParameterException(
          spec.commandLine(),
          "Say what to publish: numbers of drafts, or " + ALL + " for all that lack nothing.");
    }
    if (said.work().isPresent() && (all || numbers.size() > 1)) {
      throw new ParameterException(
          spec.commandLine(), MetadataOptions.ID + " is for one draft: an id is given once.");
    }
    try (RecordWriter writer = Desk.toWrite(spec, session)) {
      List<Draft> drafts = all ? writer.store().drafts() : drafts(writer, numbers);
      Publisher publisher =
          new Publisher(spec, session, writer, said, given.hasMatchedOption(ONE_BY_ONE));
      return publisher.publish(drafts, !all && session.terminal().answers()) ? 0 : 1;
    }
  }

  private static List<Draft> drafts(RecordWriter writer, List<Long> numbers)
      throws RecordException, Complaint {
    List<Draft> drafts = new ArrayList<>();
    for (long number : numbers) {
      Optional<Draft> draft = writer.store().draft(number);
      drafts.add(
          draft.orElseThrow(() ->
              new Complaint(
                  "There is no draft "
                      + number
                      + ". lectern drafts shows those that there are; nothing was published.")));
    }
    return drafts;
  }
}
