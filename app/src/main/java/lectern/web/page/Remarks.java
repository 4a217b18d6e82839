package lectern.web.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lectern.record.Manifest;

/// Sets the remarks of the office beside the words that they are about.
final class Remarks {
  private final Deque<Item.Remark> left;

  private Remarks(List<Item.Remark> inOrder) {
    this.left = new ArrayDeque<>(inOrder);
  }

  /// The items, with each remark after the paragraph that its sentence ends in. What is about no sentence that is there
  /// comes last.
  static List<Item> beside(List<Item> body, List<Manifest.Annotate> annotations) {
    Remarks remarks = new Remarks(inOrder(annotations));
    List<Item> items = new ArrayList<>();
    for (Item item : body) {
      items.add(item instanceof Item.Turn turn ? remarks.in(turn) : item);
    }
    items.addAll(remarks.left);
    return List.copyOf(items);
  }

  private static List<Item.Remark> inOrder(List<Manifest.Annotate> annotations) {
    List<Manifest.Annotate> sorted =
        annotations.stream()
            .filter(remark -> remark.at().isPresent())
            .sorted(Comparator.comparing(remark -> remark.at().orElseThrow()))
            .toList();
    List<Item.Remark> remarks = new ArrayList<>();
    for (Manifest.Annotate remark : sorted) {
      remarks.add(
          new Item.Remark(
              remarks.size() + 1,
              remark.at().orElseThrow(),
              remark.stamp().time(),
              remark.stamp().who(),
              remark.note()));
    }
    return remarks;
  }

  private Item.Turn in(Item.Turn turn) {
    if (next(turn, Integer.MAX_VALUE).isEmpty()) {
      return turn;
    }
    List<Item.Part> parts = new ArrayList<>();
    for (Item.Part part : turn.parts()) {
      parts.add(part);
      if (part instanceof Item.Paragraph(List<Item.Words> words, _)) {
        int last = words.stream().mapToInt(Item.Words::number).max().orElse(0);
        take(turn, last, parts);
      }
    }
    take(turn, Integer.MAX_VALUE, parts);
    return turn.with(parts);
  }

  /// Takes the remarks on this turn up to a sentence.
  private void take(Item.Turn turn, int last, List<Item.Part> to) {
    for (Optional<Item.Remark> next = next(turn, last); next.isPresent(); next = next(turn, last)) {
      to.add(left.removeFirst());
    }
  }

  private Optional<Item.Remark> next(Item.Turn turn, int last) {
    return Optional.ofNullable(left.peekFirst())
        .filter(remark -> remark.at().turn() == turn.number() && remark.at().sentence() <= last);
  }
}
