package lectern.web.page;

import java.util.List;

/// The first page of a record.
///
/// @param total how many works and visits there are
/// @param latest works, the latest first; at most [#MOST_LATEST]
/// @param upcoming on the programmes of visits; at most [#MOST_UPCOMING]
/// @param moreUpcoming how many more there are
/// @param news corrections and withdrawals, the latest first; at most [#MOST_NEWS]
/// @param bars how much there is of each month or year
public record HomePage(
    int total,
    List<Shown> latest,
    List<Upcoming> upcoming,
    int moreUpcoming,
    List<News> news,
    Bars bars) {
  public static final int MOST_LATEST = 5;
  public static final int MOST_UPCOMING = 6;
  public static final int MOST_NEWS = 5;

  public HomePage {
    latest = List.copyOf(latest);
    upcoming = List.copyOf(upcoming);
    news = List.copyOf(news);
  }

  /// @param all works and visits, in [Listed#ORDER]
  /// @param upcoming in order
  /// @param news corrections and withdrawals, the latest first
  /// @param gists tells what is shown of a work
  public static HomePage of(
      List<Listed> all, List<Upcoming> upcoming, List<News> news, DatesPage.Gists gists) {
    return new HomePage(
        all.size(),
        all.stream()
            .filter(listed -> !listed.isVisit() && !listed.isWithdrawn())
            .limit(MOST_LATEST)
            .map(gists::show)
            .toList(),
        upcoming.stream().limit(MOST_UPCOMING).toList(),
        Math.max(0, upcoming.size() - MOST_UPCOMING),
        news.stream().limit(MOST_NEWS).toList(),
        Bars.of(Almanac.of(all)));
  }
}
