package lectern.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lectern.cite.WorkId;
import lectern.json.JsonObject;
import lectern.store.Work;
import lectern.web.api.Links;
import lectern.web.api.WorkJson;
import org.springframework.web.servlet.function.ServerRequest;

/// A list of works or visits as somebody asks for it: which, in which order, and from where on.
///
/// The next page begins after the last item of this one, wherever that stands by then: what is published meanwhile neither
/// repeats an item nor hides one.
///
/// @param after the item that the page before ended with
record WorkList(
    Predicate<Work> which, Order order, Optional<String> after, int limit, ServerRequest request) {
  static final String KIND = "kind";
  static final String FROM = "from";
  static final String TO = "to";
  static final String VISIT = "visit";
  static final String STATE = "state";
  static final String ORDER = "order";

  private static final Set<String> OF_WORKS =
      Set.of(KIND, FROM, TO, VISIT, STATE, ORDER, ApiParameters.LIMIT, ApiParameters.AFTER);
  private static final Set<String> OF_VISITS =
      Set.of(FROM, TO, ORDER, ApiParameters.LIMIT, ApiParameters.AFTER);

  /// In which order: works have a day, and a last entry of the log, and neither goes back.
  private enum Order {
    NEWEST(
        Comparator.comparing((Work work) -> work.id().date()).reversed().thenComparing(Work::id)),
    OLDEST(Comparator.comparing((Work work) -> work.id().date()).thenComparing(Work::id)),
    CHANGED(Comparator.comparingLong(Work::last).reversed());

    private final Comparator<Work> comparator;

    Order(Comparator<Work> comparator) {
      this.comparator = comparator;
    }

    /// What tells where a page ended.
    String cursor(Work work) {
      return this == CHANGED ? String.valueOf(work.last()) : work.id().toString();
    }
  }

  /// @throws FieldException if a parameter is unknown, or no value of its kind
  static WorkList ofWorks(ServerRequest request) throws FieldException {
    SearchParameters.only(request, OF_WORKS);
    Optional<String> kind = ApiParameters.given(request, KIND);
    Optional<WorkId> visit = ApiParameters.work(request, VISIT);
    String state = ApiParameters.choice(request, STATE, List.of("all", "current", "withdrawn"));
    Predicate<Work> which =
        during(request)
            .and(work -> kind.isEmpty() || work.id().kind().equals(kind.get()))
            .and(work -> visit.isEmpty() || work.visit().equals(visit))
            .and(work -> state.equals("all") || work.isWithdrawn() == state.equals("withdrawn"));
    return of(which, request);
  }

  /// @throws FieldException if a parameter is unknown, or no value of its kind
  static WorkList ofVisits(ServerRequest request) throws FieldException {
    SearchParameters.only(request, OF_VISITS);
    return of(during(request), request);
  }

  private static WorkList of(Predicate<Work> which, ServerRequest request) throws FieldException {
    Order order =
        switch (ApiParameters.choice(request, ORDER, List.of("newest", "oldest", "changed"))) {
          case "oldest" -> Order.OLDEST;
          case "changed" -> Order.CHANGED;
          default -> Order.NEWEST;
        };
    return new WorkList(
        which,
        order,
        ApiParameters.given(request, ApiParameters.AFTER),
        ApiParameters.limit(request),
        request);
  }

  private static Predicate<Work> during(ServerRequest request) throws FieldException {
    LocalDate from = ApiParameters.day(request, FROM).orElse(LocalDate.MIN);
    LocalDate to = ApiParameters.day(request, TO).orElse(LocalDate.MAX);
    return work -> !work.id().date().isBefore(from) && !work.id().date().isAfter(to);
  }

  /// The page that was asked for.
  ///
  /// @param name of the list
  /// @throws FieldException if `after` is not the end of a page
  JsonObject of(List<Work> all, String name, Links links) throws FieldException {
    List<Work> found = all.stream().filter(which).sorted(order.comparator).toList();
    Predicate<Work> isLater = isLater();
    List<Work> rest = found.stream().filter(isLater).limit(limit + 1L).toList();
    List<Work> shown = rest.subList(0, Math.min(limit, rest.size()));
    Optional<String> next =
        rest.size() > limit
            ? Optional.of(ApiParameters.next(request, links, order.cursor(shown.getLast())))
            : Optional.empty();
    return WorkJson.page(
        name,
        new WorkJson(links).all(shown),
        found.size(),
        ApiParameters.self(request, links),
        next);
  }

  private Predicate<Work> isLater() throws FieldException {
    if (after.isEmpty()) {
      return _ -> true;
    }
    try {
      if (order == Order.CHANGED) {
        long last = Long.parseLong(after.get());
        return work -> work.last() < last;
      }
      WorkId last = WorkId.parse(after.get());
      Comparator<WorkId> days = Comparator.comparing(WorkId::date);
      Comparator<WorkId> ids =
          (order == Order.NEWEST ? days.reversed() : days).thenComparing(Comparator.naturalOrder());
      return work -> ids.compare(work.id(), last) > 0;
    } catch (IllegalArgumentException _) {
      throw new FieldException(
          ApiParameters.AFTER,
          "“after” is what the address of a next page has there. Follow “next” rather than making one.");
    }
  }
}
