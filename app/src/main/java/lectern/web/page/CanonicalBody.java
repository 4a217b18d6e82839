package lectern.web.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.cite.Utterance;
import lectern.record.EditionLine;
import lectern.record.EditionText;
import lectern.transcript.Speaker.Side;

/// Sets the canonical text of an edition as it was published, and adds nothing: no roles, no exchanges.
final class CanonicalBody {
  private final EditionText text;
  private final Citing citing;
  private final Room room = new Room();
  private final List<Item> items = new ArrayList<>();

  /// The turn that is being set: its number, 0 for none; its label; and its parts so far.
  private int turn;

  private String label = "";
  private final List<Item.Part> parts = new ArrayList<>();
  private final List<Item.Words> paragraph = new ArrayList<>();

  /// What stands after the last sentence: inside of the turn if another sentence of the turn follows, else after it.
  private final List<Item> between = new ArrayList<>();

  private CanonicalBody(EditionText text, Citing citing) {
    this.text = text;
    this.citing = citing;
  }

  /// As much as there is room for.
  static CanonicalBody of(EditionText text, Citing citing) {
    CanonicalBody body = new CanonicalBody(text, citing);
    body.set();
    return body;
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  /// Whether it ends before the text does.
  boolean isCut() {
    return room.isFull();
  }

  private void set() {
    for (int number = 0; number < text.lines().size() && !room.isFull(); number++) {
      switch (text.lines().get(number)) {
        case EditionLine.Format _, EditionLine.Head _ -> {}
        case EditionLine.Sentence(Utterance utterance) -> sentence(utterance);
        case EditionLine.Silence silence -> start(silence.turn(), silence.label());
        case EditionLine.ParagraphBreak _ -> endParagraph();
        case EditionLine.Aside aside -> aside(aside, number);
      }
    }
    endTurn();
  }

  private void sentence(Utterance utterance) {
    if (utterance.at().turn() != turn) {
      start(utterance.at().turn(), utterance.label());
    } else if (!between.isEmpty()) {
      endParagraph();
      between.forEach(item -> parts.add((Item.Part) item));
      between.clear();
    }
    room.takeWords(utterance.text().length());
    paragraph.add(words(utterance, citing));
  }

  private void start(int turn, String label) {
    endTurn();
    this.turn = turn;
    this.label = label;
    room.takeTurn();
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      parts.add(new Item.Paragraph(paragraph));
      paragraph.clear();
    }
  }

  private void endTurn() {
    endParagraph();
    if (turn > 0) {
      items.add(turn(turn, label, parts));
    }
    items.addAll(between);
    turn = 0;
    parts.clear();
    between.clear();
  }

  static Item.Turn turn(int number, String label, List<Item.Part> parts) {
    Side side = label.isEmpty() ? Side.OTHER : Side.of(label);
    return new Item.Turn(number, label, side, Optional.empty(), false, "", parts);
  }

  private void aside(EditionLine.Aside aside, int number) {
    room.takeWords(aside.text().length());
    switch (aside.kind()) {
      case HEADING -> {
        // The title stands at the head of the page already.
        if (!text.head("title").equals(Optional.of(aside.text()))) {
          between.add(aside(Item.Aside.Kind.HEADING, number, aside));
        }
      }
      case DIRECTION -> between.add(aside(Item.Aside.Kind.DIRECTION, number, aside));
      case NOTE -> between.add(aside(Item.Aside.Kind.NOTE, number, aside));
      case GAP -> between.add(new Item.Gap(false));
    }
  }

  private static Item.Aside aside(Item.Aside.Kind kind, int number, EditionLine.Aside aside) {
    return new Item.Aside(kind, number, List.of(aside.text()));
  }

  /// A sentence with its anchor and its number.
  static Item.Words words(Utterance utterance, Citing citing) {
    return new Item.Words(
        utterance.at().toString(),
        utterance.at().sentence(),
        citing.link(utterance.at()),
        runs(utterance.text()));
  }

  /// Words with those told apart that the office struck.
  static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    boolean struck = false;
    for (int at = 0; at < text.length(); ) {
      String tag = struck ? "</s>" : "<s>";
      int end = text.indexOf(tag, at);
      int to = end < 0 ? text.length() : end;
      if (to > at) {
        runs.add(new Run(text.substring(at, to), struck ? EnumSet.of(Tone.STRUCK) : Set.of()));
      }
      struck ^= end >= 0;
      at = end < 0 ? to : to + tag.length();
    }
    return runs;
  }
}
