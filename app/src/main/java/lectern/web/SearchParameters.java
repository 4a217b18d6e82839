package lectern.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lectern.search.AsOf;
import lectern.search.Order;
import lectern.search.Request;
import lectern.search.query.Query;
import lectern.search.query.QuerySyntaxException;
import lectern.web.page.SearchForm;
import org.springframework.web.servlet.function.ServerRequest;

/// Reads what somebody searches for from the parameters of an address.
final class SearchParameters {
  static final String QUERY = "q";

  /// Restrictions that a form on the page of a person adds to what is typed: `speaker:aldana`.
  static final String WITHIN = "within";

  static final String SORT = "sort";
  static final String AS_OF = "asOf";
  static final String ALL = "all";
  static final String OFFSET = "offset";
  static final String LIMIT = "limit";
  static final String PAGE = "page";

  /// Sent by the box that takes a question or a quotation; a quotation is checked then.
  static final String DECIDE = "decide";

  private SearchParameters() {}

  /// @throws FieldException if an order, a day or a switch is none
  static SearchForm form(ServerRequest request) throws FieldException {
    String sort = request.param(SORT).orElse("");
    return new SearchForm(
        query(request), order(sort), Asked.day(request.param(AS_OF).orElse("")), isYes(request));
  }

  private static String query(ServerRequest request) {
    String typed = request.param(QUERY).orElse("").strip();
    return (request.param(WITHIN).orElse("").strip() + " " + typed).strip();
  }

  private static Order order(String name) throws FieldException {
    if (name.isEmpty()) {
      return Order.RELEVANCE;
    }
    return SearchForm.order(name)
        .orElseThrow(() ->
            FieldException.said(
                SORT,
                "field.sort",
                Arrays.stream(Order.values())
                    .map(SearchForm::name)
                    .collect(Collectors.joining(", ")),
                name));
  }

  private static boolean isYes(ServerRequest request) throws FieldException {
    String typed = request.param(ALL).orElse("");
    if (!List.of("", "1", "true", "0", "false").contains(typed)) {
      throw FieldException.said(ALL, "field.all", typed);
    }
    return typed.equals("1") || typed.equals("true");
  }

  /// @throws QuerySyntaxException if the query is none
  static Request request(SearchForm form, int offset, int limit) throws QuerySyntaxException {
    return Request.of(Query.parse(form.query()))
        .withOrder(form.order())
        .withAsOf(asOf(form))
        .withPage(offset, limit);
  }

  private static AsOf asOf(SearchForm form) {
    Optional<LocalDate> day = form.asOf();
    if (form.all()) {
      return new AsOf.Always();
    }
    return day.isEmpty()
        ? AsOf.now()
        : new AsOf.At(
            day.get().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1));
  }

  /// A number of an address.
  ///
  /// @param missing where there is none
  /// @throws FieldException if it is no number from `least` to `most`
  static int number(ServerRequest request, String name, int missing, int least, int most)
      throws FieldException {
    String typed = request.param(name).orElse("");
    if (typed.isEmpty()) {
      return missing;
    }
    try {
      int number = Integer.parseInt(typed);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // It is said below what was expected.
    }
    throw FieldException.said(
        name, "field.number", name, least, most, typed.substring(0, Math.min(typed.length(), 40)));
  }

  /// @throws FieldException if the address has a parameter that is none of these: a slip would change the answer unseen
  static void only(ServerRequest request, Set<String> names) throws FieldException {
    for (String name : new TreeSet<>(request.params().keySet())) {
      if (!names.contains(name)) {
        throw new FieldException(
            name,
            "There is no parameter “"
                + name
                + "”; expected only "
                + String.join(", ", new TreeSet<>(names))
                + ".");
      }
    }
  }
}
