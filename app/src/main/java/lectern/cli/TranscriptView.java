package lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.exchange.Asker;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.exchange.Question;
import lectern.exchange.Role;
import lectern.source.Characters;
import lectern.source.Mark;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.transcript.Block;
import lectern.transcript.Insertion;
import lectern.transcript.Paragraph;
import lectern.transcript.Printed;
import lectern.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/// A transcript for reading on a terminal: in the margin what a block is or does, beside it who speaks and the words.
final class TranscriptView {
  private static final int MARGIN = 14;

  private final Sheet sheet;

  TranscriptView(Terminal terminal) {
    this.sheet = new Sheet(terminal, MARGIN);
  }

  /// The whole document as lines.
  ///
  /// @param doc its name
  /// @param floor of the same transcript
  String of(String doc, Transcript transcript, Floor floor) {
    sheet.rule('━', doc, Ink.STRONG);
    @Nullable Exchange[] opened = new Exchange[floor.roles().size()];
    boolean[] followUp = new boolean[floor.roles().size()];
    for (Exchange exchange : floor.exchanges()) {
      opened[exchange.questions().getFirst().turn()] = exchange;
      for (Question question : exchange.questions()) {
        followUp[question.turn()] = question.followUp();
      }
    }
    int number = 0;
    for (Block block : transcript.blocks()) {
      if (block instanceof Block.Turn turn) {
        Exchange exchange = opened[number];
        if (exchange != null) {
          sheet.blank();
          sheet.rule('─', exchange.number() + " · " + name(exchange.asker()), Ink.PLAIN);
        }
        turn(transcript, turn, floor.roles().get(number), followUp[number]);
        number++;
      } else {
        aside(transcript, block);
      }
    }
    sheet.blank();
    return sheet.take();
  }

  /// Name and outlet as printed, or that neither is.
  static String name(Optional<Asker> asker) {
    List<String> parts =
        asker.stream()
            .flatMap(who -> Stream.of(who.name(), who.outlet()))
            .flatMap(Optional::stream)
            .map(Printed::value)
            .toList();
    return parts.isEmpty() ? "reporter not named" : String.join(", ", parts);
  }

  private void turn(Transcript transcript, Block.Turn turn, Role role, boolean followUp) {
    sheet.blank();
    sheet.note(word(role, followUp), Ink.QUIET);
    if (!turn.label().text().isEmpty()) {
      sheet.line(turn.label().text(), ink(role));
    }
    List<Insertion> insertions = transcript.insertions(turn);
    List<Block> interruptions = new ArrayList<>(turn.interruptions());
    for (int i = 0; i < turn.paragraphs().size(); i++) {
      Paragraph paragraph = turn.paragraphs().get(i);
      if (i > 0) {
        interruptions(transcript, interruptions, paragraph.span().start());
        sheet.blank();
      }
      for (Span part : paragraph.parts()) {
        speech(transcript.text(), part, insertions);
        sheet.endWord();
      }
      sheet.endLine();
    }
    sheet.endLine();
    interruptions(transcript, interruptions, Integer.MAX_VALUE);
  }

  /// What interrupts a turn before `end`, taken from the list.
  private void interruptions(Transcript transcript, List<Block> interruptions, int end) {
    while (!interruptions.isEmpty() && interruptions.getFirst().span().start() < end) {
      aside(transcript, interruptions.removeFirst());
    }
  }

  private void aside(Transcript transcript, Block block) {
    sheet.blank();
    switch (block) {
      case Block.Furniture _ -> aside("furniture", transcript.words(block), Ink.QUIET);
      case Block.Heading _ -> aside("heading", transcript.words(block), Ink.STRONG);
      case Block.Direction _ -> aside("direction", transcript.words(block), Ink.QUIET);
      case Block.Note _ -> aside("note", transcript.words(block), Ink.QUIET);
      case Block.Gap _ -> aside("gap", "· · · something may be missing here · · ·", Ink.QUIET);
      case Block.Turn _ -> throw new IllegalArgumentException("A turn is no aside: " + block + ".");
    }
  }

  private void aside(String kind, String words, Ink ink) {
    sheet.note(kind, Ink.QUIET);
    sheet.speech(words, ink);
    sheet.endLine();
  }

  /// A part of a paragraph, with what was not spoken as it stands set quietly.
  private void speech(SourceText text, Span part, List<Insertion> insertions) {
    int at = part.start();
    for (Insertion insertion : insertions) {
      int start = Math.max(insertion.span().start(), at);
      int end = Math.min(insertion.span().end(), part.end());
      if (start < end) {
        stretch(text, at, start, Ink.PLAIN);
        stretch(text, start, end, ink(insertion.kind()));
        at = end;
      }
    }
    stretch(text, at, part.end(), Ink.PLAIN);
  }

  private void stretch(SourceText text, int start, int end, Ink ink) {
    if (start >= end) {
      return;
    }
    int first = start;
    while (first < end && text.isMarked(Mark.Kind.MARKUP, first)) {
      first++;
    }
    int last = end;
    while (last > first && text.isMarked(Mark.Kind.MARKUP, last - 1)) {
      last--;
    }
    if (first < last && Characters.isBlank(text.text().charAt(first))) {
      sheet.endWord();
    }
    sheet.speech(text.reading(new Span(start, end)), ink);
    if (first < last && Characters.isBlank(text.text().charAt(last - 1))) {
      sheet.endWord();
    }
  }

  private static String word(Role role, boolean followUp) {
    return switch (role) {
      case STATEMENT -> "statement";
      case HANDOFF -> "hand-off";
      case QUESTION -> followUp ? "follow-up" : "question";
      case ANSWER -> "answer";
      case INTERJECTION -> "interjection";
      case CLOSING -> "closing";
    };
  }

  private static Ink ink(Role role) {
    return switch (role) {
      case STATEMENT, ANSWER -> Ink.OFFICIAL;
      case QUESTION -> Ink.PRESS;
      case HANDOFF, INTERJECTION, CLOSING -> Ink.STRONG;
    };
  }

  private static Ink ink(Insertion.Kind kind) {
    return switch (kind) {
      case DIRECTION, INTERPRETED, SIC, IDENTITY, OFF_RECORD, CLIP -> Ink.QUIET;
      case SUPPLIED, ANONYMISED, CORRECTION -> Ink.PLAIN;
    };
  }
}
