package lectern.web.page;

import java.util.List;
import java.util.Optional;
import lectern.exchange.Floor;
import lectern.record.EditionHead;
import lectern.record.EditionLine;
import lectern.record.EditionText;
import lectern.transcript.Transcript;

/// The source of an edition, read again by this release.
public record Reread(Transcript transcript, Floor floor) {

  /// Whether it has exactly the words that were published, in the same places. The head is not compared: the desk may have
  /// given it.
  boolean saysTheSame(EditionText published) {
    return body(published).equals(body(EditionText.of(NO_HEAD, transcript)));
  }

  private static final EditionHead NO_HEAD =
      new EditionHead(
          "None",
          java.time.LocalDate.EPOCH,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  private static List<EditionLine> body(EditionText text) {
    return text.lines().stream()
        .filter(line -> !(line instanceof EditionLine.Format || line instanceof EditionLine.Head))
        .toList();
  }
}
