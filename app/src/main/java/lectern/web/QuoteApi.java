package lectern.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.json.JsonArray;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import lectern.json.JsonValue;
import lectern.quote.article.Article;
import lectern.web.api.Problem;
import lectern.web.api.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/// `POST /api/v1/quotes/check`: a quotation, a list of them, or an article. `docs/guide/api.md` gives the shapes.
final class QuoteApi {
  static final int MOST_BYTES = 4_000_000;

  private static final String QUERY = "q";
  private static final String QUOTES = "quotes";
  private static final String MEDIA_TYPE = "mediaType";

  private final Archive archive;
  private final Loan.Lender passages;
  private final Turnstile turnstile = new Turnstile();

  QuoteApi(Archive archive, Loan.Lender passages) {
    this.archive = archive;
    this.passages = passages;
  }

  /// One quotation that stands in the address: for a link, or for a look from a browser.
  JsonValue get(ServerRequest request)
      throws ProblemException, FieldException, InterruptedException {
    SearchParameters.only(request, Set.of(QUERY, Asked.SPEAKER, Asked.AS_OF));
    Asked asked;
    try {
      asked =
          Asked.of(
              request.param(QUERY).orElse(""),
              request.param(Asked.SPEAKER).orElse(""),
              request.param(Asked.AS_OF).orElse(""));
    } catch (FieldException e) {
      throw e.field().equals(Asked.QUOTE) ? new FieldException(QUERY, e.getMessage()) : e;
    }
    return with(request, (checking, json) -> json.of(checking.check(asked)));
  }

  JsonValue check(ServerRequest request) throws ProblemException, InterruptedException {
    MediaType type =
        Api.mediaType(
            request, Set.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML));
    if (!type.equals(MediaType.APPLICATION_JSON)) {
      return article(
          Api.text(request, MOST_BYTES),
          type.equals(MediaType.TEXT_HTML),
          request.param(Asked.AS_OF).orElse(""),
          request,
          Problem::in);
    }
    JsonObject body = object(Api.body(request, MOST_BYTES));
    if (body.has(Articles.ARTICLE)) {
      return article(body, request);
    }
    return body.has(QUOTES) ? list(body, request) : one(body, request);
  }

  private static JsonObject object(byte[] body) throws ProblemException {
    try {
      return JsonReader.readObject(body);
    } catch (JsonException e) {
      throw new ProblemException(Problem.of(BAD_REQUEST, e.getMessage()));
    }
  }

  private JsonValue one(JsonObject body, ServerRequest request)
      throws ProblemException, InterruptedException {
    Asked asked = QuoteRequest.one(body, "");
    return with(request, (checking, json) -> json.of(checking.check(asked)));
  }

  private JsonValue list(JsonObject body, ServerRequest request)
      throws ProblemException, InterruptedException {
    List<Asked> asked = QuoteRequest.list(body, QUOTES);
    return with(
        request,
        (checking, json) -> {
          List<JsonObject> answers = checking.checkAll(asked).stream().map(json::of).toList();
          return JsonObject.builder().put("answers", new JsonArray(List.copyOf(answers))).build();
        });
  }

  private JsonValue article(JsonObject body, ServerRequest request)
      throws ProblemException, InterruptedException {
    try {
      body.allowOnly(List.of(Articles.ARTICLE, MEDIA_TYPE, Asked.AS_OF));
      String type = body.optionalString(MEDIA_TYPE).orElse(MediaType.TEXT_PLAIN_VALUE);
      if (!Set.of(MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE).contains(type)) {
        throw new ProblemException(
            Problem.of(
                    UNPROCESSABLE_CONTENT,
                    "The media type of an article is text/plain or text/html; this one is another.")
                .at("/" + MEDIA_TYPE));
      }
      return article(
          body.string(Articles.ARTICLE),
          type.equals(MediaType.TEXT_HTML_VALUE),
          body.optionalString(Asked.AS_OF).orElse(""),
          request,
          (problem, field) -> problem.at("/" + field));
    } catch (JsonException e) {
      throw new ProblemException(Problem.of(UNPROCESSABLE_CONTENT, e.getMessage()));
    }
  }

  /// Says where in a request a problem was found.
  @FunctionalInterface
  private interface Pointer {
    Problem point(Problem problem, String field);
  }

  private JsonValue article(
      String text, boolean isHtml, String asOf, ServerRequest request, Pointer pointer)
      throws ProblemException, InterruptedException {
    try {
      Article article = Articles.read(text, isHtml);
      Optional<LocalDate> day = Asked.day(asOf);
      return with(request, (checking, json) -> json.of(Articles.check(article, day, checking)));
    } catch (FieldException e) {
      Problem problem = Problem.of(UNPROCESSABLE_CONTENT, e.getMessage());
      throw new ProblemException(pointer.point(problem, e.field()));
    }
  }

  /// Checks something, and says so in JSON.
  ///
  /// @param <E> what else may be wrong with it
  @FunctionalInterface
  private interface Check<E extends Exception> {
    JsonValue with(Checking checking, QuoteJson json) throws CannotCheckException, E;
  }

  private <E extends Exception> JsonValue with(ServerRequest request, Check<E> check)
      throws ProblemException, InterruptedException, E {
    if (!turnstile.enter()) {
      throw new ProblemException(
          Problem.of(
              SERVICE_UNAVAILABLE,
              "Too many quotations are being checked. Try again in a moment."));
    }
    try (Checking checking = Checking.of(archive, passages)) {
      return check.with(
          checking, new QuoteJson(Api.site(request, archive.settings()), checking.notices()));
    } catch (CannotCheckException e) {
      throw new ProblemException(Problem.of(SERVICE_UNAVAILABLE, e.getMessage()));
    } finally {
      turnstile.leave();
    }
  }
}
