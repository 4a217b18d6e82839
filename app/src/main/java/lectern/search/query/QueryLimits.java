package lectern.search.query;

/// How large a query may be. A pasted paragraph fits; what is larger is not typed by people.
public final class QueryLimits {
  /// UTF-16 units.
  public static final int LENGTH = 5_000;

  /// Words, phrases and restrictions.
  public static final int CLAUSES = 500;

  /// Brackets inside each other.
  public static final int DEPTH = 10;

  /// The fewest letters before a star: a shorter beginning stands for too many words.
  public static final int SHORTEST_BEGINNING = 2;

  private QueryLimits() {}
}
