package lectern.cite;

import java.util.ArrayList;
import java.util.List;

/// What lies between two links in a row, or before the first or after the last: half-open ranges of indices.
record Gap(int oldFrom, int oldTo, int newFrom, int newTo) {

  /// All gaps of a chain in order, the empty ones too: one more than links.
  static List<Gap> between(List<Link> chain, int oldSize, int newSize) {
    List<Gap> gaps = new ArrayList<>(chain.size() + 1);
    int old = 0;
    int current = 0;
    for (Link link : chain) {
      gaps.add(new Gap(old, link.oldFrom(), current, link.newFrom()));
      old = link.oldTo();
      current = link.newTo();
    }
    gaps.add(new Gap(old, oldSize, current, newSize));
    return gaps;
  }

  int oldLength() {
    return oldTo - oldFrom;
  }

  int newLength() {
    return newTo - newFrom;
  }

  boolean isEmpty() {
    return oldFrom == oldTo && newFrom == newTo;
  }

  boolean isEven() {
    return oldLength() == newLength();
  }

  boolean hasNew(int j) {
    return j >= newFrom && j < newTo;
  }
}
