package lectern.cli;

import java.io.IOException;
import java.nio.file.Path;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `lectern create`: a new record and its key.
final class CreateCommand {
  private static final String ORIGIN = "--origin";
  private static final String OFFICE = "--office";
  private static final int MARGIN = 14;

  private CreateCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec create =
        LecternCommand.command(
            "create", "Make a new record, and the key that signs it.", spec -> run(spec, session));
    DataOption.addTo(create);
    create.addOption(
        OptionSpec.builder(ORIGIN)
            .type(String.class)
            .required(true)
            .paramLabel("NAME")
            .description(
                "What the log is called for ever, in every checkpoint and key: best an address of yours without its"
                    + " scheme, such as press.example/record.")
            .build());
    create.addOption(
        OptionSpec.builder(OFFICE)
            .type(String.class)
            .required(true)
            .paramLabel("NAME")
            .description(
                "In whose name it is published, such as 'Press Office, Ministry of Ports'.")
            .build());
    create
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer(
            "  lectern create --data record --origin press.example/record \\",
            "    --office 'Press Office, Ministry of Ports'");
    LecternCommand.exitCodes(
        create,
        "The record was made.",
        "It was not: something is there already, or nothing can be written.");
    return create;
  }

  private static int run(CommandSpec spec, Session session) throws RecordException, IOException {
    Path data = DataOption.of(spec, session);
    @Nullable String origin = spec.commandLine().getParseResult().matchedOptionValue(ORIGIN, null);
    @Nullable String office = spec.commandLine().getParseResult().matchedOptionValue(OFFICE, null);
    try (RecordWriter writer =
        RecordWriter.create(data, String.valueOf(origin), spec.qualifiedName(), session.clock())) {
      writer.setOffice(String.valueOf(office));
      session.print(report(data, writer, session.terminal()));
    }
    return 0;
  }

  private static String report(Path data, RecordWriter writer, Terminal terminal)
      throws RecordException {
    Sheet sheet = new Sheet(terminal, MARGIN);
    String key = writer.store().key().toString();
    sheet.flush("A new record is in \"" + data + "\".", Ink.STRONG);
    sheet.blank();
    sheet.note("public key", Ink.QUIET);
    sheet.command(key);
    sheet.field("", "also in " + data.resolve("keys").resolve("log.vkey"));
    sheet.blank();
    sheet.flush(
        "Make the public key known where your readers look and where others than you would notice a change: on your site,"
            + " in print, with a newspaper. Whoever has it can check every sentence that you publish, and needs nobody's"
            + " permission.",
        Ink.PLAIN);
    sheet.blank();
    sheet.field("private key", data.resolve("keys").resolve("log.key").toString());
    sheet.blank();
    sheet.flush(
        "Whoever has the private key can publish in your name. Keep it on this machine, and a copy of it locked away:"
            + " without it nothing can be added to this record any more.",
        Ink.PLAIN);
    return sheet.take();
  }
}
