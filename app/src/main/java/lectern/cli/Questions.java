package lectern.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import lectern.cite.WorkId;
import lectern.record.Visit;
import lectern.store.DraftDetails;

/// Asks the person at the terminal for what a source does not print. An empty answer leaves it open.
final class Questions {
  private final Session session;
  private final BufferedReader answers;

  Questions(Session session) {
    this.session = session;
    this.answers = new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8));
  }

  /// The details with what was answered; asks for nothing that is known.
  ///
  /// @param document its name, for the person
  DraftDetails complete(String document, DraftDetails details) throws IOException {
    DraftDetails known = details;
    for (Need need : Need.of(details)) {
      known =
          switch (need) {
            case KIND ->
                ask(document, "kind (such as press-availability)", Questions::kind)
                    .map(known::withKind)
                    .orElse(known);
            case DATE ->
                ask(document, "date (such as 2031-03-14)", Questions::day)
                    .map(known::withDay)
                    .orElse(known);
            case TITLE ->
                ask(document, "title", title -> title).map(known::withTitle).orElse(known);
          };
    }
    return known;
  }

  /// Asks for the last part of an id.
  ///
  /// @param proposed what an empty answer takes
  String slug(WorkId proposed) throws IOException {
    return ask(
            proposed.kind() + "/" + proposed.date() + "/…",
            "short name, for ever [" + proposed.slug() + "]",
            text -> new WorkId(proposed.kind(), proposed.date(), text).slug())
        .orElse(proposed.slug());
  }

  private <T> Optional<T> ask(String document, String what, Function<String, T> read)
      throws IOException {
    while (true) {
      session.print(Printable.of(document) + "  " + what + ": ");
      String line = answers.readLine();
      if (line == null || line.isBlank()) {
        return Optional.empty();
      }
      try {
        return Optional.of(read.apply(line.strip()));
      } catch (IllegalArgumentException | DateTimeException e) {
        session.print(Printable.of(String.valueOf(e.getMessage())) + "\n");
      }
    }
  }

  private static String kind(String text) {
    if (text.equals(Visit.KIND)) {
      throw new IllegalArgumentException("A visit has a programme and no transcript.");
    }
    return new WorkId(text, LocalDate.EPOCH, "x").kind();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "“" + text + "” is no day. Expected year, month and day, as in 2031-03-14.", e);
    }
  }
}
