package lectern.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.cite.WorkId;
import lectern.read.Readers;
import lectern.record.EditionHead;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.store.Act;
import lectern.store.Draft;
import lectern.store.DraftDetails;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.Slug;
import lectern.transcript.Transcript;

/// Drafts on their way to becoming works: gives each its canonical text and its id.
final class Publication {
  private final RecordStore store;
  private final List<FileDigest> media;
  private final Set<WorkId> taken = new HashSet<>();
  private final List<Act> acts = new ArrayList<>();

  /// @param media of all of them
  Publication(RecordStore store, List<FileDigest> media) {
    this.store = store;
    this.media = List.copyOf(media);
  }

  /// A draft that was read, and what is known about it.
  record Read(Draft draft, Source source, Transcript transcript, DraftDetails details) {

    /// The same with something else known about it.
    Read with(DraftDetails other) {
      return new Read(draft, source, transcript, other);
    }
  }

  /// A draft that lacks nothing.
  ///
  /// @param wanted its id, if that is free; empty where nothing gives its last part
  record Ready(Draft draft, Source source, EditionText text, Optional<WorkId> wanted) {}

  /// Reads a draft; fit for several threads.
  ///
  /// @param said about it by the options
  Read read(Draft draft, DraftDetails said) throws RecordException, Complaint {
    Source source = store.source(draft);
    try {
      Transcript transcript = Transcript.of(Readers.read(source));
      DraftDetails details = Facts.of(said.or(draft.details()), transcript);
      return new Read(draft, source, transcript, details);
    } catch (UnreadableSourceException e) {
      throw new Complaint("Draft " + draft.id() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// Makes the canonical text; fit for several threads.
  ///
  /// @param read nothing is missing in its details, see [Need]
  static Ready ready(Read read) {
    DraftDetails details = read.details();
    EditionHead head =
        EditionHead.of(
            read.transcript().metadata(),
            details.title().orElseThrow(),
            details.day().orElseThrow(),
            details.place(),
            details.visit());
    return new Ready(
        read.draft(), read.source(), EditionText.of(head, read.transcript()), wanted(read));
  }

  private static Optional<WorkId> wanted(Read read) {
    DraftDetails details = read.details();
    return details
        .work()
        .or(() ->
            details
                .slug()
                .or(() -> Slug.of(read.transcript(), details.title().orElseThrow()))
                .map(slug ->
                    new WorkId(details.kind().orElseThrow(), details.day().orElseThrow(), slug)));
  }

  /// The id that a work would get now: the wanted one, or with the next number where that is taken.
  WorkId free(WorkId wanted) throws RecordException {
    WorkId id = wanted;
    for (int n = 2; taken.contains(id) || store.work(id).isPresent(); n++) {
      id = Slug.numbered(wanted, n);
    }
    return id;
  }

  /// Takes a draft up under an id.
  void add(Ready ready, WorkId id) throws RecordException, Complaint {
    Optional<WorkId> visit = ready.text().head("visit").map(WorkId::parse);
    if (visit.isPresent() && store.work(visit.get()).isEmpty()) {
      throw new Complaint(
          "The record has no visit “"
              + visit.get()
              + "”. Publish its programme first, with lectern visit FILE, or check how the id is spelt.");
    }
    taken.add(id);
    acts.add(new Act.Publish(id, new Act.Wording(ready.text(), List.of(ready.source()), media)));
  }

  /// What is to be appended, in order.
  List<Act> acts() {
    return List.copyOf(acts);
  }
}
