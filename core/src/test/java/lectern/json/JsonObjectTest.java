package lectern.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
  private final JsonObject manifest =
      JsonObject.builder()
          .put("type", "publish")
          .put("lines", 212)
          .put("share", new JsonNumber(0.5))
          .put("draft", false)
          .put("why", JsonNull.NULL)
          .put("sources", JsonArray.of(new JsonObject(Map.of())))
          .put("names", JsonArray.ofStrings(List.of("a", "b")))
          .put("visit", new JsonObject(Map.of()))
          .build();

  @Test
  void givesMembersByTheirType() throws Exception {
    assertThat(manifest.string("type")).isEqualTo("publish");
    assertThat(manifest.integer("lines")).isEqualTo(212);
    assertThat(manifest.bool("draft")).isFalse();
    assertThat(manifest.object("visit").members()).isEmpty();
    assertThat(manifest.array("sources").objects()).hasSize(1);
    assertThat(manifest.array("names").strings()).containsExactly("a", "b");
    assertThat(manifest.has("why")).isTrue();
    assertThat(manifest.has("who")).isFalse();
  }

  @Test
  void anOptionalMemberIsEmptyWhereItIsAbsentOrNull() throws Exception {
    assertThat(manifest.optionalString("why")).isEmpty();
    assertThat(manifest.optionalString("who")).isEmpty();
    assertThat(manifest.optionalString("type")).contains("publish");
    assertThat(manifest.optionalInteger("why")).isEmpty();
    assertThat(manifest.optionalInteger("lines")).hasValue(212);
    assertThat(manifest.optionalObject("who")).isEmpty();
    assertThat(manifest.optionalObject("visit")).isPresent();
    assertThat(manifest.optionalArray("why")).isEmpty();
    assertThat(manifest.optionalArray("names")).isPresent();
  }

  @Test
  void saysWhichMemberIsNotAsItHasToBe() {
    fails(() -> manifest.string("who"), "The JSON object has no member \"who\".");
    fails(() -> manifest.string("lines"), "The member \"lines\" is a number; expected a string.");
    fails(
        () -> manifest.optionalString("draft"),
        "The member \"draft\" is true or false; expected a string.");
    fails(
        () -> manifest.integer("share"),
        "The member \"share\" is 0.5; expected an integer between -(2^53 - 1) and 2^53 - 1.");
    fails(() -> manifest.object("type"), "The member \"type\" is a string; expected an object.");
    fails(() -> manifest.array("visit"), "The member \"visit\" is an object; expected an array.");
    fails(() -> manifest.bool("why"), "The member \"why\" is null; expected true or false.");
    fails(
        () -> manifest.array("names").objects(),
        "Item 1 of the JSON array is a string; expected an object.");
    fails(
        () -> manifest.object("visit").value("place"), "The JSON object has no member \"place\".");
  }

  @Test
  void saysWhichMemberNobodyExpected() throws Exception {
    JsonObject object = JsonReader.readObject("{\"a\":1,\"b\\n\":2}".getBytes(UTF_8));
    object.allowOnly(Set.of("a", "b\n"));
    fails(
        () -> object.allowOnly(List.of("a", "c")),
        "The JSON object has a member \"b\\n\"; expected only a, c.");
  }

  @Test
  void anIntegerIsExactOrRefused() throws Exception {
    JsonObject exact = JsonReader.readObject("{\"n\":9007199254740991}".getBytes(UTF_8));
    assertThat(exact.integer("n")).isEqualTo((1L << 53) - 1);
    JsonObject inexact = JsonReader.readObject("{\"n\":9007199254740993}".getBytes(UTF_8));
    fails(
        () -> inexact.integer("n"),
        "The member \"n\" is 9007199254740992; expected an integer between -(2^53 - 1) and 2^53 - 1.");
    assertThatThrownBy(() -> JsonNumber.of(1L << 53))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A JSON integer must lie between -(2^53 - 1) and 2^53 - 1, but it is 9007199254740992.");
  }

  @Test
  void valuesThatNoJsonTextHasAreRefused() {
    assertThatThrownBy(() -> new JsonNumber(Double.NaN))
        .hasMessage("A JSON number must be finite, but it is NaN.");
    assertThatThrownBy(() -> new JsonString("a\ud800"))
        .hasMessage(
            "A JSON string must be well-formed Unicode, but there is a lone surrogate at index 1.");
    assertThatThrownBy(() -> new JsonObject(Map.of("\udc00", JsonNull.NULL)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonObject.builder().put("a", 1).put("a", 2))
        .hasMessage("The member \"a\" is there already.");
  }

  @Test
  void zeroHasOneSign() {
    assertThat(new JsonNumber(-0.0)).isEqualTo(JsonNumber.of(0));
  }

  @Test
  void membersAreCopied() {
    Map<String, JsonValue> members = new HashMap<>(Map.of("a", JsonNull.NULL));
    JsonObject object = new JsonObject(members);
    members.clear();
    assertThat(object.has("a")).isTrue();
    assertThatThrownBy(() -> object.members().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anEmptyOptionalIsWrittenAsNull() {
    JsonObject object =
        JsonObject.builder()
            .putOrNull("why", Optional.empty())
            .putOrNull("who", Optional.of("Ada Vale"))
            .build();
    assertThat(CanonicalJson.write(object)).isEqualTo("{\"who\":\"Ada Vale\",\"why\":null}");
  }

  private static void fails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(JsonException.class).hasMessage(message);
  }
}
