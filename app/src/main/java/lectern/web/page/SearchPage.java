package lectern.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.search.Completion;
import lectern.search.Facet;
import lectern.search.Order;
import lectern.search.Request;
import lectern.search.Results;

/// The page that searches a record.
///
/// @param problem why there is no answer
/// @param found the answer
/// @param completions whole queries that somebody may be about to type
public record SearchPage(
    SearchForm form,
    Optional<Problem> problem,
    Optional<Found> found,
    List<Completion> completions) {

  /// Hits on a page.
  public static final int LENGTH = 20;

  /// Words from which on a text may have been meant as a quotation.
  private static final int QUOTATION = 4;

  public SearchPage {
    completions = List.copyOf(completions);
  }

  /// @param sentence whole sentences: what was found, and what to do
  /// @param language of it; `""` for that of the page
  /// @param pointed the query with a caret under the place in the line below; `""` where there is no place
  public record Problem(String sentence, String language, String pointed) {}

  /// What was found.
  ///
  /// @param notices what a reader should know of how it was found: whole sentences
  /// @param hits of this page
  /// @param number of this page, from 1
  /// @param pages how many can be reached
  public record Found(
      SearchForm form,
      Results results,
      List<String> notices,
      List<SearchHit> hits,
      int number,
      int pages) {
    public Found {
      notices = List.copyOf(notices);
      hits = List.copyOf(hits);
    }

    public Optional<String> previous() {
      return number > 1 ? Optional.of(page(number - 1)) : Optional.empty();
    }

    public Optional<String> next() {
      return number < pages ? Optional.of(page(number + 1)) : Optional.empty();
    }

    private String page(int other) {
      return form.address("/search") + (other == 1 ? "" : "&page=" + other);
    }

    public List<Narrowing> narrowings() {
      return results.facets().stream().map(facet -> new Narrowing(form, facet)).toList();
    }

    /// The address of the query that was probably meant.
    public Optional<String> meant() {
      return results.didYouMean().map(query -> form.with(query).address("/search"));
    }

    public Optional<TimelinePicture> timeline() {
      return TimelinePicture.of(TimelinePicture.Counts.HITS, form, results.timeline());
    }
  }

  /// A list of values by which the hits can be narrowed.
  public record Narrowing(SearchForm form, Facet facet) {

    /// Values that stand open on the page.
    private static final int SHOWN = 6;

    public List<Facet.Value> first() {
      return facet.values().stream().limit(SHOWN).toList();
    }

    public List<Facet.Value> rest() {
      return facet.values().stream().skip(SHOWN).toList();
    }

    /// Whether the search is narrowed to that value.
    public boolean isChosen(Facet.Value value) {
      return (" " + form.query() + " ").contains(" " + value.clause() + " ");
    }

    /// Whether its values are words of the record.
    public boolean isPrinted() {
      return switch (facet.field()) {
        case SPEAKER, OUTLET, ASKED_BY -> true;
        default -> false;
      };
    }

    /// A value as a page says it.
    public String shown(Wording say, Facet.Value value) {
      return switch (facet.field()) {
        case ROLE -> say.say("role." + value.shown());
        case KIND -> say.kind(value.shown());
        default -> value.shown();
      };
    }

    /// Where a value leads: to the search narrowed to it, or widened again.
    public String link(Facet.Value value) {
      String query =
          isChosen(value)
              ? (" " + form.query() + " ").replace(" " + value.clause() + " ", " ").strip()
              : form.query() + " " + value.clause();
      return form.with(query).address("/search");
    }
  }

  public static SearchPage empty(SearchForm form) {
    return new SearchPage(form, Optional.empty(), Optional.empty(), List.of());
  }

  public static SearchPage of(SearchForm form, Problem problem) {
    return new SearchPage(form, Optional.of(problem), Optional.empty(), List.of());
  }

  public static SearchPage of(
      SearchForm form, Results results, List<String> notices, List<Completion> completions) {
    int reached = Math.min(results.total(), Request.DEEPEST);
    Found found =
        new Found(
            form,
            results,
            notices,
            IntStream.range(0, results.hits().size())
                .mapToObj(i -> SearchHit.of(results.hits().get(i)))
                .toList(),
            results.request().offset() / LENGTH + 1,
            Math.max(1, (reached + LENGTH - 1) / LENGTH));
    return new SearchPage(form, Optional.empty(), Optional.of(found), completions);
  }

  /// Whether it may have been meant as a quotation.
  public boolean mayBeQuotation() {
    return form.query().split("\\s+").length >= QUOTATION;
  }

  public List<Order> orders() {
    return List.of(Order.values());
  }

  public String orderName(Order order) {
    return SearchForm.name(order);
  }

  /// The same search in another order.
  public String inOrder(Order order) {
    return form.with(order).address("/search");
  }
}
