package lectern.web;

import java.util.Optional;
import lectern.exchange.Floor;
import lectern.read.Readers;
import lectern.record.FileDigest;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;
import lectern.web.page.Reread;
import lectern.web.page.WorkHistory;

/// Reads the source of an edition anew, for what the signed text does not hold: exchanges, and who held the floor.
final class Rereading {
  private Rereading() {}

  /// The source of an edition as this release reads it; empty where it cannot.
  ///
  /// @param edition of the work, with words of its own
  static Optional<Reread> of(Archive archive, WorkHistory history, int edition) {
    FileDigest file = history.digest(edition).orElseThrow().sources().getFirst();
    String sha256 = file.sha256().hex();
    Recent recent = archive.recent();
    Optional<Opened> held = recent.find(sha256, sha256);
    Optional<Source> source = held.isEmpty() ? archive.source(file) : Optional.empty();
    if (source.isPresent()) {
      try {
        Transcript transcript = Transcript.of(Readers.read(source.get()));
        held = Optional.of(new Opened(sha256, sha256, transcript, Floor.of(transcript)));
        recent.hold(held.get());
      } catch (UnreadableSourceException _) {
        return Optional.empty();
      }
    }
    return held.map(opened -> new Reread(opened.transcript(), opened.floor()));
  }
}
