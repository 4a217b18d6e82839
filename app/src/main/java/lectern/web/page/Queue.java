package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lectern.source.Span;

/// Things that stand in a text, looked through once from its start to its end.
final class Queue<T> {
  private final List<T> things;
  private final Function<T, Span> place;

  /// Those that have started and may not have ended yet.
  private final List<T> open = new ArrayList<>();

  private int next;

  /// @param things in the order of their starts
  Queue(List<T> things, Function<T, Span> place) {
    this.things = things;
    this.place = place;
  }

  /// What overlaps a span, in the order of the starts.
  ///
  /// @param span starts at or after the span asked for last
  List<T> in(Span span) {
    open.removeIf(thing -> place.apply(thing).end() <= span.start());
    while (next < things.size() && place.apply(things.get(next)).start() < span.end()) {
      T thing = things.get(next++);
      if (place.apply(thing).end() > span.start()) {
        open.add(thing);
      }
    }
    return List.copyOf(open);
  }
}
