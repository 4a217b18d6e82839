package lectern.search.register;

import java.util.List;

/// A page of exchanges, the latest work first and within a work in its order.
///
/// @param total number of exchanges on all pages
/// @param offset number of those before this page
public record ExchangePage(int total, int offset, List<RecordedExchange> exchanges) {
  /// Most exchanges of a page.
  public static final int LARGEST = 200;

  public ExchangePage {
    exchanges = List.copyOf(exchanges);
  }
}
