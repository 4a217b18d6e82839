package lectern.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    execute("--help");
    if (files.isEmpty()) {
      return 0;
    }
    for (Path file : files) {
      execute(List.of("inspect"), List.of(file));
    }
    execute(List.of("parse"), files);
    execute(List.of("parse", "--json"), files);
    try (ScratchFolder scratch = ScratchFolder.make()) {
      execute(List.of("parse", "--out", scratch.path().resolve("parsed").toString()), files);
      keepRecord(scratch.path(), files.stream().filter(TrainCommand::isDocument).toList());
    }
    return 0;
  }

  private static boolean isDocument(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file)
        && !name.equals("README.md")
        && !name.endsWith(".json")
        && !name.endsWith(".jsonl");
  }

  /// A record from its beginning to a proof.
  private static void keepRecord(Path scratch, List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    String data = scratch.resolve("record").toString();
    String work = "training/2031-03-14/document";
    String proof = scratch.resolve("proof").toString();
    String key = scratch.resolve("record/keys/log.vkey").toString();
    execute("create", "--data", data, "--origin", "training", "--office", "Nobody");
    execute("import", "--data", data, files.getFirst().toString());
    execute("publish", "1", "--data", data, "--title", "Training", "--id", work);
    execute("correct", work, files.getLast().toString(), "--data", data, "--reason", "Training.");
    execute("annotate", work, "--data", data, "--note", "Training.");
    execute("list", "--data", data);
    execute("show", work, "--data", data);
    execute("history", work, "--data", data);
    execute("diff", work, "--data", data);
    String citations = execute("show", work, "--data", data, "--citations", "--edition", "1");
    String citation = citations.substring(0, Math.max(0, citations.indexOf(' ')));
    execute("cite", citation, "--data", data);
    execute("prove", citation, "--data", data, "--out", proof);
    execute("check", proof, "--key", key);
    execute("verify", "--data", data);
  }

  private static void execute(List<String> command, List<Path> files) {
    List<String> words = new ArrayList<>(command);
    files.forEach(file -> words.add(file.toString()));
    execute(words.toArray(String[]::new));
  }

  /// What the command printed.
  private static String execute(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Session nobody =
        new Session(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(Writer.nullWriter()),
            Terminal.none(),
            Map.of(),
            InstantSource.system(),
            (_, _, _, _) -> {},
            (_, _, _) -> {});
    LecternCommand.commandLine(nobody).execute(words);
    return out.toString(StandardCharsets.UTF_8);
  }
}
