package lectern.citing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.read.Readers;
import lectern.record.EditionHead;
import lectern.record.EditionText;
import lectern.source.Format;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;

/// A fictional press availability, and what somebody cites of it.
final class Quay {
  static final WorkId WORK = WorkId.parse("press-availability/2031-03-14/tolliver");
  static final SiteAddress SITE = SiteAddress.parse("https://press.verrania.example/");
  static final String OFFICE = "Ministry of Ports of Verrania";
  static final Optional<LocalDate> ACCESSED = Optional.of(LocalDate.of(2031, 4, 2));

  static final String TEXT =
      """
      MINISTER TOLLIVER: Good evening. The crossing opens at six. I will take your questions.

      QUESTION: Is that safe?

      MINISTER TOLLIVER: Yes. Forty inspectors say so, and I believe them. Is that safe? It is.

      QUESTION: Really?

      MINISTER TOLLIVER: Yes.
      """;

  private Quay() {}

  /// A sentence of the first and only edition of a text.
  static Reference cited(String text, String at) {
    return cited(edition(WORK, text, 1, 1, false), at, at);
  }

  static Reference cited(CitedEdition edition, String first, String last) {
    return new Reference(edition, Address.parse(first), Address.parse(last), SITE, ACCESSED);
  }

  static CitedEdition edition(
      WorkId work, String text, int number, int newest, boolean isWithdrawn) {
    EditionHead head =
        new EditionHead(
            "Press availability at the northern crossing",
            work.date(),
            Optional.of("The old quay"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return edition(work, head, text, number, newest, isWithdrawn);
  }

  static CitedEdition edition(
      WorkId work, EditionHead head, String text, int number, int newest, boolean isWithdrawn) {
    try {
      Transcript transcript =
          Transcript.of(Readers.read(Source.of("quay.txt", Format.PLAIN, text.getBytes(UTF_8))));
      return new CitedEdition(
          work, number, newest, isWithdrawn, OFFICE, EditionText.of(head, transcript));
    } catch (UnreadableSourceException e) {
      throw new AssertionError(e);
    }
  }
}
