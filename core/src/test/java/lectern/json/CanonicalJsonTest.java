package lectern.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The examples of RFC 8785.
class CanonicalJsonTest {

  @Test
  void section322And323And324() throws Exception {
    JsonValue sample =
        JsonReader.read(
            """
            {
              "numbers": [333333333.33333329, 1E30, 4.50,
                          2e-3, 0.000000000000000000000000001],
              "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
              "literals": [null, true, false]
            }
            """);
    assertThat(CanonicalJson.write(sample))
        .isEqualTo(
            """
            {"literals":[null,true,false],"numbers":[333333333.3333333,\
            1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}\
            """);
    assertThat(HexFormat.ofDelimiter(" ").formatHex(CanonicalJson.bytes(sample)))
        .isEqualTo(
            """
            7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 \
            75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a \
            5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31 \
            65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37 \
            5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30 \
            30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d\
            """);
  }

  @Test
  void membersAreSortedByUtf16UnitsOfTheirNames() throws Exception {
    JsonValue sample =
        JsonReader.read(
            """
            {
              "\\u20ac": "Euro Sign",
              "\\r": "Carriage Return",
              "\\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\\ud83d\\ude00": "Emoji: Grinning Face",
              "\\u0080": "Control",
              "\\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """);
    assertThat(CanonicalJson.write(sample))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void membersInsideArraysAreSortedAndItemsAreNot() throws Exception {
    JsonValue value = JsonReader.read("[3, {\"b\": {\"z\": [], \"a\": {}}, \"a\": 56.0}, 1]");
    assertThat(CanonicalJson.write(value)).isEqualTo("[3,{\"a\":56,\"b\":{\"a\":{},\"z\":[]}},1]");
  }

  @Test
  void controlCharactersHaveTheShortEscapesOrLowerCaseDigits() {
    JsonString string = new JsonString("\b\t\n\f\r\"\\\u0000\u001f\u007f/<\u2028");
    assertThat(CanonicalJson.write(string))
        .isEqualTo("\"\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\u001f\u007f/<\u2028\"");
  }

  @Test
  void theOrderInWhichMembersWereAddedDoesNotMatter() {
    JsonObject one = JsonObject.builder().put("type", "publish").put("lines", 12).build();
    JsonObject other = JsonObject.builder().put("lines", 12).put("type", "publish").build();
    assertThat(one).isEqualTo(other);
    assertThat(CanonicalJson.write(one)).isEqualTo("{\"lines\":12,\"type\":\"publish\"}");
    assertThat(CanonicalJson.write(other)).isEqualTo(CanonicalJson.write(one));
  }

  @Test
  void readingBackGivesTheSameValue() throws Exception {
    JsonObject value =
        JsonObject.builder()
            .put("text", "\u0000é\ud83d\ude42")
            .put("flag", false)
            .put("none", JsonNull.NULL)
            .put("object", new JsonObject(Map.of()))
            .put("array", JsonArray.of(new JsonNumber(0.1), JsonNumber.of(-7)))
            .build();
    assertThat(CanonicalJson.read(CanonicalJson.bytes(value))).isEqualTo(value);
  }

  @Test
  void whatIsNotCanonicalIsRefusedWhereItMatters() {
    assertThatThrownBy(() -> CanonicalJson.read("{\"a\":1, \"b\":2}".getBytes(UTF_8)))
        .isInstanceOf(JsonException.class)
        .hasMessage(
            "The JSON text is not in canonical form from byte 7 on; expected the form of RFC 8785, without blanks and"
                + " with sorted names.");
    assertThatThrownBy(() -> CanonicalJson.read("1.0".getBytes(UTF_8)))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> CanonicalJson.read("[1]\n".getBytes(UTF_8)))
        .isInstanceOf(JsonException.class);
  }
}
