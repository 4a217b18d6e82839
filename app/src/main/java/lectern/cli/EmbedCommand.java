package lectern.cli;

import java.util.concurrent.atomic.AtomicInteger;
import lectern.search.IndexException;
import lectern.search.PassageSnapshot;
import lectern.search.Progress;
import lectern.search.VectorWriter;
import lectern.store.RecordException;
import picocli.CommandLine.Model.CommandSpec;

/// `lectern embed`: fills in the vectors by which meaning is searched.
final class EmbedCommand {
  private EmbedCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec embed =
        LecternCommand.command(
            "embed",
            "Fill in the vectors by which search finds what is meant; goes on where it was stopped.",
            spec -> run(spec, session));
    SearchedIndex.addTo(embed);
    LecternCommand.exitCodes(
        embed, "Every passage has its vector.", "The index cannot be read or written.");
    return embed;
  }

  private static int run(CommandSpec spec, Session session) throws RecordException, IndexException {
    try (SearchedIndex index = SearchedIndex.open(spec, session);
        PassageSnapshot now = index.snapshot()) {
      AtomicInteger told = new AtomicInteger(-1);
      Progress done =
          VectorWriter.fill(
              now,
              index.folder(),
              Runtime.getRuntime().availableProcessors(),
              progress -> tell(progress, told, session),
              () -> false);
      session.err().println(Numbers.of(done.ready(), "passage") + " can be found by meaning.");
    }
    return 0;
  }

  /// One line a hundredth, and none twice.
  private static void tell(Progress progress, AtomicInteger told, Session session) {
    if (told.getAndSet(progress.percent()) != progress.percent()) {
      session.err().println("Meaning search: " + progress.percent() + " % of passages ready.");
    }
  }
}
