package lectern.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @Test
  void readsEveryKindOfValue() throws Exception {
    assertThat(JsonReader.read(" [ null , true , false , -0.5e+1 , \"a\\u0062\\/\" , { } ]\r\n\t"))
        .isEqualTo(
            JsonArray.of(
                JsonNull.NULL,
                new JsonBoolean(true),
                new JsonBoolean(false),
                new JsonNumber(-5),
                new JsonString("ab/"),
                new JsonObject(Map.of())));
  }

  @Test
  void keepsTheOrderOfMembers() throws Exception {
    JsonObject object = JsonReader.readObject("{\"b\":1,\"a\":2}".getBytes(UTF_8));
    assertThat(object.members().keySet()).containsExactly("b", "a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1e2",
        "1E-2",
        "0.0",
        "123.456e7",
        "\"\"",
        "\"\\ud83d\\ude00\"",
        "\"\u007f\"",
        "[[]]",
      })
  void accepts(String text) {
    assertThatCode(() -> JsonReader.read(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{1:1}",
        "{'a':1}",
        "tru",
        "True",
        "nullx",
        "NaN",
        "Infinity",
        "-",
        "-x",
        "+1",
        "01",
        "-01",
        ".5",
        "1.",
        "1.e2",
        "1e",
        "1e+",
        "0x10",
        "١",
        "\"",
        "\"\\\"",
        "\"\\x41\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u١٢٣٤\"",
        "\"\t\"",
        "\"\n\"",
        "1 1",
        "[] []",
        "// a\n1",
        "/* */1",
        "1,",
        "\u00a01",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "1e400",
        "-1e999",
        "\ufeff1",
        "{\"a\":1,\"\\u0061\":2}",
      })
  void refuses(String text) {
    assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1,\\n2 3]   | The JSON text at line 2, column 3 has 3; expected a comma or ].",
        "{\"a\" 1}    | The JSON text at line 1, column 6 has 1; expected a colon after the name.",
        "{\"a\":1     | The JSON text ends too early; expected a comma or }.",
        "{a:1}        | The JSON text at line 1, column 2 has a; expected a name in quotation marks.",
        "[1] x        | The JSON text at line 1, column 5 has x; expected the end of the text.",
        "[é]          | The JSON text at line 1, column 2 has U+00E9; expected a value.",
        "\"a          | The JSON text ends too early; expected the quotation mark that ends the string.",
        "\"\\n\"      | The JSON text at line 1, column 2 has U+000A; expected a control character only as an escape.",
        "01           | The JSON text at line 1, column 2 has 1; expected the end of the text.",
        "1.           | The JSON text ends too early; expected a digit.",
        "[1e400]      | The JSON text at line 1, column 2 has a number beyond double precision; expected one below 1.8e308.",
        "{\"a\":1,\"a\":2} | The JSON text at line 1, column 8 has the name \"a\" for the second time; expected each name once.",
      })
  void saysWhereAndWhatWasExpected(String text, String message) {
    assertThatThrownBy(() -> JsonReader.read(text.translateEscapes()))
        .isInstanceOf(JsonException.class)
        .hasMessage(message);
  }

  @Test
  void saysThatAStringHasALoneSurrogate() {
    assertThatThrownBy(() -> JsonReader.read("[\"\\ud83d!\"]"))
        .hasMessage(
            "The JSON text at line 1, column 2 has a string with half of a surrogate pair; expected well-formed"
                + " Unicode.");
  }

  @Test
  void bytesMustBeUtf8WithoutAMark() {
    assertThatThrownBy(() -> JsonReader.read("\"é\"".getBytes(ISO_8859_1)))
        .hasMessage("The JSON text is not UTF-8; expected UTF-8 without a byte order mark.");
    assertThatThrownBy(() -> JsonReader.read("\ufeff{}".getBytes(UTF_8)))
        .hasMessage("The JSON text at line 1, column 1 has U+FEFF; expected a value.");
  }

  @Test
  void nestingHasALimit() throws Exception {
    assertThatCode(() -> JsonReader.read("[".repeat(64) + "]".repeat(64)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> JsonReader.read("[".repeat(65) + "]".repeat(65)))
        .hasMessage(
            "The JSON text at line 1, column 65 nests deeper than 64 arrays and objects; expected fewer.");
    assertThatThrownBy(() -> JsonReader.read("{\"a\":".repeat(1_000_000)))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void lengthHasALimit() {
    String longest = "\"" + "a".repeat(JsonReader.MAX_LENGTH - 2) + "\"";
    assertThatCode(() -> JsonReader.read(longest)).doesNotThrowAnyException();
    assertThatThrownBy(() -> JsonReader.read(" " + longest))
        .hasMessage("The JSON text is 16777217 characters long; expected at most 16777216.");
  }

  @Test
  void anObjectWasExpected() {
    assertThatThrownBy(() -> JsonReader.readObject("[]".getBytes(UTF_8)))
        .hasMessage("The JSON text is an array; expected an object.");
  }

  /// Whatever is read is refused with the reader's own exception, or can be written and read again.
  @Test
  void anythingElseIsNeverThrown() throws Exception {
    Random random = new Random(3);
    String signs = "{}[]:,\"\\u0123456789abcdefntrl-+.eE \n\u0000é\ud83d\ude00\ufeff";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(24); length > 0; length--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      JsonValue value = readOrNull(text.toString());
      if (value != null) {
        assertThat(CanonicalJson.read(CanonicalJson.bytes(value))).isEqualTo(value);
      }
    }
  }

  private static JsonValue readOrNull(String text) {
    try {
      return JsonReader.read(text);
    } catch (JsonException e) {
      assertThat(e).message().endsWith(".");
      return null;
    }
  }
}
