package lectern.search;

/// In which order hits come.
public enum Order {
  RELEVANCE,
  /// By the day of the event; those without one come last.
  NEWEST,
  /// By the day of the event; those without one come last.
  OLDEST
}
