package lectern.web.page;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// What a page of a date says to machines.
public final class DateHead {
  private DateHead() {}

  /// What is over the page.
  public static String title(DatesPage page, Wording say) {
    return switch (page) {
      case DatesPage.All _ -> say.say("dates.title");
      case DatesPage.OfYear year -> Integer.toString(year.year().getValue());
      case DatesPage.OfMonth month -> say.month(month.grid().month());
      case DatesPage.OfDay day -> say.date(day.day());
    };
  }

  /// A date without anything is for those who ask for it, not for search engines.
  public static Head of(DatesPage page, Wording say, SiteSettings site) {
    Schema schema = Schema.of(site, say);
    Head head = Head.of(path(page)).described(description(page, say));
    return isEmpty(page) ? head.unlisted() : head.about(schema.breadcrumbs(crumbs(page, say)));
  }

  private static String path(DatesPage page) {
    return switch (page) {
      case DatesPage.All _ -> "/dates";
      case DatesPage.OfYear year -> Paths.dates(year.year());
      case DatesPage.OfMonth month -> Paths.dates(month.grid().month());
      case DatesPage.OfDay day -> Paths.dates(day.day());
    };
  }

  private static String description(DatesPage page, Wording say) {
    return title(page, say) + ": " + say.say("dates.count", count(page)) + ".";
  }

  private static int count(DatesPage page) {
    return switch (page) {
      case DatesPage.All all -> all.years().stream().mapToInt(DatesPage.Count::count).sum();
      case DatesPage.OfYear year -> year.count();
      case DatesPage.OfMonth month -> month.grid().count();
      case DatesPage.OfDay day -> day.works().size() + day.others().size();
    };
  }

  private static boolean isEmpty(DatesPage page) {
    return page instanceof DatesPage.OfDay day ? day.isEmpty() : count(page) == 0;
  }

  private static List<Schema.Crumb> crumbs(DatesPage page, Wording say) {
    List<Schema.Crumb> crumbs = new ArrayList<>();
    crumbs.add(new Schema.Crumb(say.say("dates.title"), "/dates"));
    switch (page) {
      case DatesPage.All _ -> {}
      case DatesPage.OfYear year -> crumbs.add(crumb(year.year()));
      case DatesPage.OfMonth month -> {
        crumbs.add(crumb(Year.from(month.grid().month())));
        crumbs.add(crumb(month.grid().month(), say));
      }
      case DatesPage.OfDay day -> {
        crumbs.add(crumb(Year.from(day.day())));
        crumbs.add(crumb(YearMonth.from(day.day()), say));
        crumbs.add(new Schema.Crumb(say.date(day.day()), Paths.dates(day.day())));
      }
    }
    return crumbs;
  }

  private static Schema.Crumb crumb(Year year) {
    return new Schema.Crumb(Integer.toString(year.getValue()), Paths.dates(year));
  }

  private static Schema.Crumb crumb(YearMonth month, Wording say) {
    return new Schema.Crumb(say.month(month), Paths.dates(month));
  }
}
