package lectern.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `lectern train FILE…`, for the build: does what people do with Lectern, without a word, while the JVM watches. What it
/// loads and links goes into the AOT cache, so that the next commands find it ready.
final class TrainCommand {
  private TrainCommand() {}

  static CommandSpec spec() {
    CommandSpec train =
        LecternCommand.command("train", "Run the usual commands for nothing.", TrainCommand::run);
    train.usageMessage().hidden(true);
    train.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .arity("0..*")
            .paramLabel("FILE")
            .description("Documents to work on.")
            .build());
    return train;
  }

  private static int run(CommandSpec spec) throws IOException {
    List<Path> files = spec.commandLine().getParseResult().matchedPositionalValue(0, List.of());
    execute(List.of("--help"), List.of());
    if (files.isEmpty()) {
      return 0;
    }
    for (Path file : files) {
      execute(List.of("inspect"), List.of(file));
    }
    execute(List.of("parse"), files);
    execute(List.of("parse", "--json"), files);
    Path out = Files.createTempDirectory("lectern");
    execute(List.of("parse", "--out", out.toString()), files);
    delete(out);
    return 0;
  }

  private static void execute(List<String> command, List<Path> files) {
    List<String> words = new ArrayList<>(command);
    files.forEach(file -> words.add(file.toString()));
    Session nobody =
        new Session(
            OutputStream.nullOutputStream(),
            new PrintWriter(Writer.nullWriter()),
            Terminal.none(),
            (_, _, _, _) -> {});
    CommandLine lectern = LecternCommand.commandLine(nobody);
    lectern.execute(words.toArray(String[]::new));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
