package lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import lectern.examples.Examples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules are in `markdown.md`, with an example each.
class MarkdownReaderTest {
  @TestFactory
  Stream<DynamicTest> marks() {
    return Examples.tests(
        MarkdownReaderTest.class, "markdown.md", input -> Bracketed.marks(read(input)));
  }

  @TestFactory
  @DisplayName("what is read from the notation")
  Stream<DynamicTest> reading() {
    return Examples.tests(
        MarkdownReaderTest.class,
        "markdown-reading.md",
        input -> {
          SourceText text = read(input);
          return text.reading(new Span(0, text.text().length()));
        });
  }

  @TestFactory
  @DisplayName("front matter")
  Stream<DynamicTest> frontMatter() {
    return Examples.tests(
        MarkdownReaderTest.class,
        "front-matter.md",
        input -> {
          StringBuilder declared = new StringBuilder();
          read(input).declared().entrySet().stream()
              .sorted(java.util.Map.Entry.comparingByKey())
              .forEach(entry ->
                  declared
                      .append(entry.getKey())
                      .append(" = ")
                      .append(entry.getValue())
                      .append('\n'));
          return declared.toString().stripTrailing();
        });
  }

  @Test
  void keepsTheTextAsItIsInTheFile() {
    String markdown =
        "---\r\ntitle: A\r\n---\r\n**Q:** Why \\[sic\\] <s>8</s> &amp; 🙂?  \r\nNow.\r";
    assertThat(read(markdown).text()).isEqualTo(markdown);
  }

  @Test
  void hardBreakReachesOverTheWholeLineEnd() {
    assertThat(Bracketed.marks(read("MS. VALE:  Good.  \r\nQ  Why?")))
        .isEqualTo("MS. VALE:  Good.{break:  \r\n}Q  Why?");
    assertThat(Bracketed.marks(read("MS. VALE:  Good.  \rQ  Why?")))
        .isEqualTo("MS. VALE:  Good.{break:  \r}Q  Why?");
  }

  @Test
  void aCorrectionThatItsParagraphDoesNotCloseStrikesNothing() {
    SourceText text = read("We sent <s>eight of them.\n\nAnd</s> more.");
    assertThat(text.marks())
        .extracting(Mark::kind)
        .containsExactly(Mark.Kind.MARKUP, Mark.Kind.MARKUP);
    assertThat(text.findings())
        .containsExactly(
            new Finding(
                new Span(11, 11),
                "A correction opens here with <s> and is not closed in its paragraph, so nothing was taken as struck out."));
  }

  private static SourceText read(String markdown) {
    try {
      byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
      return new MarkdownReader().read(Source.of("test.md", Format.MARKDOWN, bytes));
    } catch (UnreadableSourceException e) {
      throw new AssertionError(e);
    }
  }
}
