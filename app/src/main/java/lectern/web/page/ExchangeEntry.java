package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.search.register.Answered;
import lectern.search.register.Asked;
import lectern.search.register.ExchangePage;
import lectern.search.register.Extract;
import lectern.search.register.Named;
import lectern.search.register.RecordedExchange;

/// An exchange in a list: the question beside what followed it.
///
/// @param link to its first question
/// @param pairs the questions that are shown: those with words that were asked for, or else the first
/// @param more how many questions of it are not shown
public record ExchangeEntry(
    RecordedExchange exchange, WorkId work, String link, List<Pair> pairs, int more) {

  /// Questions of one exchange that are shown.
  private static final int MOST_PAIRS = 3;

  /// Answers to one question that are shown.
  private static final int MOST_ANSWERS = 2;

  public ExchangeEntry {
    pairs = List.copyOf(pairs);
  }

  /// A question and what followed.
  ///
  /// @param isUnsure whether words may have been dropped beside it
  /// @param answers the first of them; none is not "unanswered" where it is unsure
  /// @param moreAnswers how many more there are
  public record Pair(
      QuotedWords question,
      boolean isFollowUp,
      boolean isUnsure,
      List<Reply> answers,
      int moreAnswers) {
    public Pair {
      answers = List.copyOf(answers);
    }
  }

  /// @param by who answers; empty where the label names nobody
  public record Reply(QuotedWords words, Optional<Named> by) {}

  static List<ExchangeEntry> of(ExchangePage page) {
    return page.exchanges().stream().map(ExchangeEntry::of).toList();
  }

  static ExchangeEntry of(RecordedExchange exchange) {
    List<Asked> found =
        exchange.questions().stream().filter(ExchangeEntry::isMarked).limit(MOST_PAIRS).toList();
    List<Asked> shown = found.isEmpty() ? List.of(exchange.questions().getFirst()) : found;
    return new ExchangeEntry(
        exchange,
        WorkId.parse(exchange.occasion().work()),
        QuotedWords.of(exchange.questions().getFirst().words()).link(),
        shown.stream().map(ExchangeEntry::pair).toList(),
        exchange.questions().size() - shown.size());
  }

  private static boolean isMarked(Asked asked) {
    return isMarked(asked.words())
        || asked.answers().stream().map(Answered::words).anyMatch(ExchangeEntry::isMarked);
  }

  private static boolean isMarked(Extract words) {
    return !words.highlights().isEmpty();
  }

  private static Pair pair(Asked asked) {
    List<Answered> answers = new ArrayList<>(asked.answers());
    List<Answered> marked = answers.stream().filter(a -> isMarked(a.words())).toList();
    List<Answered> shown =
        (marked.isEmpty() ? answers : marked).stream().limit(MOST_ANSWERS).toList();
    return new Pair(
        QuotedWords.of(asked.words()),
        asked.isFollowUp(),
        asked.isPossiblyIncomplete(),
        shown.stream()
            .map(answer -> new Reply(QuotedWords.of(answer.words()), answer.by()))
            .toList(),
        answers.size() - shown.size());
  }
}
