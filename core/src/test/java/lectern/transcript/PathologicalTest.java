package lectern.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import lectern.examples.SharedDocuments;
import lectern.source.Format;
import lectern.source.Source;
import lectern.source.SourceText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Input made to hang a reader: ten megabytes of one sign, or a megabyte of a pattern that invites looking back or ahead.
///
/// No test here looks at the clock. Something quadratic would take hours, and be noticed.
@Tag("slow")
class PathologicalTest {
  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest(name = "10 MB of {0}")
  @ValueSource(strings = {"[", "*", "<", "(", "\\", "&", "_", "a", "a ", "."})
  void tenMegabytesOfOneSignInOneLine(String sign) throws Exception {
    readEverything(Format.MARKDOWN, sign.repeat(10 * MEGABYTE / sign.length()));
    readEverything(Format.PLAIN, sign.repeat(10 * MEGABYTE / sign.length()));
  }

  @ParameterizedTest(name = "1 MB of {0}")
  @ValueSource(
      strings = {
        "*a",
        "**a ",
        "a* ",
        "*a _b ",
        "~~a",
        "](",
        "[](a",
        "[](a \"",
        "![",
        "<a \"",
        "<a b='",
        "<!--",
        "<s>",
        "<s>a</s> [b] ",
        "&amp;",
        "&#",
        "> ",
        "#",
        "# a\n",
        "a  \n",
        "\\\n",
        "---\n",
        "===\n",
        "a\n===\n",
      })
  void markdown(String pattern) throws Exception {
    readEverything(Format.MARKDOWN, pattern.repeat(MEGABYTE / pattern.length()));
  }

  @ParameterizedTest(name = "1 MB of {0}")
  @ValueSource(
      strings = {
        "a\r",
        "\r\n",
        "a\n",
        "Q: a\n\n",
        "Q: (Goes off the record.)\n\n",
        "(Inaudible.) ",
        "(a) ",
        "[a",
        "x. A",
        "! - ",
        ". ",
        "… ",
        "Mr. ",
        "A: b. c? (Laughter.) ",
        "NAME: ",
        "a: ",
        "Q  ",
        "The President. ",
        "— ",
        "🙂",
        "\u00a0",
        "\u2029",
        "[[Page 7]]\n",
        "\"",
      })
  void plainText(String pattern) throws Exception {
    readEverything(Format.PLAIN, pattern.repeat(MEGABYTE / pattern.length()));
  }

  @ParameterizedTest(name = "1 MB of {0}")
  @ValueSource(
      strings = {
        "<v A>",
        "<v ",
        "<c.",
        "00:01.000 --> 00:02.000\na\n\n",
        "00:01.000 --> ",
        "1\n",
        "- a\n",
        ">>",
        "{\\",
        "NOTE\n\n",
        "-->",
        ":",
      })
  void captions(String pattern) throws Exception {
    String captions = "WEBVTT\n\n" + pattern.repeat(MEGABYTE / pattern.length());
    readEverything(Format.WEBVTT, captions);
    readEverything(Format.SRT, captions);
  }

  private static void readEverything(Format format, String input) throws Exception {
    String hostile = "Q: Why?\n\n" + input;
    byte[] bytes = hostile.getBytes(UTF_8);
    SourceText text = SharedDocuments.reader(format).read(Source.of("hostile", format, bytes));
    Transcript transcript = Transcript.of(text);
    for (Block.Turn turn : transcript.turns()) {
      transcript.sentences(turn);
      transcript.insertions(turn);
    }
    transcript.speakers();
    assertThat(text.text()).isEqualTo(hostile);
  }
}
