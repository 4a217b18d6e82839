package lectern.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.exchange.Asker;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.exchange.HandOff;
import lectern.exchange.Question;
import lectern.exchange.Role;
import lectern.source.Format;
import lectern.source.Layout;
import lectern.source.Mark;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.transcript.Block;
import lectern.transcript.Label;
import lectern.transcript.Metadata;
import lectern.transcript.Paragraph;
import lectern.transcript.Printed;
import lectern.transcript.Transcript;

/// Writes a small transcript with its floor by hand, so that a test of a page depends on neither the parser's rules nor
/// the analysis of exchanges.
///
/// ```java
/// new Script().turn(Role.STATEMENT, "THE MINISTER", "Good evening.").turn(Role.QUESTION, "Q", "Why?").asks(1)
/// ```
final class Script {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Role> roles = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private Metadata metadata =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  /// A turn of one line a paragraph.
  Script turn(Role role, String label, String... paragraphs) {
    int start = text.length();
    text.append(label).append(label.isEmpty() ? "" : ": ");
    Label printed = new Label(new Span(start, text.length()), label);
    List<Paragraph> set = new ArrayList<>();
    for (String paragraph : paragraphs) {
      set.add(new Paragraph(List.of(words(paragraph))));
      text.append('\n');
    }
    return turn(role, start, printed, set, List.of());
  }

  /// A turn whose only paragraph is cut by a line of furniture.
  Script turnAcrossPages(Role role, String label, String before, String mark, String after) {
    int start = text.length();
    text.append(label).append(": ");
    Label printed = new Label(new Span(start, text.length()), label);
    Span first = words(before);
    text.append('\n');
    Block page = new Block.Furniture(words(mark + "\n"));
    Span second = words(after);
    text.append('\n');
    return turn(
        role, start, printed, List.of(new Paragraph(List.of(first, second))), List.of(page));
  }

  private Script turn(
      Role role, int start, Label label, List<Paragraph> paragraphs, List<Block> interruptions) {
    text.append('\n');
    blocks.add(new Block.Turn(new Span(start, text.length()), label, paragraphs, interruptions));
    roles.add(role);
    return this;
  }

  private Span words(String words) {
    int start = text.length();
    text.append(words);
    return new Span(start, text.length());
  }

  Script furniture(String line) {
    blocks.add(new Block.Furniture(words(line + "\n")));
    return this;
  }

  Script heading(String line) {
    blocks.add(new Block.Heading(words(line + "\n")));
    return this;
  }

  Script note(String line) {
    blocks.add(new Block.Note(words(line + "\n")));
    return this;
  }

  Script gap() {
    blocks.add(new Block.Gap(words("\n\n")));
    return this;
  }

  /// Marks the first place of `words` in what has been written.
  Script mark(Mark.Kind kind, String words) {
    marks.add(new Mark(kind, span(words)));
    return this;
  }

  Script title(String title) {
    metadata =
        new Metadata(
            Optional.of(printed(title)),
            metadata.date(),
            metadata.day(),
            metadata.place(),
            metadata.start(),
            metadata.end(),
            metadata.groundRules());
    return this;
  }

  /// The first place of `words` in what has been written.
  Span span(String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("The script has no \"" + words + "\".");
    }
    return new Span(at, at + words.length());
  }

  private Printed printed(String words) {
    return new Printed(words, span(words));
  }

  /// An exchange without a name.
  Script asks(Question... questions) {
    exchanges.add(
        new Exchange(exchanges.size() + 1, Optional.empty(), Optional.empty(), List.of(questions)));
    return this;
  }

  /// An exchange whose asker the print names; an empty outlet is none.
  Script asks(int handOff, String words, String name, String outlet, Question... questions) {
    exchanges.add(
        new Exchange(
            exchanges.size() + 1,
            Optional.of(
                new Asker(
                    Optional.of(printed(name)),
                    outlet.isEmpty() ? Optional.empty() : Optional.of(printed(outlet)))),
            Optional.of(new HandOff(handOff, span(words))),
            List.of(questions)));
    return this;
  }

  static Question question(int turn, boolean followUp, Integer... answers) {
    return new Question(turn, List.of(), followUp, List.of(answers), false);
  }

  Transcript transcript() {
    SourceText source =
        new SourceText(
            Source.of("script.txt", Format.PLAIN, text.toString().getBytes(StandardCharsets.UTF_8)),
            text.toString(),
            Layout.LINES,
            marks,
            Map.of(),
            List.of(),
            List.of());
    return new Transcript(source, blocks, metadata, List.of());
  }

  Floor floor() {
    return new Floor(exchanges, roles);
  }

  TranscriptPage page() {
    return TranscriptPage.of("script", transcript(), floor());
  }

  Voices voices() {
    return Voices.of(transcript(), floor());
  }
}
