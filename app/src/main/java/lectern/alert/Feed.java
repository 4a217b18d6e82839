package lectern.alert;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/// What a search found, as a feed tells it.
///
/// @param title of the feed, such as `Lectern: northern crossing`
/// @param office in whose name the record is published
/// @param self where the feed itself is
/// @param home the page of the same search
/// @param updated when it last changed; the publication of the newest item, or of the record where there is none
/// @param items the newest first
public record Feed(
    String title, String office, URI self, URI home, Instant updated, List<AlertItem> items) {

  /// More items belong on a page of results.
  public static final int MOST_ITEMS = 100;

  public Feed {
    items = List.copyOf(items);
    if (items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "A feed has at most " + MOST_ITEMS + " items, but found " + items.size() + ".");
    }
  }
}
