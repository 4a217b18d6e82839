package lectern.search;

import java.util.List;
import lectern.search.query.Field;

/// How the hits are spread over the values of a field.
///
/// @param field a date's values are years
/// @param values those with the most hits first, years in their order; at most [#MOST_VALUES]
public record Facet(Field field, List<Value> values) {
  static final int MOST_VALUES = 20;

  public Facet {
    values = List.copyOf(values);
  }

  /// @param shown as printed
  /// @param clause what narrows the search to it when it is added to the query, e.g. `speaker:"MS. QUIST"`
  /// @param count hits, at least 1
  public record Value(String shown, String clause, int count) {}
}
