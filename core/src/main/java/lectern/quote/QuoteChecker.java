package lectern.quote;

import java.util.Optional;

/// Says whether somebody said it.
///
/// Safe for use by several threads if its [Passages] are.
public final class QuoteChecker {
  private final Passages passages;

  /// @param passages where to look
  public QuoteChecker(Passages passages) {
    this.passages = passages;
  }

  /// Compares a quotation with the passages that may hold it.
  ///
  /// @param claimedSpeaker a name, a printed label or an office; empty where nobody was named
  public Judgement check(Quotation quotation, Optional<String> claimedSpeaker) {
    return new Check(passages, quotation, claimedSpeaker).judge();
  }
}
