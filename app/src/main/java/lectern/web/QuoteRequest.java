package lectern.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.ArrayList;
import java.util.List;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.web.api.Problem;
import lectern.web.api.ProblemException;

/// Reads the quotations of a request of the API.
final class QuoteRequest {
  static final int MOST_QUOTES = 100;

  private QuoteRequest() {}

  /// @param pointer to the object, a JSON Pointer (RFC 6901)
  /// @throws ProblemException 422 if it cannot be checked
  static Asked one(JsonObject quote, String pointer) throws ProblemException {
    try {
      quote.allowOnly(List.of(Asked.QUOTE, Asked.SPEAKER, Asked.AS_OF));
      return Asked.of(
          quote.string(Asked.QUOTE),
          quote.optionalString(Asked.SPEAKER).orElse(""),
          quote.optionalString(Asked.AS_OF).orElse(""));
    } catch (JsonException e) {
      Problem problem = Problem.of(UNPROCESSABLE_CONTENT, e.getMessage());
      throw new ProblemException(pointer.isEmpty() ? problem : problem.at(pointer));
    } catch (FieldException e) {
      throw new ProblemException(
          Problem.of(UNPROCESSABLE_CONTENT, e.getMessage()).at(pointer + "/" + e.field()));
    }
  }

  /// @param name of the only member, an array of 1 to [#MOST_QUOTES] objects
  /// @throws ProblemException 422 if one of them cannot be checked
  static List<Asked> list(JsonObject body, String name) throws ProblemException {
    List<JsonObject> quotes;
    try {
      body.allowOnly(List.of(name));
      quotes = body.array(name).objects();
    } catch (JsonException e) {
      throw new ProblemException(Problem.of(UNPROCESSABLE_CONTENT, e.getMessage()));
    }
    if (quotes.isEmpty() || quotes.size() > MOST_QUOTES) {
      throw new ProblemException(
          Problem.of(
                  UNPROCESSABLE_CONTENT,
                  "The list has %,d quotations; expected 1 to %,d."
                      .formatted(quotes.size(), MOST_QUOTES))
              .at("/" + name));
    }
    List<Asked> asked = new ArrayList<>();
    for (JsonObject quote : quotes) {
      asked.add(one(quote, "/" + name + "/" + asked.size()));
    }
    return asked;
  }
}
