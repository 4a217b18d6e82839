package lectern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lectern.search.CollectionIndex;
import lectern.search.IndexException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `lectern index`: makes a collection of documents fit for checking quotations and for searching.
final class IndexCommand {
  private IndexCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec index =
        LecternCommand.command(
            "index",
            "Index a collection of documents, so that quotations can be checked against it and it can be searched.",
            spec -> run(spec, session));
    FolderOption.addTo(
        index,
        true,
        "Where the index goes: a folder that does not exist yet, an empty one, or an older index, which stays until the"
            + " new one is whole.");
    index.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .index("0..*")
            .arity("1..*")
            .required(true)
            .paramLabel("FILE")
            .description(
                "JSON Lines, one document a line: {\"id\": …, \"title\": …, \"text\": …}, perhaps with turns.")
            .build());
    index
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer("  lectern index corpus.jsonl --to corpus-index");
    LecternCommand.exitCodes(
        index, "All documents are in the index.", "None is, and standard error says why.");
    return index;
  }

  private static int run(CommandSpec spec, Session session) throws IndexException, IOException {
    List<Path> files = new ArrayList<>();
    files.addAll(spec.commandLine().getParseResult().matchedPositionalValue(0, List.<Path>of()));
    Path folder = Objects.requireNonNull(FolderOption.of(spec));
    Progress bar =
        new Progress(
            session.err(),
            megabytes(bytes(files)),
            " MB",
            session.terminal().columns(),
            System::nanoTime);
    boolean shows = session.terminal().err();
    int documents =
        CollectionIndex.make(
            files,
            folder,
            (bytes, file) -> {
              if (shows) {
                bar.done(megabytes(bytes), file.toString());
              }
            });
    bar.erase();
    session.print(
        Numbers.of(documents, "document")
            + (documents == 1 ? " is" : " are")
            + " in the index \""
            + Printable.of(folder.toString())
            + "\". Check a quotation with lectern quote --index.\n");
    return 0;
  }

  private static int megabytes(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, bytes / 1_000_000 + 1);
  }

  /// What cannot be read has none; that it can't be read is said when its turn comes.
  private static long bytes(List<Path> files) {
    return files.stream().mapToLong(IndexCommand::bytes).sum();
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException _) {
      return 0;
    }
  }
}
