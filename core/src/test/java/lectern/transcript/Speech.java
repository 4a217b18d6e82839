package lectern.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import lectern.source.Format;
import lectern.source.MarkdownReader;
import lectern.source.PlainTextReader;
import lectern.source.Source;
import lectern.source.SourceReader;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.source.UnreadableSourceException;

/// A text that is one turn without a label, made without the parser: paragraphs are parted by blank lines, a line
/// `[[Page 7]]` cuts a paragraph in two parts, and a line that starts with `| ` is a direction between paragraphs.
record Speech(SourceText text, Block.Turn turn) {

  static Speech plain(String words) {
    return of(new PlainTextReader(), Format.PLAIN, words);
  }

  static Speech markdown(String words) {
    return of(new MarkdownReader(), Format.MARKDOWN, words);
  }

  private static Speech of(SourceReader reader, Format format, String words) {
    try {
      SourceText text = reader.read(Source.of("test", format, words.getBytes(UTF_8)));
      return new Speech(text, turn(text.text()));
    } catch (UnreadableSourceException e) {
      throw new AssertionError(e);
    }
  }

  private static Block.Turn turn(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Block> interruptions = new ArrayList<>();
    List<Span> parts = new ArrayList<>();
    int at = 0;
    boolean goesOn = false;
    while (at < text.length()) {
      int end = SourceText.lineEnd(text, at);
      String line = text.substring(at, end);
      boolean direction = line.startsWith("| ");
      if (direction) {
        interruptions.add(new Block.Direction(new Span(at + 2, end)));
      }
      if (line.isBlank() || direction) {
        close(parts, paragraphs);
      } else if (!line.startsWith("[[Page")) {
        Span part = goesOn ? new Span(parts.removeLast().start(), end) : new Span(at, end);
        parts.add(part);
      }
      goesOn = !line.isBlank() && !direction && !line.startsWith("[[Page");
      at = SourceText.nextLine(text, end);
    }
    close(parts, paragraphs);
    return new Block.Turn(new Span(0, text.length()), Label.none(0), paragraphs, interruptions);
  }

  private static void close(List<Span> parts, List<Paragraph> paragraphs) {
    if (!parts.isEmpty()) {
      paragraphs.add(new Paragraph(parts));
      parts.clear();
    }
  }
}
