package lectern.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.read.Readers;
import lectern.record.EditionText;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;

/// Finds, among editions and drafts, those that say much the same as a document. Sketches are compared with all of them,
/// texts with the few that are left.
///
/// Measured on 1,400 transcripts of one press office: two briefings of a series share less than 0.1 of their runs, old and new
/// wording of a page nearly all, a page and an excerpt of it at least nine tenths of the excerpt.
final class NearDuplicates {
  /// Far below what is alike, since a sample is off by some hundredths and a part of a document is small beside it.
  private static final double WORTH_READING = 0.1;

  private static final double ALIKE = 0.4;

  private final Database database;
  private final Drafts drafts;
  private final EntryMaker.Texts texts;

  NearDuplicates(Database database, Drafts drafts, EntryMaker.Texts texts) {
    this.database = database;
    this.drafts = drafts;
    this.texts = texts;
  }

  private record Sketched(Likeness.Found found, Sketch sketch) {}

  /// All sketches there are; some ten thousand take a moment and 10 MB.
  final class Known {
    private final List<Sketched> sketches;

    private Known(List<Sketched> sketches) {
      this.sketches = sketches;
    }

    /// A draft that was added meanwhile.
    void add(long draft, Sketch sketch) {
      sketches.addFirst(new Sketched(new Likeness.InDraft(draft), sketch));
    }

    /// Newest first: drafts, then works by their newest edition; of each work the edition that is most alike.
    ///
    /// @param sketch of the document
    /// @param itself the draft that the document is
    List<Likeness> to(Transcript transcript, Sketch sketch, Optional<Draft> itself)
        throws RecordException {
      List<Likeness> alike = new ArrayList<>();
      Optional<Shingles> own = Optional.empty();
      for (Sketched known : sketches) {
        double estimated = sketch.likeness(known.sketch);
        if (estimated >= WORTH_READING && !isDraft(known.found, itself)) {
          Shingles one = own.orElseGet(() -> Shingles.of(transcript));
          own = Optional.of(one);
          Optional<Shingles> other = shingles(known.found);
          if (other.isPresent() && one.contained(other.get()) >= ALIKE) {
            keepBest(alike, known.found, estimated, one, other.get());
          }
        }
      }
      return alike;
    }
  }

  private static boolean isDraft(Likeness.Found found, Optional<Draft> draft) {
    return found instanceof Likeness.InDraft(long id)
        && draft.isPresent()
        && draft.get().id() == id;
  }

  private static void keepBest(
      List<Likeness> alike, Likeness.Found found, double estimated, Shingles one, Shingles other) {
    Likeness likeness = new Likeness(found, estimated, one.likeness(other), one.contained(other));
    for (int i = 0; i < alike.size(); i++) {
      if (isSameWork(alike.get(i).of(), found)) {
        if (alike.get(i).exact() < likeness.exact()) {
          alike.set(i, likeness);
        }
        return;
      }
    }
    alike.add(likeness);
  }

  private static boolean isSameWork(Likeness.Found one, Likeness.Found other) {
    return one instanceof Likeness.InRecord(WorkId work, _)
        && other instanceof Likeness.InRecord(WorkId same, _)
        && work.equals(same);
  }

  Known known() throws RecordException {
    List<Sketched> sketches = new ArrayList<>();
    sketches.addAll(
        database.list(
            "select id, sketch from draft order by id desc",
            row -> new Sketched(new Likeness.InDraft(row.getLong(1)), Sketch.of(row.getBytes(2)))));
    sketches.addAll(
        database.list(
            "select work, edition, hashes from sketch order by rowid desc",
            row ->
                new Sketched(
                    new Likeness.InRecord(WorkId.parse(row.getString(1)), row.getInt(2)),
                    Sketch.of(row.getBytes(3)))));
    return new Known(sketches);
  }

  private Optional<Shingles> shingles(Likeness.Found found) throws RecordException {
    return switch (found) {
      case Likeness.InRecord(WorkId work, int edition) -> {
        EditionText text = texts.of(work, edition);
        yield Optional.of(Shingles.of(text));
      }
      case Likeness.InDraft(long id) -> {
        Optional<Draft> draft = drafts.of(id);
        yield draft.isPresent() ? shingles(draft.get()) : Optional.empty();
      }
    };
  }

  private Optional<Shingles> shingles(Draft draft) throws RecordException {
    return transcript(draft).map(Shingles::of);
  }

  /// Empty if the draft can't be read.
  Optional<Transcript> transcript(Draft draft) throws RecordException {
    try {
      return Optional.of(Transcript.of(Readers.read(drafts.source(draft))));
    } catch (UnreadableSourceException e) {
      return Optional.empty();
    }
  }
}
