package lectern.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.json.JsonValue;
import lectern.search.Request;
import lectern.search.Results;
import lectern.search.ResultsJson;
import lectern.search.query.QuerySyntaxException;
import lectern.web.api.Links;
import lectern.web.api.Problem;
import lectern.web.api.ProblemException;
import lectern.web.api.SearchJson;
import lectern.web.page.SearchForm;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;

/// Answers programs that search the record.
final class SearchApi {
  private static final Set<String> PARAMETERS =
      Set.of(
          SearchParameters.QUERY,
          SearchParameters.SORT,
          SearchParameters.AS_OF,
          SearchParameters.ALL,
          SearchParameters.OFFSET,
          SearchParameters.LIMIT);

  private final ApiRecord record;
  private final Searching searching;

  SearchApi(ApiRecord record, Searching searching) {
    this.record = record;
    this.searching = searching;
  }

  JsonValue search(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    SearchParameters.only(request, PARAMETERS);
    SearchForm form = SearchParameters.form(request);
    int limit = ApiParameters.limit(request);
    int offset =
        SearchParameters.number(request, SearchParameters.OFFSET, 0, 0, Request.DEEPEST - limit);
    try {
      Results results =
          searching.look(
              (search, _, _) -> search.find(SearchParameters.request(form, offset, limit)));
      Links links = record.links(request);
      return new SearchJson(links)
          .of(
              ResultsJson.of(results),
              ApiParameters.self(request, links),
              next(request, links, results, offset + limit, limit));
    } catch (QuerySyntaxException e) {
      throw new ProblemException(
          new Problem(
              HttpStatus.UNPROCESSABLE_CONTENT,
              String.valueOf(e.getMessage()),
              Map.of("parameter", SearchParameters.QUERY, "pointed", e.pointed())));
    }
  }

  /// The address of the hits that follow, as far down as a search goes.
  private static Optional<String> next(
      ServerRequest request, Links links, Results results, int offset, int limit) {
    boolean goesOn = results.total() > offset && offset + limit <= Request.DEEPEST;
    return goesOn
        ? Optional.of(ApiParameters.with(request, links, SearchParameters.OFFSET, offset))
        : Optional.empty();
  }
}
