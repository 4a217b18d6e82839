package lectern.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.source.Format;
import lectern.source.Layout;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.transcript.Block;
import lectern.transcript.Label;
import lectern.transcript.Metadata;
import lectern.transcript.Paragraph;
import lectern.transcript.Transcript;

/// A transcript from lines `LABEL: speech`, so that the rules of the floor are tested apart from those of the parser.
///
/// `- speech` is speech under no label, `…` a gap, `# ` a heading.
final class Script {
  private Script() {}

  static Transcript of(String lines) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : lines.lines().toList()) {
      int start = text.length();
      if (line.equals("…")) {
        text.append("\n\n\n");
        blocks.add(new Block.Gap(new Span(start, text.length())));
      } else if (line.startsWith("# ")) {
        text.append(line).append("\n\n");
        blocks.add(new Block.Heading(new Span(start, text.length())));
      } else {
        blocks.add(turn(text, line));
      }
    }
    Source source =
        Source.of("script", Format.PLAIN, text.toString().getBytes(StandardCharsets.UTF_8));
    return new Transcript(
        SourceText.of(source, text.toString(), Layout.LINES), blocks, unknown(), List.of());
  }

  private static Block.Turn turn(StringBuilder text, String line) {
    int start = text.length();
    int colon = line.startsWith("- ") ? -1 : line.indexOf(':');
    String name = colon < 0 ? "" : line.substring(0, colon);
    String speech = line.substring(colon < 0 ? 2 : Math.min(line.length(), colon + 2));
    Label label = Label.none(start);
    if (colon >= 0) {
      text.append(name).append(": ");
      label = new Label(new Span(start, start + colon + 1), name);
    }
    int from = text.length();
    text.append(speech);
    List<Paragraph> paragraphs =
        speech.isEmpty()
            ? List.of()
            : List.of(new Paragraph(List.of(new Span(from, text.length()))));
    text.append("\n\n");
    return new Block.Turn(new Span(start, text.length()), label, paragraphs, List.of());
  }

  private static Metadata unknown() {
    return new Metadata(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
