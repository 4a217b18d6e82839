package lectern.search;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.cite.WorkId;
import lectern.record.EditionDigest;
import lectern.record.Manifest;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/// Brings entries of the log into the index: what they publish, and what they say of what was there before.
public final class LogReplay {
  private final RecordStore store;
  private final IndexWriter writer;
  private final EditionWriter editions;

  LogReplay(RecordStore store, IndexWriter writer) {
    this.store = store;
    this.writer = writer;
    this.editions = new EditionWriter(writer);
  }

  /// Is told how far it has come.
  @FunctionalInterface
  public interface Progress {

    /// @param done entries
    /// @param total entries
    void at(long done, long total);
  }

  /// Adds the entries of `[from, to)`.
  void replay(long from, long to, Progress progress) throws IOException, RecordException {
    Set<WorkId> works = new LinkedHashSet<>();
    for (long index = from; index < to; index++) {
      switch (store.entry(index).manifest()) {
        case Manifest.Publish publish -> add(publish, publish.edition());
        case Manifest.Correct correct -> {
          add(correct, correct.edition());
          works.add(correct.work());
        }
        case Manifest.Withdraw withdraw -> works.add(withdraw.work());
        case Manifest _ -> {}
      }
      progress.at(index + 1 - from, to - from);
    }
    for (WorkId work : works) {
      mark(work, store.history(work).stream().filter(logged -> logged.index() < to).toList());
    }
  }

  /// @param history of the work, as far as the index covers the log
  private void mark(WorkId work, List<Logged> history) throws IOException {
    for (Logged logged : history) {
      Optional<EditionDigest> edition = edition(logged.manifest());
      if (edition.isPresent()) {
        int number = edition.get().number();
        mark(work, number, Standing.of(number, history));
      }
    }
  }

  private void add(Manifest.OfWork entry, EditionDigest edition)
      throws IOException, RecordException {
    editions.add(Editions.edition(entry.work(), edition, entry.stamp(), store.text(edition)));
  }

  private static Optional<EditionDigest> edition(Manifest manifest) {
    return switch (manifest) {
      case Manifest.Publish publish -> Optional.of(publish.edition());
      case Manifest.Correct correct -> Optional.of(correct.edition());
      case Manifest _ -> Optional.empty();
    };
  }

  private void mark(WorkId work, int edition, Standing standing) throws IOException {
    long until =
        standing.until().equals(Instant.MAX) ? Long.MAX_VALUE : standing.until().getEpochSecond();
    writer.updateDocValues(
        new Term(Fields.EDITION, Fields.key(work.toString(), edition)),
        new NumericDocValuesField(Fields.STATE, standing.state()),
        new NumericDocValuesField(Fields.UNTIL, until));
  }
}
