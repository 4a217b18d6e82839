package lectern.cli;

import java.util.List;
import lectern.read.Delivery;
import lectern.read.Intake;
import lectern.read.Readers;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;

/// A document that a command needs one of.
record OneDocument(Source source, Transcript transcript) {

  /// @param name of a file, or the address of a document
  /// @throws Complaint if it is not one document, or cannot be read
  static OneDocument read(String name) throws Complaint {
    try (Intake intake = Intake.named(List.of(name))) {
      if (intake.items().size() != 1) {
        throw new Complaint(
            "\"" + name + "\" holds several documents, but one is needed. Name one of them.");
      }
      return switch (intake.items().getFirst().take()) {
        case Delivery.Refused(_, String message) -> throw new Complaint(message);
        case Delivery.Taken(Source source) ->
            new OneDocument(source, Transcript.of(Readers.read(source)));
      };
    } catch (UnreadableSourceException e) {
      throw new Complaint(String.valueOf(e.getMessage()), e);
    }
  }
}
