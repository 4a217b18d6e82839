package lectern.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads JSON strictly: RFC 8259, and of I-JSON (RFC 7493) what keeps two readers from understanding a text differently.
///
/// Refused are a byte order mark, anything after the value, a name that occurs twice in one object, a lone surrogate, a number
/// too large for double precision, nesting deeper than [#MAX_DEPTH] and texts longer than [#MAX_LENGTH].
public final class JsonReader {
  /// Most arrays and objects inside each other.
  public static final int MAX_DEPTH = 64;

  /// Most UTF-16 units of a text.
  public static final int MAX_LENGTH = 1 << 24;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /// @throws JsonException if `utf8` is not strict UTF-8, or not such JSON
  public static JsonValue read(byte[] utf8) throws JsonException {
    try {
      return read(UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      throw new JsonException(
          "The JSON text is not UTF-8; expected UTF-8 without a byte order mark.");
    }
  }

  /// @throws JsonException if `text` is not such JSON
  public static JsonValue read(String text) throws JsonException {
    if (text.length() > MAX_LENGTH) {
      throw new JsonException(
          "The JSON text is "
              + text.length()
              + " characters long; expected at most "
              + MAX_LENGTH
              + ".");
    }
    return new JsonReader(text).whole();
  }

  /// Like [#read(byte\[\])], for a text that has to be an object.
  ///
  /// @throws JsonException if it is none
  public static JsonObject readObject(byte[] utf8) throws JsonException {
    JsonValue value = read(utf8);
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new JsonException("The JSON text is " + value.kind() + "; expected an object.");
  }

  private JsonValue whole() throws JsonException {
    JsonValue value = value(0);
    skipBlanks();
    if (at < text.length()) {
      throw wrong("the end of the text");
    }
    return value;
  }

  private JsonValue value(int depth) throws JsonException {
    skipBlanks();
    if (at == text.length()) {
      throw wrong("a value");
    }
    return switch (text.charAt(at)) {
      case '{' -> object(deeper(depth));
      case '[' -> array(deeper(depth));
      case '"' -> new JsonString(string());
      case 't' -> literal("true", new JsonBoolean(true));
      case 'f' -> literal("false", new JsonBoolean(false));
      case 'n' -> literal("null", JsonNull.NULL);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw wrong("a value");
    };
  }

  private int deeper(int depth) throws JsonException {
    if (depth == MAX_DEPTH) {
      throw new JsonException(
          where(at) + " nests deeper than " + MAX_DEPTH + " arrays and objects; expected fewer.");
    }
    return depth + 1;
  }

  private JsonObject object(int depth) throws JsonException {
    at++;
    Map<String, JsonValue> members = new LinkedHashMap<>();
    if (next('}')) {
      return new JsonObject(members);
    }
    do {
      skipBlanks();
      int start = at;
      if (at == text.length() || text.charAt(at) != '"') {
        throw wrong("a name in quotation marks");
      }
      String name = string();
      if (!next(':')) {
        throw wrong("a colon after the name");
      }
      if (members.put(name, value(depth)) != null) {
        throw new JsonException(
            where(start)
                + " has the name "
                + JsonString.shown(name)
                + " for the second time; expected each name once.");
      }
    } while (next(','));
    if (!next('}')) {
      throw wrong("a comma or }");
    }
    return new JsonObject(members);
  }

  private JsonArray array(int depth) throws JsonException {
    at++;
    List<JsonValue> values = new ArrayList<>();
    if (next(']')) {
      return new JsonArray(values);
    }
    do {
      values.add(value(depth));
    } while (next(','));
    if (!next(']')) {
      throw wrong("a comma or ]");
    }
    return new JsonArray(values);
  }

  private String string() throws JsonException {
    int start = at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c < ' ') {
        throw wrong("a control character only as an escape");
      }
      if (c == '\\') {
        value.append(escape());
      } else {
        value.append(c);
        at++;
      }
    }
    if (at == text.length()) {
      throw wrong("the quotation mark that ends the string");
    }
    at++;
    if (JsonString.loneSurrogate(value.toString()) >= 0) {
      throw new JsonException(
          where(start)
              + " has a string with half of a surrogate pair; expected well-formed Unicode.");
    }
    return value.toString();
  }

  private char escape() throws JsonException {
    at++;
    if (at == text.length()) {
      throw wrong("an escape");
    }
    if (text.charAt(at) == 'u') {
      return unit();
    }
    int which = "\"\\/bfnrt".indexOf(text.charAt(at));
    if (which < 0) {
      throw wrong("an escape");
    }
    at++;
    return "\"\\/\b\f\n\r\t".charAt(which);
  }

  private char unit() throws JsonException {
    at++;
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length() ? hexadecimal(text.charAt(at)) : -1;
      if (digit < 0) {
        throw wrong("four hexadecimal digits");
      }
      unit = unit << 4 | digit;
      at++;
    }
    return (char) unit;
  }

  // Not Character.digit, which also takes digits of other scripts.
  private static int hexadecimal(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private JsonNumber number() throws JsonException {
    int start = at;
    take('-');
    if (!take('0')) {
      digits();
    }
    if (take('.')) {
      digits();
    }
    if (take('e') || take('E')) {
      if (!take('+')) {
        take('-');
      }
      digits();
    }
    double value = Double.parseDouble(text.substring(start, at));
    if (Double.isInfinite(value)) {
      throw new JsonException(
          where(start) + " has a number beyond double precision; expected one below 1.8e308.");
    }
    return new JsonNumber(value);
  }

  private void digits() throws JsonException {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw wrong("a digit");
    }
  }

  private JsonValue literal(String literal, JsonValue value) throws JsonException {
    if (!text.startsWith(literal, at)) {
      throw wrong("a value");
    }
    at += literal.length();
    return value;
  }

  private boolean next(char c) {
    skipBlanks();
    return take(c);
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) {
      at++;
    }
    return there;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private JsonException wrong(String expected) {
    if (at == text.length()) {
      return new JsonException("The JSON text ends too early; expected " + expected + ".");
    }
    int c = text.codePointAt(at);
    String found =
        c > ' ' && c < 0x7f ? Character.toString(c) : String.format(Locale.ROOT, "U+%04X", c);
    return new JsonException(where(at) + " has " + found + "; expected " + expected + ".");
  }

  /// Both counted from 1, the column in UTF-16 units.
  private String where(int index) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < index; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return "The JSON text at line " + line + ", column " + (index - lineStart + 1);
  }
}
