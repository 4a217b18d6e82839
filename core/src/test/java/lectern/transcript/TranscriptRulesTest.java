package lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import lectern.source.Format;
import lectern.source.MarkdownReader;
import lectern.source.PlainTextReader;
import lectern.source.Source;
import lectern.source.SourceReader;
import lectern.source.SrtReader;
import lectern.source.UnreadableSourceException;
import lectern.source.WebVttReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs `rules.md`: the specification is the test suite.
final class TranscriptRulesTest {

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheRulesIsParsedAsItSays() throws IOException {
    List<Example> examples = Example.all("rules.md");
    assertThat(examples).hasSizeGreaterThan(30);
    return examples.stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
  }

  private static void check(Example example) throws UnreadableSourceException {
    assertThat(printed(read(example))).isEqualTo(example.blocks());
  }

  private static Transcript read(Example example) throws UnreadableSourceException {
    Format format =
        switch (example.format()) {
          case "txt" -> Format.PLAIN;
          case "md" -> Format.MARKDOWN;
          case "vtt" -> Format.WEBVTT;
          case "srt" -> Format.SRT;
          default -> throw new IllegalArgumentException("No such format: " + example.format());
        };
    SourceReader reader =
        switch (format) {
          case MARKDOWN -> new MarkdownReader();
          case WEBVTT -> new WebVttReader();
          case SRT -> new SrtReader();
          case PLAIN, HTML, DOCX, PDF -> new PlainTextReader();
        };
    byte[] bytes = example.source().getBytes(StandardCharsets.UTF_8);
    return Transcript.of(reader.read(Source.of(example.name(), format, bytes)));
  }

  /// The blocks as the rules print them.
  private static String printed(Transcript transcript) {
    List<String> lines = new ArrayList<>();
    for (Block block : transcript.blocks()) {
      lines.add(line(transcript, block));
      if (block instanceof Block.Turn turn) {
        for (Block inside : turn.interruptions()) {
          lines.add("  " + line(transcript, inside));
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String line(Transcript transcript, Block block) {
    String kind = block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return switch (block) {
      case Block.Gap _ -> kind;
      case Block.Turn turn ->
          "%s %s | %s".formatted(kind, turn.label().text(), transcript.speech(turn));
      case Block.Furniture _, Block.Heading _, Block.Direction _, Block.Note _ ->
          "%s | %s".formatted(kind, transcript.words(block));
    };
  }

  /// One pair of fences, under its nearest title.
  private record Example(String name, String format, String source, String blocks) {

    static List<Example> all(String document) throws IOException {
      List<Example> examples = new ArrayList<>();
      String title = "";
      String format = "";
      String source = "";
      StringBuilder fence = null;
      boolean expected = false;
      for (String line : text(document).split("\n", -1)) {
        if (fence == null && line.startsWith("#")) {
          title = line.replaceFirst("^#+ ", "");
        } else if (fence == null && line.startsWith("```")) {
          fence = new StringBuilder();
          expected = line.equals("```blocks");
          format = expected ? format : line.substring(3);
        } else if (fence != null && line.equals("```")) {
          if (expected) {
            examples.add(new Example(title, format, source, fence.toString().stripTrailing()));
          } else {
            source = fence.toString().replace('·', '\u00a0').replace('␣', ' ');
          }
          fence = null;
        } else if (fence != null) {
          fence.append(line).append('\n');
        }
      }
      return examples;
    }

    private static String text(String document) throws IOException {
      try (InputStream in = TranscriptRulesTest.class.getResourceAsStream(document)) {
        return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
