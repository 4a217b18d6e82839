package lectern.web.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lectern.cite.Address;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.transcript.Block;
import lectern.transcript.Paragraph;
import lectern.transcript.Sentence;
import lectern.transcript.Transcript;

/// Sets the words of a turn: paragraphs of sentences, and what stands between them.
final class Speech {
  private final SourceText text;
  private final int turn;
  private final Block.Turn block;
  private final List<Sentence> sentences;
  private final Typesetter typesetter;
  private final Room room;
  private final Citing citing;

  /// The first sentence that has not ended yet.
  private int next;

  /// Whether that sentence already has words, and so its anchor, on the page.
  private boolean begun;

  private Speech(Transcript transcript, Places places, int turn, Room room, Citing citing) {
    this.text = transcript.text();
    this.turn = turn;
    this.block = places.turns().get(turn);
    this.sentences = places.sentences(turn);
    this.room = room;
    this.citing = citing;
    this.typesetter = new Typesetter(text, block.span(), transcript.insertions(block));
  }

  /// The parts of a turn, as many as there is room for.
  ///
  /// @param turn its number, 0-based
  static List<Item.Part> of(
      Transcript transcript, Places places, int turn, Room room, Citing citing) {
    return new Speech(transcript, places, turn, room, citing).parts();
  }

  private List<Item.Part> parts() {
    List<Item.Part> parts = new ArrayList<>();
    int interruption = 0;
    List<Block> interruptions = block.interruptions();
    for (Paragraph paragraph : block.paragraphs()) {
      while (interruption < interruptions.size()
          && interruptions.get(interruption).span().start() < paragraph.span().start()) {
        Asides.add(text, interruptions.get(interruption++), room, parts);
      }
      List<Item.Words> words = new ArrayList<>();
      for (Span part : paragraph.parts()) {
        while (interruption < interruptions.size()
            && interruptions.get(interruption).span().start() < part.start()) {
          inline(interruptions.get(interruption++), words);
        }
        set(part, words);
      }
      if (!words.isEmpty()) {
        parts.add(new Item.Paragraph(words));
      }
    }
    while (interruption < interruptions.size()) {
      Asides.add(text, interruptions.get(interruption++), room, parts);
    }
    return Asides.joined(parts, Item.Part.class);
  }

  /// Sets a stretch of running text: sentence by sentence, and what belongs to none as it comes.
  private void set(Span part, List<Item.Words> words) {
    int at = part.start();
    while (at < part.end() && !room.isFull()) {
      while (next < sentences.size() && sentences.get(next).span().end() <= at) {
        advance();
      }
      Span sentence =
          next < sentences.size() ? sentences.get(next).span() : new Span(part.end(), part.end());
      if (sentence.start() > at) {
        int to = Math.min(sentence.start(), part.end());
        add(new Span(at, to), "", 0, words);
        at = to;
      } else {
        int to = Math.min(sentence.end(), part.end());
        boolean ends = to == sentence.end();
        int number = sentences.get(next).number();
        boolean set =
            add(
                new Span(at, to),
                begun ? "" : Places.sentence(turn, number),
                ends ? number : 0,
                words);
        begun |= set;
        at = to;
      }
    }
  }

  private void advance() {
    next++;
    begun = false;
  }

  private boolean add(Span span, String id, int number, List<Item.Words> words) {
    List<Run> runs = typesetter.set(span);
    if (runs.isEmpty()) {
      return false;
    }
    room.takeWords(span.length());
    String link = number == 0 ? "" : citing.link(new Address(turn + 1, number));
    words.add(new Item.Words(id, number, link, runs));
    return true;
  }

  /// A page mark or the like in the middle of a paragraph.
  private void inline(Block interruption, List<Item.Words> words) {
    String reading = text.reading(interruption.span());
    if (!reading.isEmpty()) {
      Set<Tone> tones =
          EnumSet.of(interruption instanceof Block.Direction ? Tone.DIRECTION : Tone.FURNITURE);
      words.add(new Item.Words("", 0, "", List.of(new Run(reading, tones))));
    }
  }
}
