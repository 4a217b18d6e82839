package lectern.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The documents read last, as many as fit into a limit; the one not asked for longest goes first.
final class Recent {
  private final long limit;
  private final Map<String, Opened> bySlug = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;

  /// @param limit the most UTF-16 units to hold; a longer document is not held at all
  Recent(long limit) {
    this.limit = limit;
  }

  /// The document if it is held and was read from those very bytes.
  synchronized Optional<Opened> find(String slug, String sha256) {
    return Optional.ofNullable(bySlug.get(slug)).filter(held -> held.sha256().equals(sha256));
  }

  synchronized void hold(Opened opened) {
    Opened before = bySlug.remove(opened.slug());
    weight -= before == null ? 0 : before.weight();
    if (opened.weight() > limit) {
      return;
    }
    bySlug.put(opened.slug(), opened);
    weight += opened.weight();
    Iterator<Opened> oldest = bySlug.values().iterator();
    while (weight > limit) {
      weight -= oldest.next().weight();
      oldest.remove();
    }
  }
}
