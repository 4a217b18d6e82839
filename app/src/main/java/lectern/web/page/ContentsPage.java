package lectern.web.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of transcripts, like the contents of a bound volume: by month, the latest first.
///
/// @param total how many documents there are, read or not
/// @param unread how many have not been read yet
/// @param number of this page, from 1
/// @param pages how many there are, at least 1
/// @param months those of this page; the undated are the last
/// @param years where each year starts
/// @param refused documents that cannot be read, on the last page
public record ContentsPage(
    int total,
    int unread,
    int number,
    int pages,
    List<Month> months,
    List<Year> years,
    List<Refused> refused) {

  /// How many transcripts one page lists.
  public static final int PAGE = 50;

  /// @param month empty for those whose date is not printed
  public record Month(Optional<YearMonth> month, List<Card> cards) {}

  /// @param page the number of the page that its first month is on
  public record Year(int year, int page) {}

  /// A document that cannot be read.
  ///
  /// @param reason a whole sentence
  public record Refused(String name, String reason) {}

  /// @param cards in their order
  /// @return empty where there is no page of that number
  public static Optional<ContentsPage> of(
      List<Card> cards, List<Refused> refused, int unread, int number) {
    int pages = Math.max(1, (cards.size() + PAGE - 1) / PAGE);
    if (number < 1 || number > pages) {
      return Optional.empty();
    }
    List<Card> shown = cards.subList((number - 1) * PAGE, Math.min(number * PAGE, cards.size()));
    return Optional.of(
        new ContentsPage(
            cards.size() + refused.size() + unread,
            unread,
            number,
            pages,
            months(shown),
            years(cards),
            number == pages ? List.copyOf(refused) : List.of()));
  }

  private static List<Month> months(List<Card> cards) {
    Map<Optional<YearMonth>, List<Card>> byMonth = new LinkedHashMap<>();
    for (Card card : cards) {
      byMonth.computeIfAbsent(card.day().map(YearMonth::from), _ -> new ArrayList<>()).add(card);
    }
    List<Month> months = new ArrayList<>();
    byMonth.forEach((month, own) -> months.add(new Month(month, List.copyOf(own))));
    return List.copyOf(months);
  }

  private static List<Year> years(List<Card> cards) {
    Map<Integer, Integer> firstPage = new LinkedHashMap<>();
    for (int i = 0; i < cards.size(); i++) {
      int page = i / PAGE + 1;
      cards.get(i).day().map(LocalDate::getYear).ifPresent(y -> firstPage.putIfAbsent(y, page));
    }
    List<Year> years = new ArrayList<>();
    firstPage.forEach((year, page) -> years.add(new Year(year, page)));
    return List.copyOf(years);
  }
}
