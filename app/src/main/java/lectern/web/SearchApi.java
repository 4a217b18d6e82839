package lectern.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.json.JsonValue;
import lectern.search.Request;
import lectern.search.Results;
import lectern.search.ResultsJson;
import lectern.search.query.QuerySyntaxException;
import lectern.web.api.Problem;
import lectern.web.api.ProblemException;
import lectern.web.api.SearchJson;
import lectern.web.page.SearchForm;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;

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

  private final Searching searching;

  SearchApi(Searching searching) {
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
      return new SearchJson(ApiRecord.links(request))
          .of(
              ResultsJson.of(results),
              ApiParameters.self(request),
              next(request, results, offset + limit, limit));
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
      ServerRequest request, Results results, int offset, int limit) {
    boolean goesOn = results.total() > offset && offset + limit <= Request.DEEPEST;
    return goesOn
        ? Optional.of(
            UriComponentsBuilder.fromUri(request.uri())
                .replaceQueryParam(SearchParameters.OFFSET, offset)
                .build(true)
                .toUriString())
        : Optional.empty();
  }
}
