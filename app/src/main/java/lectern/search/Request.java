package lectern.search;

import lectern.search.query.Query;

/// What is wanted of a search.
///
/// @param offset hits to leave out at the beginning, 0 or more; with the limit at most [#DEEPEST]
/// @param limit most hits wanted, 1 or more
public record Request(Query query, Ranking ranking, Order order, AsOf asOf, int offset, int limit) {
  /// The last hit that can be reached. Who needs more narrows the search.
  public static final int DEEPEST = 1_000;

  public Request {
    if (offset < 0 || limit < 1 || offset > DEEPEST - limit) {
      throw new IllegalArgumentException(
          "Hits "
              + (offset + 1L)
              + " to "
              + ((long) offset + limit)
              + " were asked for; expected some between 1 and "
              + DEEPEST
              + ". Narrow the search, by a date for instance.");
    }
  }

  /// The best 10 by their words, of what stands now.
  public static Request of(Query query) {
    return new Request(query, Ranking.LEXICAL, Order.RELEVANCE, AsOf.now(), 0, 10);
  }

  public Request withRanking(Ranking ranking) {
    return new Request(query, ranking, order, asOf, offset, limit);
  }

  public Request withOrder(Order order) {
    return new Request(query, ranking, order, asOf, offset, limit);
  }

  public Request withAsOf(AsOf asOf) {
    return new Request(query, ranking, order, asOf, offset, limit);
  }

  /// @throws IllegalArgumentException with a whole sentence if that is beyond [#DEEPEST]
  public Request withPage(int offset, int limit) {
    return new Request(query, ranking, order, asOf, offset, limit);
  }
}
