package lectern.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import lectern.exchange.Floor;
import lectern.read.Delivery;
import lectern.read.Item;
import lectern.read.Readers;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/// One run of `lectern parse`: reads every document on all cores, and prints or files what they hold in their order.
final class ParseRun {
  private final Session session;
  private final List<Item> items;
  private final String[] names;
  private final Function<Spool, Rendering> rendering;
  private final @Nullable OutFolder folder;
  private final List<String> files;
  private final Progress progress;
  private final boolean showsProgress;
  private int failed;

  /// @param rendering makes one for each thread
  /// @param folder where the results go; null to print them
  ParseRun(
      Session session,
      List<Item> items,
      Function<Spool, Rendering> rendering,
      @Nullable OutFolder folder) {
    this.session = session;
    this.items = items;
    this.names = items.stream().map(Item::name).toArray(String[]::new);
    this.rendering = rendering;
    this.folder = folder;
    this.files = folder == null ? List.of() : OutFolder.names(List.of(names));
    this.progress =
        new Progress(
            session.err(), names.length, "", session.terminal().columns(), System::nanoTime);
    this.showsProgress =
        session.terminal().err()
            && items.size() > 1
            && (folder != null || !session.terminal().out());
  }

  /// @return number of documents that could not be read
  /// @throws IOException if the results cannot be written
  int run() throws IOException {
    return run(Runtime.getRuntime().availableProcessors());
  }

  int run(int threads) throws IOException {
    new Batch<Outcome>(items.size(), Worker::new, outcome -> outcome.output().length, this::deliver)
        .run(threads);
    progress.erase();
    if (failed > 0 && items.size() > 1) {
      session
          .err()
          .println(
              Numbers.of(failed, "document")
                  + " of "
                  + Numbers.grouped(items.size())
                  + " could not be read, for the reasons above.");
    }
    if (folder != null && folder.replaced() > 0) {
      session
          .err()
          .println(
              Numbers.of(folder.replaced(), "file")
                  + " of an earlier run in \""
                  + folder.folder()
                  + "\" "
                  + (folder.replaced() == 1 ? "was" : "were")
                  + " replaced.");
    }
    return failed;
  }

  /// Works on one document after the other. What is left in its buffers when a document fails is thrown away with them.
  private final class Worker implements Batch.Worker<Outcome> {
    private Spool spool = new Spool();
    private Rendering render = rendering.apply(spool);

    @Override
    public Outcome work(int index) throws IOException {
      try {
        return switch (items.get(index).take()) {
          case Delivery.Refused(_, String message) -> Outcome.failed(message);
          case Delivery.Taken(Source source) -> work(index, source);
        };
      } catch (UnreadableSourceException e) {
        return Outcome.failed(String.valueOf(e.getMessage()));
      } catch (OutOfMemoryError e) {
        beginAnew();
        return Outcome.failed(needsMemory(names[index]));
      } catch (RuntimeException | StackOverflowError e) {
        beginAnew();
        return Outcome.failed(fault(names[index], e));
      }
    }

    private Outcome work(int index, Source source) throws UnreadableSourceException, IOException {
      spool.clear();
      Transcript transcript = Transcript.of(Readers.read(source));
      render.render(names[index], transcript, Floor.of(transcript));
      return folder == null ? Outcome.read(spool.take()) : file(folder, index, spool);
    }

    private void beginAnew() {
      spool = new Spool();
      render = rendering.apply(spool);
    }
  }

  /// That a document needs more memory than there is.
  static String needsMemory(String name) {
    return "\""
        + name
        + "\" needs more memory than Lectern has, "
        + Numbers.grouped(Runtime.getRuntime().maxMemory() >> 20)
        + " MB. Split the document, or read it alone.";
  }

  /// That reading a document failed in a way that no document should lead to.
  static String fault(String name, Throwable e) {
    return "\""
        + name
        + "\" made Lectern fail ("
        + e
        + "). That is a fault of Lectern and not of the document: please report it, with the document if you may share"
        + " it.";
  }

  private Outcome file(OutFolder out, int index, Spool spool) throws IOException {
    String file = files.get(index);
    if (out.write(file, spool.array(), spool.length())) {
      return Outcome.done();
    }
    return Outcome.failed(
        "\""
            + out.folder().resolve(file)
            + "\" exists and was not written by lectern parse, so it was left as it is and \""
            + names[index]
            + "\" was not written. Move the file away, or name another folder with --out.");
  }

  private void deliver(int index, Outcome outcome) throws IOException {
    if (!outcome.complaint().isEmpty()) {
      failed++;
      progress.erase();
      session.err().println(Printable.of(outcome.complaint()));
    }
    if (outcome.output().length > 0) {
      session.print(outcome.output());
    }
    if (showsProgress) {
      progress.done(index + 1, names[index]);
    }
  }
}
