package lectern.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.cite.Utterance;
import lectern.record.EditionHead;
import lectern.record.EditionText;
import lectern.store.DraftDetails;
import lectern.store.EventKind;
import lectern.transcript.Printed;
import lectern.transcript.Transcript;

/// What is known about a document: what the desk says, and what it prints itself. Nothing else.
final class Facts {
  private Facts() {}

  /// What the desk says comes first. The kind may be named by the title, whoever gave that.
  static DraftDetails of(DraftDetails said, Transcript transcript) {
    Optional<String> title =
        said.title().or(() -> transcript.metadata().title().map(Printed::value));
    DraftDetails printed =
        new DraftDetails(
            title.flatMap(EventKind::namedIn),
            title,
            transcript.metadata().day(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return said.or(printed);
  }

  /// The sentences of a document, as those of an edition are.
  static List<Utterance> utterances(Transcript transcript) {
    EditionHead any =
        EditionHead.of(
            transcript.metadata(), "any", LocalDate.EPOCH, Optional.empty(), Optional.empty());
    return EditionText.of(any, transcript).utterances();
  }
}
