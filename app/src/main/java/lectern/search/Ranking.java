package lectern.search;

/// By what passages are found and ranked.
public enum Ranking {
  /// By their words.
  LEXICAL,
  /// By what they mean, as far as their vectors are ready.
  VECTOR,
  /// By both.
  FUSED
}
