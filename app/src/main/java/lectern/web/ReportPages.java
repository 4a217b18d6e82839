package lectern.web;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.store.RecordException;
import lectern.web.api.ClientAddress;
import lectern.web.page.CitationPage;
import lectern.web.page.Paths;
import lectern.web.page.ReportForm;
import lectern.web.page.ReportPage;
import lectern.web.page.ReportedPage;
import lectern.web.page.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Takes what a reader reports as wrong in a sentence, for the desk to look into. `lectern reports` shows it there.
///
/// Nothing of it appears on the site, and nothing about the reader's computer is kept.
final class ReportPages {

  /// Bytes of a posted form: each character may take nine when it is escaped.
  private static final int MOST_BYTES = 100_000;

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private final Archive archive;
  private final CitationPages citations;
  private final InstantSource clock;
  private final Answers answers;
  private final Wording say;

  ReportPages(
      Archive archive, CitationPages citations, InstantSource clock, Answers answers, Wording say) {
    this.archive = archive;
    this.citations = citations;
    this.clock = clock;
    this.answers = answers;
    this.say = say;
  }

  ServerResponse form(ServerRequest request) throws InterruptedException {
    return citations.withPage(request, (page, _) -> shown(HttpStatus.OK, page, ReportForm.empty()));
  }

  ServerResponse posted(ServerRequest request) throws InterruptedException {
    if (!OwnForm.isFrom(request)) {
      return answers.error(HttpStatus.FORBIDDEN, say.say("sentence.403.form"));
    }
    if (request.headers().contentLength().orElse(0) > MOST_BYTES) {
      return citations.withPage(
          request,
          (page, _) ->
              refused(
                  HttpStatus.CONTENT_TOO_LARGE, page, ReportForm.empty(), say.say("report.huge")));
    }
    CheckPages.utf8(request);
    ReportForm form = Reported.form(request);
    return citations.withPage(request, (page, sentence) -> taken(request, form, page, sentence));
  }

  private ServerResponse taken(
      ServerRequest request, ReportForm form, CitationPage page, CitationPages.Cited cited) {
    if (!archive.takesReports()) {
      return shown(HttpStatus.SERVICE_UNAVAILABLE, page, form);
    }
    Map<String, String> problems = Reported.problems(form, say);
    if (!problems.isEmpty()) {
      return shown(HttpStatus.UNPROCESSABLE_CONTENT, page, form.with(problems));
    }
    if (!archive.reports().allows(ClientAddress.of(request.servletRequest()), clock.instant())) {
      return answers.page(
          ServerResponse.status(HttpStatus.TOO_MANY_REQUESTS)
              .header(
                  HttpHeaders.RETRY_AFTER,
                  Long.toString(archive.reports().secondsLeft(clock.instant()))),
          "report",
          new ReportPage(
              page, form.with(Map.of("", say.say("report.often", Archive.REPORTS_AN_HOUR))), true));
    }
    OptionalLong number;
    try {
      number =
          archive.report(Reported.report(form, page.citation(), cited.sentence(), clock.instant()));
    } catch (RecordException e) {
      Fault.report("keeping a report", e);
      return refused(HttpStatus.SERVICE_UNAVAILABLE, page, form, say.say("report.unkept"));
    }
    return number.isPresent()
        ? ServerResponse.seeOther(
                URI.create(say.to(Paths.reported(page.citation(), number.getAsLong()))))
            .build()
        : refused(HttpStatus.SERVICE_UNAVAILABLE, page, form, say.say("report.full"));
  }

  private ServerResponse refused(
      HttpStatus status, CitationPage page, ReportForm form, String sentence) {
    return shown(status, page, form.with(Map.of("", sentence)));
  }

  private ServerResponse shown(HttpStatus status, CitationPage page, ReportForm form) {
    return answers.page(status, "report", new ReportPage(page, form, archive.takesReports()));
  }

  /// Thanks. It says nothing about the report but its number, which stands in the address.
  ServerResponse thanks(ServerRequest request) throws InterruptedException {
    String number = request.pathVariable("number");
    return Optional.of(number).filter(NUMBER.asMatchPredicate()).isEmpty()
        ? answers.nothingThere(request)
        : citations.withPage(
            request,
            (page, _) -> answers.page("reported", new ReportedPage(page, Long.parseLong(number))));
  }

  ServerResponse otherMethod(ServerRequest request) {
    return answers.notAllowed(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST));
  }
}
