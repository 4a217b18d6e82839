package lectern.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String WORDS = "Señora Vale’s “yes” — 🙂.";

  @Test
  void readsUtf8WithoutAWord() throws Exception {
    Decoded decoded = decode(WORDS.getBytes(UTF_8));
    assertThat(decoded.text()).isEqualTo(WORDS);
    assertThat(decoded.charset()).isEqualTo(UTF_8);
    assertThat(decoded.findings()).isEmpty();
  }

  @Test
  void obeysAByteOrderMarkAndLeavesItOut() throws Exception {
    assertThat(decode(bytes("EF BB BF"), WORDS.getBytes(UTF_8)).text()).isEqualTo(WORDS);
    assertThat(decode(bytes("FF FE"), WORDS.getBytes(UTF_16LE)).text()).isEqualTo(WORDS);
    assertThat(decode(bytes("FE FF"), WORDS.getBytes(UTF_16BE)).text()).isEqualTo(WORDS);
    assertThat(decode(bytes("FF FE 00 00"), WORDS.getBytes(UTF_32LE)).text()).isEqualTo(WORDS);
  }

  @Test
  void obeysTheDeclaredCharset() throws Exception {
    byte[] koi8 = "Вопрос: почему?".getBytes(Charset.forName("KOI8-R"));
    Decoded decoded = TextDecoder.decode(source(koi8), Optional.of(" koi8-r "));
    assertThat(decoded.text()).isEqualTo("Вопрос: почему?");
    assertThat(decoded.findings()).isEmpty();
  }

  @Test
  void takesIso88591ForWindows1252AsBrowsersDo() throws Exception {
    byte[] page = "Vale’s".getBytes(WINDOWS_1252);
    assertThat(TextDecoder.decode(source(page), Optional.of("ISO-8859-1")).text())
        .isEqualTo("Vale’s");
  }

  @Test
  void believesUtf8MoreThanAnOldDeclaration() throws Exception {
    Decoded decoded = TextDecoder.decode(source(WORDS.getBytes(UTF_8)), Optional.of("latin1"));
    assertThat(decoded.text()).isEqualTo(WORDS);
    assertThat(messages(decoded))
        .containsExactly(
            "The source declares its charset as windows-1252, but its bytes are UTF-8. It was read as UTF-8.");
  }

  @Test
  void saysWhenTheDeclaredCharsetIsUnknown() throws Exception {
    Decoded decoded = TextDecoder.decode(source(WORDS.getBytes(UTF_8)), Optional.of("utf8mb4"));
    assertThat(decoded.text()).isEqualTo(WORDS);
    assertThat(messages(decoded))
        .containsExactly(
            "The source declares an unknown charset, \"utf8mb4\". It was read as UTF-8 or, failing that,"
                + " windows-1252.");
  }

  @Test
  void fallsBackToWindows1252AndNamesTheFirstByte() throws Exception {
    Decoded decoded = decode("It is Vale’s “yes”, señora.".getBytes(WINDOWS_1252));
    assertThat(decoded.text()).isEqualTo("It is Vale’s “yes”, señora.");
    assertThat(decoded.charset()).isEqualTo(WINDOWS_1252);
    assertThat(decoded.findings())
        .containsExactly(
            new Finding(
                new Span(10, 11),
                "Byte 10 (0x92) is not UTF-8, so the text was read as windows-1252, the charset of older Windows and"
                    + " web pages. Check quotation marks, dashes and accents."));
  }

  @Test
  void letsOneBadByteNotSpoilEveryOtherCharacter() throws Exception {
    Decoded decoded = decode("Vale’s “yes” — ".getBytes(UTF_8), bytes("93"), "no.".getBytes(UTF_8));
    assertThat(decoded.text()).isEqualTo("Vale’s “yes” — “no.");
    assertThat(decoded.findings())
        .containsExactly(
            new Finding(
                new Span(15, 16),
                "Byte 23 (0x93) is not UTF-8; it alone was read as windows-1252. Check the characters there."));
  }

  @Test
  void survivesAFileCutInsideACharacter() throws Exception {
    byte[] whole = "señora — señora".getBytes(UTF_8);
    Decoded decoded = decode(java.util.Arrays.copyOf(whole, 10));
    assertThat(decoded.text()).startsWith("señora ");
    assertThat(messages(decoded).getFirst()).startsWith("Byte 8 (0xE2) is not UTF-8");
  }

  @Test
  void keepsLoneSurrogatesAndSaysSo() throws Exception {
    Decoded decoded = decode(bytes("FE FF 00 41 D8 3D 00 42 D8 3D DE 42"));
    assertThat(decoded.text()).isEqualTo("A\ud83dB🙂");
    assertThat(decoded.findings())
        .containsExactly(
            new Finding(
                new Span(1, 2),
                "The text holds 1 lone surrogate, halves of characters whose other half is lost; kept as they are."));
  }

  @Test
  void saysWhenUtf16EndsInHalfAUnit() throws Exception {
    assertThat(messages(decode(bytes("FF FE 41 00 42"))))
        .containsExactly(
            "The last byte is half a UTF-16 unit and was left out: the file may be cut off.");
  }

  @Test
  void keepsMojibakeAndSaysSo() throws Exception {
    Decoded decoded = decode("Valeâ€™s â€œyesâ€\u009d".getBytes(UTF_8));
    assertThat(decoded.text()).isEqualTo("Valeâ€™s â€œyesâ€\u009d");
    assertThat(decoded.findings())
        .containsExactly(
            new Finding(
                new Span(4, 6),
                "The text holds 3 characters such as \"â€\", the mark of UTF-8 that was read as windows-1252 before"
                    + " it came here. Kept as it is; look for a better copy."));
  }

  @Test
  void keepsAStrayNulAndSaysSo() throws Exception {
    Decoded decoded = decode("Good morning. Hel\0lo. Thank you all for coming.".getBytes(UTF_8));
    assertThat(decoded.text()).contains("Hel\0lo");
    assertThat(messages(decoded))
        .containsExactly("The source holds 1 NUL character, which shows nothing.");
  }

  @Test
  void saysWhenSomethingWasLostBefore() throws Exception {
    assertThat(messages(decode("Vale\ufffds “yes”".getBytes(UTF_8))))
        .containsExactly(
            "The text holds 1 replacement character (U+FFFD): something was lost there when it was converted.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25 50 44 46 2D 31 | a PDF document",
        "50 4B 03 04 14 00 | a ZIP archive, perhaps a DOCX document",
        "89 50 4E 47 0D 0A 1A 0A | a PNG image",
        "7F 45 4C 46 02 | a Linux program",
        "D0 CF 11 E0 A1 B1 1A E1 | an old Office document",
        "1F 8B 08 00 | gzip-compressed data"
      })
  void refusesWhatIsNoTextByItsFirstBytes(String hex, String what) {
    assertThatThrownBy(() -> decode(bytes(hex), WORDS.getBytes(UTF_8)))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(
            "\"test.txt\" holds "
                + what
                + ", not text. Expected the text of a transcript; if the file's ending is wrong, rename it to what it"
                + " is.");
  }

  @Test
  void refusesControlCharacters() {
    assertThatThrownBy(() -> decode(bytes("01 02 03 41 04 05 42 43 44 45")))
        .hasMessage(
            "\"test.txt\" holds binary data: 5 of its first 10 bytes are control characters. Expected the text of a"
                + " transcript.");
  }

  @Test
  void refusesUtf16WithoutAByteOrderMark() {
    assertThatThrownBy(() -> decode("Good morning".getBytes(UTF_16LE)))
        .hasMessage(
            "\"test.txt\" has a NUL at every second byte or so. Expected text in UTF-8, or in UTF-16 with a byte order"
                + " mark; if it is text, save it again as UTF-8.");
  }

  @Test
  void refusesAFileWithoutWords() {
    assertThatThrownBy(() -> decode(bytes("")))
        .hasMessage(
            "\"test.txt\" holds no words: it is empty. Expected the text of a transcript; check that the download or"
                + " copy was complete.");
    assertThatThrownBy(() -> decode(bytes("EF BB BF 20 0A C2 A0")))
        .hasMessage(
            "\"test.txt\" holds no words, only blanks. Expected the text of a transcript; check that the download or"
                + " copy was complete.");
  }

  private static List<String> messages(Decoded decoded) {
    return decoded.findings().stream().map(Finding::message).toList();
  }

  private static Decoded decode(byte[]... parts) throws UnreadableSourceException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return TextDecoder.decode(source(all.toByteArray()));
  }

  private static Source source(byte[] bytes) {
    return Source.of("test.txt", Format.PLAIN, bytes);
  }

  private static byte[] bytes(String hex) {
    return java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
