package lectern.read;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Whether the words at the current place of a walk through a page are seen.
final class Sight {
  private final boolean opened;
  private @Nullable Element root;
  private @Nullable Unseen reason;

  /// @param opened whether hidden elements that may hold speech count as seen
  Sight(boolean opened) {
    this.opened = opened;
  }

  void enter(Element element, InlineStyle style) {
    if (root == null) {
      Optional<Unseen> unseen =
          Unseen.of(element, style).filter(each -> !(opened && each.mayHoldSpeech()));
      if (unseen.isPresent()) {
        root = element;
        reason = unseen.get();
      }
    }
  }

  void leave(Element element) {
    if (element.equals(root)) {
      root = null;
      reason = null;
    }
  }

  /// Why the words here are not seen; empty where they are.
  Optional<Unseen> unseen() {
    return Optional.ofNullable(reason);
  }
}
