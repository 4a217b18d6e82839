package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import lectern.search.Request;
import lectern.search.Results;
import lectern.search.ResultsCsv;
import lectern.search.Search;
import lectern.search.query.QuerySyntaxException;
import lectern.web.page.Quoted;
import lectern.web.page.SearchForm;
import lectern.web.page.SearchPage;
import lectern.web.page.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers who searches the record: with a page, a table, or JSON.
final class SearchPages {
  private static final MediaType CSV =
      MediaType.parseMediaType("text/csv;charset=utf-8;header=present");

  private static final int COMPLETIONS = 10;

  private final Searching searching;
  private final Answers answers;
  private final Wording say;

  SearchPages(Searching searching, Answers answers, Wording say) {
    this.searching = searching;
    this.answers = answers;
    this.say = say;
  }

  ServerResponse page(ServerRequest request) throws InterruptedException {
    SearchForm form = SearchForm.empty().withQuery(request.param(SearchParameters.QUERY));
    if (request.param(SearchParameters.DECIDE).isPresent() && Quoted.is(form.query())) {
      return ServerResponse.seeOther(URI.create(say.to(form.check() + "&taken=1"))).build();
    }
    try {
      SearchForm asked = SearchParameters.form(request);
      form = asked;
      if (asked.query().isEmpty()) {
        return answers.page("search", SearchPage.empty(asked));
      }
      int last = Request.DEEPEST / SearchPage.LENGTH;
      int number = SearchParameters.number(request, SearchParameters.PAGE, 1, 1, last);
      return answers.page(
          "search",
          searching.look((search, _, notices) ->
              page(search, notices, asked, (number - 1) * SearchPage.LENGTH)));
    } catch (FieldException e) {
      return refused(
          HttpStatus.UNPROCESSABLE_CONTENT,
          form,
          new SearchPage.Problem(e.message(say), e.language(), ""));
    } catch (QuerySyntaxException e) {
      return refused(
          HttpStatus.UNPROCESSABLE_CONTENT,
          form,
          new SearchPage.Problem(String.valueOf(e.getMessage()), "en", e.pointed()));
    } catch (CannotCheckException e) {
      return refused(
          HttpStatus.SERVICE_UNAVAILABLE,
          form,
          new SearchPage.Problem(e.getMessage(), e.language(), ""));
    }
  }

  private static SearchPage page(Search search, List<String> notices, SearchForm form, int offset)
      throws QuerySyntaxException {
    Results results = search.find(SearchParameters.request(form, offset, SearchPage.LENGTH));
    List<String> all = Stream.concat(notices.stream(), results.notices().stream()).toList();
    return SearchPage.of(form, results, all, search.complete(form.query(), COMPLETIONS));
  }

  private ServerResponse refused(HttpStatus status, SearchForm form, SearchPage.Problem problem) {
    return answers.page(status, "search", SearchPage.of(form, problem));
  }

  /// All hits that can be reached, as a table.
  ServerResponse csv(ServerRequest request) throws InterruptedException {
    try {
      SearchForm form = SearchParameters.form(request);
      String table =
          searching.look((search, _, _) ->
              ResultsCsv.of(search.find(SearchParameters.request(form, 0, Request.DEEPEST))));
      return ServerResponse.ok()
          .contentType(CSV)
          .cacheControl(CacheControl.noCache())
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename("search.csv").build().toString())
          .body(table.getBytes(UTF_8));
    } catch (FieldException | QuerySyntaxException e) {
      return answers.error(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
    } catch (CannotCheckException e) {
      return answers.error(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
    }
  }
}
