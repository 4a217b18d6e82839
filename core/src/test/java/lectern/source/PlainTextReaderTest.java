package lectern.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextReaderTest {
  private static final String PROSE =
      "I want to thank everybody who made the crossing to Port Ellery in this weather, and those who held the boats."
          + " We agreed on three things today, and I would like to say a word about each of them before I take your"
          + " questions. The first is the harbour. The second is the light on the northern mole, which has not burned"
          + " since the storm. The third is fish.";

  @Test
  void everyCharacterIsText() throws Exception {
    String text = "Q: Why \\[sic\\] <s>🙂</s>?\r\n\r\nMS. VALE: Because.\r";
    SourceText read =
        new PlainTextReader().read(Source.of("a.txt", Format.PLAIN, text.getBytes(UTF_8)));
    assertThat(read.text()).isEqualTo(text);
    assertThat(read.marks()).isEmpty();
  }

  @Test
  void linesThatAreParagraphsAreNotWrapped() {
    assertThat(Layout.of(("MS. VALE: " + PROSE + "\n").repeat(9))).isEqualTo(Layout.LINES);
    assertThat(Layout.of(("MS. VALE: " + PROSE + "\n\n").repeat(9))).isEqualTo(Layout.LINES);
    assertThat(Layout.of("Q: Why?\nMS. VALE: Because.\nQ: And then?\n".repeat(9)))
        .isEqualTo(Layout.LINES);
  }

  @Test
  void aNameAboveEachParagraphIsNotWrapped() {
    assertThat(
            Layout.of(
                "Ada Vale:\nWe agreed on three things.\n\nBen Otter:\nWhich ones?\n\n".repeat(9)))
        .isEqualTo(Layout.LINES);
  }

  @Test
  void linesBrokenWhereTheNextWordDoesNotFitAreWrapped() {
    assertThat(Layout.of(wrap(PROSE, 72, "", "") + "\n\n" + wrap(PROSE, 72, "", "")))
        .isEqualTo(Layout.WRAPPED);
    assertThat(Layout.of(wrap(PROSE, 72, "", "").replace("\n", "\r\n"))).isEqualTo(Layout.WRAPPED);
    assertThat(Layout.of(wrap(PROSE, 72, "", "").replace("\n", "\r"))).isEqualTo(Layout.WRAPPED);
  }

  @Test
  void paragraphsThatOnlyAnIndentPartsAreWrapped() {
    String record = (wrap(PROSE, 68, "  Ms. VALE. ", "") + "\n  Mr. OTTER. I yield.\n").repeat(6);
    assertThat(Layout.of(record)).isEqualTo(Layout.WRAPPED);
  }

  @Test
  void oneLongAddressDoesNotHideTheWidth() {
    String text = wrap(PROSE, 72, "", "") + "\nhttps://example.org/" + "a".repeat(150) + "\n";
    assertThat(Layout.of((text + wrap(PROSE, 72, "", "") + "\n\n").repeat(3)))
        .isEqualTo(Layout.WRAPPED);
  }

  private static String wrap(String prose, int width, String first, String others) {
    StringBuilder out = new StringBuilder(first);
    int line = first.length();
    for (String word : prose.split(" ")) {
      if (line > first.length() && line + 1 + word.length() > width) {
        out.append('\n').append(others);
        line = others.length();
      } else if (!out.isEmpty() && line > first.length()) {
        out.append(' ');
        line++;
      }
      out.append(word);
      line += word.length();
    }
    return out.toString();
  }
}
