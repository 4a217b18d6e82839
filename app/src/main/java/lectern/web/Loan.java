package lectern.web;

import java.util.List;
import lectern.search.IndexException;
import lectern.search.PassageSnapshot;
import lectern.web.page.Wording;

/// Passages that stay as they are until they are given back.
///
/// @param notices what a reader should know of them: whole sentences
/// @param back gives them back; called once
record Loan(PassageSnapshot passages, List<String> notices, Runnable back)
    implements AutoCloseable {
  Loan {
    notices = List.copyOf(notices);
  }

  /// The passages of a record, as its index has them now.
  ///
  /// @param say the language of what stands in the way
  static Loan of(Archive archive, Wording say) throws CannotCheckException {
    try {
      OpenIndex.Now now = archive.index().now();
      return new Loan(now.passages(), now.notices(), now.passages()::close);
    } catch (IndexException _) {
      throw CannotCheckException.ofIndex(say);
    }
  }

  /// Lends passages as they are now.
  @FunctionalInterface
  interface Lender {

    /// @throws CannotCheckException if they cannot be read at the moment
    Loan lend() throws CannotCheckException;
  }

  @Override
  public void close() {
    back.run();
  }
}
