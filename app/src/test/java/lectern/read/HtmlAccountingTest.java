package lectern.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.source.Characters;
import lectern.source.Dropped;
import lectern.source.Format;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.TextDecoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No word of a page goes missing without a trace: the characters of all its nodes, in order, are those of its text and
/// of what was dropped.
class HtmlAccountingTest {

  private static final String PAGE =
      """
      <title>Port</title><script>if (a < b) {}</script><nav>Menu <a>News</a></nav><p>Q&nbsp; Why <s>no</s> &amp; when?
      <table><tr><td>a<td>b</table><!-- note --><select><option>one<option>two</select><p>🙂 <b>MR. OAK:</b> Yes.<pre>
       a  b
      </pre><svg><title>Anchor</title><text>Port</text></svg><noscript>Turn <b>it</b> on</noscript><textarea>x</textarea>\
      """;

  @Test
  void everyCharacterOfAPageIsInItsTextOrDropped() throws Exception {
    assertAccounted(Source.of("page.html", Format.HTML, PAGE.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theCountNoticesALostWord() {
    SourceText text =
        SourceText.of(
            Source.of("a", Format.HTML, new byte[0]), "Q Why", lectern.source.Layout.LINES);
    assertThat(accounted(text)).isEqualTo(4).isNotEqualTo(visible("Q Why?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/wh-obama-html", "data/congressional-record", "gold/dev-sources"})
  void everyCharacterOfARealPageIsInItsTextOrDropped(String folder) throws Exception {
    List<Path> files = SharedFolder.files(folder, ".html", ".htm");
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertAccounted(
          Source.of(file.getFileName().toString(), Format.HTML, Files.readAllBytes(file)));
    }
  }

  private static void assertAccounted(Source source) throws Exception {
    SourceText text = new HtmlReader().read(source);
    Document page = Jsoup.parse(TextDecoder.decode(source, Optional.of("utf-8")).text());
    StringBuilder all = new StringBuilder();
    page.traverse((node, _) -> all.append(characters(node)));
    assertThat(isSubsequence(text.text(), all)).as("text of " + source.name()).isTrue();
    assertThat(accounted(text)).as("characters of " + source.name()).isEqualTo(visible(all));
  }

  private static String characters(Node node) {
    return switch (node) {
      case TextNode text -> text.getWholeText();
      case DataNode data -> data.getWholeData();
      case Comment comment -> comment.getData();
      default -> "";
    };
  }

  /// Characters in the text and dropped, blanks left out. What is dropped must be short enough to be kept whole.
  private static long accounted(SourceText text) {
    long dropped = 0;
    for (Dropped each : text.dropped()) {
      assertThat(each.text().length()).isLessThan(200);
      dropped += visible(each.text());
    }
    return visible(text.text()) + dropped;
  }

  private static long visible(CharSequence text) {
    return text.chars().filter(c -> !Characters.isBlank((char) c)).count();
  }

  /// Whether the words of `text` stand in `all` in this order.
  private static boolean isSubsequence(String text, CharSequence all) {
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isBlank(text.charAt(i))) {
        continue;
      }
      while (at < all.length() && all.charAt(at) != text.charAt(i)) {
        at++;
      }
      if (at++ == all.length()) {
        return false;
      }
    }
    return true;
  }
}
