package lectern.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.web.page.AboutPage;
import lectern.web.page.Almanac;
import lectern.web.page.DatesPage;
import lectern.web.page.HomePage;
import lectern.web.page.Paths;
import lectern.web.page.RecordPage;
import lectern.web.page.Upcoming;
import lectern.web.page.VisitsPage;
import lectern.web.page.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers who does not know yet what to read: the first page, and all that lists works and visits.
final class FrontPages {
  private static final String PAGE = "page";
  private static final String KIND = "kind";
  private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?");

  private final Archive archive;
  private final InstantSource clock;
  private final Answers answers;
  private final Wording say;
  private final Overview overview;

  FrontPages(Archive archive, InstantSource clock, Answers answers, Wording say) {
    this.archive = archive;
    this.clock = clock;
    this.answers = answers;
    this.say = say;
    this.overview = archive.overview();
  }

  /// The first page was a list once, and its pages had addresses of their own.
  ServerResponse home(ServerRequest request) {
    if (request.param(PAGE).isPresent()) {
      return numbered(
          request,
          number ->
              Optional.of(
                  ServerResponse.permanentRedirect(
                          URI.create(say.to(Paths.works("", Math.max(1, number)))))
                      .build()));
    }
    return answers.page(
        "home",
        HomePage.of(
            archive.all(),
            overview.upcoming(today()),
            overview.changes(HomePage.MOST_NEWS),
            overview::gist));
  }

  ServerResponse works(ServerRequest request) {
    String kind = request.param(KIND).orElse("");
    return numbered(
        request,
        number ->
            RecordPage.of(archive.all(), kind, number).map(page -> answers.page("record", page)));
  }

  ServerResponse visits(ServerRequest request) {
    return numbered(
        request,
        number ->
            VisitsPage.of(overview.visits(), archive.all(), today(), number)
                .map(page -> answers.page("visits", page)));
  }

  ServerResponse about(ServerRequest request) {
    return answers.page(
        "about",
        new AboutPage(
            archive.settings(), archive.office(), archive.verify().origin(), archive.all().size()));
  }

  ServerResponse dates(ServerRequest request) {
    return answers.page("dates", DatesPage.of(almanac()));
  }

  /// A year, a month or a day.
  ServerResponse date(ServerRequest request) {
    Matcher date = DATE.matcher(request.pathVariable("date"));
    try {
      if (date.matches() && Integer.parseInt(date.group(1)) > 0) {
        return answers.page("dates", date(date));
      }
    } catch (DateTimeException _) {
      // It is said below what a date looks like.
    }
    return answers.error(HttpStatus.NOT_FOUND, say.say("sentence.404.date"));
  }

  /// @throws DateTimeException if there is no such month or day
  private DatesPage date(Matcher date) {
    int year = Integer.parseInt(date.group(1));
    if (date.group(2) == null) {
      return DatesPage.of(Year.of(year), almanac());
    }
    int month = Integer.parseInt(date.group(2));
    if (date.group(3) == null) {
      return DatesPage.of(YearMonth.of(year, month), almanac());
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(date.group(3)));
    List<Upcoming> planned =
        overview.upcoming(day).stream()
            .filter(upcoming -> upcoming.engagement().day().equals(day))
            .toList();
    return DatesPage.of(day, almanac(), planned, overview::gist);
  }

  private Almanac almanac() {
    return Almanac.of(archive.all());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  @FunctionalInterface
  private interface Numbered {
    Optional<ServerResponse> page(int number);
  }

  private ServerResponse numbered(ServerRequest request, Numbered pages) {
    int number;
    try {
      number = request.param(PAGE).map(Integer::parseInt).orElse(1);
    } catch (NumberFormatException _) {
      return answers.error(HttpStatus.BAD_REQUEST, say.say("sentence.400.page"));
    }
    return pages
        .page(number)
        .orElseGet(
            () -> answers.error(HttpStatus.NOT_FOUND, say.say("sentence.404.record.page", number)));
  }
}
