package lectern.cli;

import java.util.List;
import java.util.Optional;
import lectern.cite.Alignment;
import lectern.cite.Step;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.read.Readers;
import lectern.source.UnreadableSourceException;
import lectern.store.Draft;
import lectern.store.Incoming;
import lectern.store.Likeness;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.transcript.Transcript;

/// Says of a new document that something much like it is there: how much, in what they differ, and what to do.
final class LikenessView {
  /// Likenesses that are shown of one document, and differences of each.
  private static final int MOST = 3;

  private final RecordStore store;
  private final Sheet sheet;
  private final String data;

  /// @param data the option of proposed commands, with a blank before it
  LikenessView(RecordStore store, Sheet sheet, String data) {
    this.store = store;
    this.sheet = sheet;
    this.data = data;
  }

  void set(Incoming document, List<Likeness> alike) throws RecordException {
    for (Likeness likeness : alike.stream().limit(MOST).toList()) {
      sheet.note("much like", Ink.QUIET);
      switch (likeness.of()) {
        case Likeness.InRecord(WorkId work, int edition) -> {
          Revision revision = revision(store.text(work, edition).utterances(), document);
          sheet.line(
              "edition " + edition + " of " + work + ": " + measure(likeness, revision), Ink.PLAIN);
          differences(revision);
          propose(document, work);
        }
        case Likeness.InDraft(long id) -> {
          Optional<List<Utterance>> other = draft(id);
          if (other.isPresent()) {
            Revision revision = revision(other.get(), document);
            sheet.line("draft " + id + ": " + measure(likeness, revision), Ink.PLAIN);
            differences(revision);
          }
          sheet.line(
              "Publish one of them, and add the other to it with lectern import --source-of.",
              Ink.PLAIN);
        }
      }
    }
  }

  private Optional<List<Utterance>> draft(long id) throws RecordException {
    Optional<Draft> draft = store.draft(id);
    if (draft.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Facts.utterances(Transcript.of(Readers.read(store.source(draft.get())))));
    } catch (UnreadableSourceException e) {
      return Optional.empty();
    }
  }

  private static Revision revision(List<Utterance> other, Incoming document) {
    return new Revision(
        Alignment.of(other, Facts.utterances(document.transcript())), List.of(), List.of());
  }

  private static String measure(Likeness likeness, Revision revision) {
    return Math.round(100 * likeness.exact())
        + " % of the words in common; "
        + (revision.isEmpty() ? "every sentence is the same" : revision.summary())
        + ".";
  }

  /// The first words that changed, so that two typographies are seen at a glance.
  private void differences(Revision revision) {
    revision.alignment().steps().stream()
        .filter(Step.Changed.class::isInstance)
        .map(Step.Changed.class::cast)
        .limit(MOST)
        .forEach(step -> WordChanges.setShort(sheet, step.words()));
  }

  private void propose(Incoming document, WorkId work) {
    String file = Shell.word(document.source().name());
    sheet.line("If it is another printing of the same event:", Ink.PLAIN);
    sheet.command(
        "lectern import " + file + data + " --source-of " + work + " --why 'The same event.'");
    sheet.line("If it is a newer wording of it:", Ink.PLAIN);
    sheet.command("lectern correct " + work + " " + file + data + " --reason 'What was wrong.'");
  }
}
