package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.Address;

/// What stands around a sentence: its own turn and those before and after it, of each no more than what is near.
///
/// @param item a turn, or what stands between two
/// @param cutBefore whether words of that turn before these were left out
/// @param cutAfter whether words of that turn after these were left out
public record Excerpt(Item item, boolean cutBefore, boolean cutAfter) {

  /// How many sentences of its turn are shown on either side of a sentence, and how many of the turns beside it.
  static final int NEAR = 5;

  /// The same, each paragraph with its language.
  ///
  /// @param document the language of the document; `""` where it is not known
  Excerpt told(String document) {
    return new Excerpt(Tongues.told(List.of(item), document).getFirst(), cutBefore, cutAfter);
  }

  /// The language of the paragraph with a sentence; empty where that is not here.
  ///
  /// @param id of the sentence
  Optional<String> language(String id) {
    return item instanceof Item.Turn turn
        ? turn.parts().stream()
            .filter(Item.Paragraph.class::isInstance)
            .map(Item.Paragraph.class::cast)
            .filter(paragraph -> paragraph.words().stream().anyMatch(w -> w.id().equals(id)))
            .map(Item.Paragraph::language)
            .findFirst()
        : Optional.empty();
  }

  /// @param body in order
  /// @param at a sentence of it
  static List<Excerpt> around(Address at, List<Item> body) {
    List<Integer> turns = new ArrayList<>();
    int own = -1;
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof Item.Turn turn) {
        own = turn.number() == at.turn() ? turns.size() : own;
        turns.add(i);
      }
    }
    if (own < 0) {
      return List.of();
    }
    int first = turns.get(Math.max(0, own - 1));
    int last = turns.get(Math.min(own + 1, turns.size() - 1));
    return body.subList(first, last + 1).stream().map(item -> of(at, item)).toList();
  }

  private static Excerpt of(Address at, Item item) {
    if (!(item instanceof Item.Turn turn)) {
      return new Excerpt(item, false, false);
    }
    int sentences =
        turn.parts().stream()
            .mapToInt(
                part -> part instanceof Item.Paragraph paragraph ? paragraph.words().size() : 0)
            .sum();
    int first = 1;
    int last = sentences;
    if (turn.number() == at.turn()) {
      first = at.sentence() - NEAR;
      last = at.sentence() + NEAR;
    } else if (turn.number() < at.turn()) {
      first = sentences - NEAR + 1;
    } else {
      last = NEAR;
    }
    return new Excerpt(cut(turn, first, last), first > 1, last < sentences);
  }

  private static Item.Turn cut(Item.Turn turn, int first, int last) {
    List<Item.Part> parts = new ArrayList<>();
    int number = 0;
    for (Item.Part part : turn.parts()) {
      if (part instanceof Item.Paragraph paragraph) {
        List<Item.Words> near = new ArrayList<>();
        for (Item.Words sentence : paragraph.words()) {
          number++;
          if (number >= first && number <= last) {
            near.add(sentence);
          }
        }
        if (!near.isEmpty()) {
          parts.add(paragraph.with(near));
        }
      } else if (number >= first - 1 && number <= last) {
        parts.add(part);
      }
    }
    return turn.with(parts);
  }
}
