package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.search.register.Answered;
import lectern.search.register.Asked;
import lectern.search.register.ExchangePage;
import lectern.search.register.Extract;
import lectern.search.register.Occasion;
import lectern.search.register.RecordedExchange;

/// Reads exchanges with their words.
final class ExchangeReader {
  private final Roster roster;
  private final RosterLists lists;
  private final Extracts extracts;
  private final Found found;

  /// What was searched for in a turn.
  @FunctionalInterface
  interface Found {

    /// @param document of the first passage of the turn
    Optional<Extract> in(int document, int exchange, Occasion occasion) throws IOException;
  }

  ExchangeReader(Roster roster, RosterLists lists, PassageSnapshot now, Found found) {
    this.roster = roster;
    this.lists = lists;
    this.extracts = new Extracts(now);
    this.found = found;
  }

  /// @param exchanges numbers, in order
  /// @param limit 1 to [ExchangePage#LARGEST]
  ExchangePage page(int[] exchanges, int offset, int limit) throws IOException {
    if (offset < 0 || limit < 1 || limit > ExchangePage.LARGEST) {
      throw new IllegalArgumentException(
          "The offset is "
              + offset
              + " and the limit "
              + limit
              + "; expected an offset of 0 or more and a limit of 1 to "
              + ExchangePage.LARGEST
              + ".");
    }
    List<RecordedExchange> page = new ArrayList<>();
    long end = Math.min((long) offset + limit, exchanges.length);
    for (int i = offset; i < end; i++) {
      page.add(exchange(exchanges[i]));
    }
    return new ExchangePage(exchanges.length, offset, page);
  }

  RecordedExchange exchange(int exchange) throws IOException {
    Occasion occasion = roster.occasion(exchange);
    Roster.Work work = roster.works.get(roster.workOfExchange[exchange]);
    List<Asked> questions = new ArrayList<>();
    int first = roster.firstQuestion[exchange];
    for (int question = first; question < roster.firstQuestion[exchange + 1]; question++) {
      questions.add(question(question, exchange, question > first, occasion));
    }
    return new RecordedExchange(
        occasion,
        exchange - work.firstExchange() + 1,
        lists.reporter(exchange),
        lists.outlet(exchange),
        questions);
  }

  private Asked question(int question, int exchange, boolean isFollowUp, Occasion occasion)
      throws IOException {
    List<Answered> answers = new ArrayList<>();
    for (int i = roster.firstAnswer[question]; i < roster.firstAnswer[question + 1]; i++) {
      int document = roster.answerDocument[i];
      Optional<Extract> about = found.in(document, exchange, occasion);
      answers.add(
          new Answered(
              about.isPresent() ? about.get() : extracts.said(document, occasion),
              lists.speaker(roster.answeredBy[i])));
    }
    int document = roster.documentOf[question];
    Optional<Extract> about = found.in(document, exchange, occasion);
    return new Asked(
        about.isPresent() ? about.get() : extracts.asked(document, occasion),
        isFollowUp,
        roster.isIncomplete.get(question),
        answers);
  }
}
