package lectern.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import lectern.cite.WorkId;
import lectern.web.api.Links;
import lectern.web.api.TurnsJson;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;

/// Reads the parameters that lists of the API have.
final class ApiParameters {
  static final String LIMIT = "limit";
  static final String AFTER = "after";

  /// Items of a list where nobody says how many.
  static final int USUAL = 20;

  static final int MOST = 100;

  private ApiParameters() {}

  /// Some value of a parameter that is not empty.
  static Optional<String> given(ServerRequest request, String name) {
    return request.param(name).filter(value -> !value.isEmpty());
  }

  /// @throws FieldException if it is no day
  static Optional<LocalDate> day(ServerRequest request, String name) throws FieldException {
    Optional<String> typed = given(request, name);
    try {
      return typed.map(LocalDate::parse);
    } catch (DateTimeParseException _) {
      throw new FieldException(
          name,
          "“%s” is a day as in 2031-03-14, not “%s”.".formatted(name, shown(typed.orElseThrow())));
    }
  }

  /// @param values what it may be; the first is meant where nothing is said
  /// @throws FieldException if it is none of them
  static String choice(ServerRequest request, String name, List<String> values)
      throws FieldException {
    String typed = given(request, name).orElse(values.getFirst());
    if (!values.contains(typed)) {
      throw new FieldException(
          name,
          "“%s” is one of %s, not “%s”.".formatted(name, String.join(", ", values), shown(typed)));
    }
    return typed;
  }

  /// @throws FieldException if it is no name of a work or a visit
  static Optional<WorkId> work(ServerRequest request, String name) throws FieldException {
    Optional<String> typed = given(request, name);
    try {
      return typed.map(WorkId::parse);
    } catch (IllegalArgumentException e) {
      throw new FieldException(name, String.valueOf(e.getMessage()));
    }
  }

  /// @throws FieldException if it is no number from 1 to [#MOST]
  static int limit(ServerRequest request) throws FieldException {
    return SearchParameters.number(request, LIMIT, USUAL, 1, MOST);
  }

  /// Which part of a list is asked for whose items have numbers.
  ///
  /// @throws FieldException if `after` or `limit` is no such number
  static TurnsJson.Part part(ServerRequest request, Links links) throws FieldException {
    int after = SearchParameters.number(request, AFTER, 0, 0, Integer.MAX_VALUE);
    IntFunction<String> next = number -> next(request, links, String.valueOf(number));
    return new TurnsJson.Part(after, limit(request), next);
  }

  /// The address that was asked for.
  static String self(ServerRequest request, Links links) {
    URI asked = request.uri();
    String query = asked.getRawQuery();
    return links.page(asked.getRawPath() + (query == null ? "" : "?" + query));
  }

  /// The same, with another item to go on after.
  static String next(ServerRequest request, Links links, String after) {
    return with(request, links, AFTER, after);
  }

  /// The same, with another value of a parameter.
  static String with(ServerRequest request, Links links, String parameter, Object value) {
    return UriComponentsBuilder.fromUriString(self(request, links))
        .replaceQueryParam(parameter, value)
        .build(true)
        .toUriString();
  }

  private static String shown(String typed) {
    return typed.substring(0, Math.min(typed.length(), 40));
  }
}
