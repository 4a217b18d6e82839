package lectern.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Follows a canonical text line by line and refuses one that cannot come after those before it. So every address is
/// there once, and nobody can be shown one of two sentences under the same number.
///
/// `docs/formats/edition-text.md`, "The lines".
final class EditionOrder {
  /// The head lines that this release knows, in the order of the format. One it does not know may stand anywhere among
  /// them.
  private static final List<String> HEAD =
      List.of("title", "date", "place", "start", "end", "visit", EditionHead.RULE);

  private final Map<EditionLine.Aside.Kind, Integer> asides =
      new EnumMap<>(EditionLine.Aside.Kind.class);
  private boolean isInBody;
  private int head = -1;
  private int turn;

  /// Of the last sentence in this turn; 0 before the first, and where no sentence may follow.
  private int sentence;

  private String label = "";
  private boolean isParagraphOwed;
  private boolean isFirst = true;

  /// @throws MalformedException if this line cannot come next
  void add(EditionLine line) throws MalformedException {
    if (isFirst != line instanceof EditionLine.Format) {
      throw new MalformedException(
          "The line “" + EditionLine.Format.LINE + "” is the first of a text, and no other.");
    }
    isFirst = false;
    if (isParagraphOwed && !(line instanceof EditionLine.Sentence)) {
      throw paragraph();
    }
    isInBody |= !(line instanceof EditionLine.Format || line instanceof EditionLine.Head);
    switch (line) {
      case EditionLine.Format _ -> {}
      case EditionLine.Head value -> head(value.name());
      case EditionLine.Sentence spoken -> sentence(spoken);
      case EditionLine.Silence silence -> {
        turn(silence.turn());
        sentence = 0;
      }
      case EditionLine.ParagraphBreak _ -> {
        if (sentence == 0) {
          throw paragraph();
        }
        isParagraphOwed = true;
      }
      case EditionLine.Aside aside -> aside(aside);
    }
  }

  /// @throws MalformedException if the text cannot end here
  void end() throws MalformedException {
    if (isFirst) {
      throw new MalformedException("A canonical text has at least one line.");
    }
    if (isParagraphOwed) {
      throw paragraph();
    }
  }

  private static MalformedException paragraph() {
    return new MalformedException("A “p” stands between two sentences of one turn.");
  }

  private void head(String name) throws MalformedException {
    if (isInBody) {
      throw new MalformedException("The head line “" + name + "” stands after the head.");
    }
    int place = HEAD.indexOf(name);
    if (place >= 0) {
      if (place < head || place == head && !name.equals(EditionHead.RULE)) {
        throw new MalformedException(
            "The head line “"
                + name
                + "” comes twice or too late; expected title, date, place, start, end, visit and"
                + " rules in this order.");
      }
      head = place;
    }
  }

  private void sentence(EditionLine.Sentence spoken) throws MalformedException {
    int number = spoken.utterance().at().sentence();
    boolean isOfSameTurn = spoken.utterance().at().turn() == turn && sentence > 0;
    if (isOfSameTurn) {
      goesOn(number, spoken.utterance().label());
    } else if (isParagraphOwed) {
      throw paragraph();
    } else {
      turn(spoken.utterance().at().turn());
      label = spoken.utterance().label();
    }
    sentence = number;
    isParagraphOwed = false;
  }

  private void goesOn(int number, String who) throws MalformedException {
    if (number <= sentence) {
      throw new MalformedException(
          "Sentence " + number + " of a turn stands after its sentence " + sentence + ".");
    }
    if (!label.equals(who)) {
      throw new MalformedException("The label changes within a turn.");
    }
  }

  private void turn(int number) throws MalformedException {
    if (number != turn + 1) {
      throw new MalformedException(
          "It is of turn " + number + ", but the next turn is " + (turn + 1) + ".");
    }
    turn = number;
  }

  private void aside(EditionLine.Aside aside) throws MalformedException {
    int next = asides.merge(aside.kind(), 1, Integer::sum);
    if (aside.number() != next) {
      throw new MalformedException(
          "It has the number "
              + aside.number()
              + " of its kind, but the next one is "
              + next
              + ".");
    }
  }
}
