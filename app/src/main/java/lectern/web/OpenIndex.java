package lectern.web;

import java.util.List;
import lectern.search.IndexException;
import lectern.search.PassageSnapshot;
import lectern.search.RecordIndex;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index of the record that a site shows. It is opened when something is first asked of it, and opened again after it
/// could not be read: whoever makes it anew meanwhile need not start the site again.
final class OpenIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);

  private final RecordStore store;
  private @Nullable RecordIndex opened;
  private String told = "";

  /// @param store stays the caller's to close, after this
  OpenIndex(RecordStore store) {
    this.store = store;
  }

  /// The record as the index has it, and what a reader should know of it.
  ///
  /// @param passages to be closed by the caller
  /// @param notices whole sentences; none if it covers all of the record
  record Now(PassageSnapshot passages, List<String> notices) {
    Now {
      notices = List.copyOf(notices);
    }
  }

  /// @throws IndexException if it is missing, damaged, of another format, or lags too far behind
  synchronized Now now() throws IndexException {
    try {
      RecordIndex index = opened == null ? RecordIndex.open(store) : opened;
      opened = index;
      told = "";
      return new Now(index.snapshot(), index.notices());
    } catch (IndexException e) {
      close();
      tell(e);
      throw e;
    } catch (RecordException e) {
      throw new DamagedRecordException(e.getMessage(), e);
    }
  }

  /// Tells whoever runs the site, once and not at every page: what is wrong names folders of the computer, so readers are told
  /// less.
  private void tell(IndexException fault) {
    String message = fault.getMessage();
    if (!message.equals(told)) {
      LOG.warn("{}", message);
      told = message;
    }
  }

  @Override
  public synchronized void close() {
    RecordIndex index = opened;
    opened = null;
    if (index != null) {
      try {
        index.close();
      } catch (IndexException e) {
        Fault.report("closing the index", e);
      }
    }
  }
}
