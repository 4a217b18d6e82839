package lectern.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The JSON Canonicalization Scheme (RFC 8785): the one text of a value, fit for hashing and signing.
public final class CanonicalJson {
  private CanonicalJson() {}

  /// The canonical text (RFC 8785, section 3.2): no blanks, members in order of their names' UTF-16 units, numbers as
  /// ECMAScript prints them.
  public static String write(JsonValue value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /// The canonical text in UTF-8 (RFC 8785, section 3.2.4).
  public static byte[] bytes(JsonValue value) {
    return write(value).getBytes(UTF_8);
  }

  /// Reads a text that has to be canonical to the byte.
  ///
  /// @throws JsonException if the bytes are no JSON, or JSON that RFC 8785 writes otherwise
  public static JsonValue read(byte[] utf8) throws JsonException {
    JsonValue value = JsonReader.read(utf8);
    int at = Arrays.mismatch(utf8, bytes(value));
    if (at >= 0) {
      throw new JsonException(
          "The JSON text is not in canonical form from byte "
              + at
              + " on; expected the form of RFC 8785, without blanks and with sorted names.");
    }
    return value;
  }

  private static void write(JsonValue value, StringBuilder out) {
    switch (value) {
      case JsonObject object -> write(object, out);
      case JsonArray array -> write(array, out);
      case JsonString string -> write(string.value(), out);
      case JsonNumber number -> out.append(EcmaScriptNumber.toString(number.value()));
      case JsonBoolean bool -> out.append(bool.value());
      case JsonNull _ -> out.append("null");
    }
  }

  // RFC 8785, section 3.2.3: String's natural order is that of UTF-16 units.
  private static void write(JsonObject object, StringBuilder out) {
    char before = '{';
    for (Map.Entry<String, JsonValue> member : new TreeMap<>(object.members()).entrySet()) {
      out.append(before);
      write(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      before = ',';
    }
    out.append(before == '{' ? "{}" : "}");
  }

  private static void write(JsonArray array, StringBuilder out) {
    char before = '[';
    for (JsonValue value : array.values()) {
      out.append(before);
      write(value, out);
      before = ',';
    }
    out.append(before == '[' ? "[]" : "]");
  }

  // RFC 8785, section 3.2.2.2.
  private static void write(String string, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c < ' ') {
            out.append("\\u").append(HexFormat.of().toHexDigits(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
