package lectern.cli;

import java.util.List;
import lectern.cite.Utterance;
import lectern.record.EditionLine;
import lectern.record.EditionText;

/// The canonical text of an edition for reading on a terminal: in the margin the number of each turn.
final class EditionView {
  private final Sheet sheet;
  private int turn;
  private boolean fresh;

  /// @param sheet with a margin
  EditionView(Sheet sheet) {
    this.sheet = sheet;
  }

  /// What stands above the body: title, date, place and so on.
  void head(EditionText text) {
    for (EditionLine line : text.lines()) {
      if (line instanceof EditionLine.Head(String name, String value)) {
        sheet.field(name, value);
      }
    }
  }

  /// The body, all of it.
  void body(EditionText text) {
    body(text.lines());
  }

  /// The sentences of one turn.
  void turn(EditionText text, int number) {
    body(
        text.lines().stream()
            .filter(line ->
                line instanceof EditionLine.Sentence(Utterance utterance)
                    && utterance.at().turn() == number)
            .toList());
  }

  private void body(List<EditionLine> lines) {
    for (EditionLine line : lines) {
      switch (line) {
        case EditionLine.Format _, EditionLine.Head _ -> {}
        case EditionLine.Sentence(Utterance utterance) -> sentence(utterance);
        case EditionLine.Silence(int number, String label) -> {
          begin(number, label);
          sheet.line("(no words)", Ink.QUIET);
        }
        case EditionLine.ParagraphBreak _ -> sheet.blank();
        case EditionLine.Aside(EditionLine.Aside.Kind kind, _, String words) -> {
          sheet.blank();
          sheet.note(Asides.name(kind), Ink.QUIET);
          sheet.speech(
              kind == EditionLine.Aside.Kind.GAP
                  ? "· · · something may be missing here · · ·"
                  : words,
              kind == EditionLine.Aside.Kind.HEADING ? Ink.STRONG : Ink.QUIET);
          sheet.endLine();
          fresh = true;
        }
      }
    }
    sheet.endLine();
  }

  private void sentence(Utterance utterance) {
    if (utterance.at().turn() != turn) {
      begin(utterance.at().turn(), utterance.label());
    } else if (fresh) {
      sheet.blank();
    }
    fresh = false;
    sheet.endWord();
    sheet.speech(utterance.text(), Ink.PLAIN);
  }

  private void begin(int number, String label) {
    turn = number;
    fresh = false;
    sheet.blank();
    sheet.note("t" + number, Ink.QUIET);
    if (!label.isEmpty()) {
      sheet.line(label, Ink.STRONG);
    }
  }
}
