package lectern.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the JSON of the shared documents, which is well formed: objects as maps, arrays as lists, numbers as doubles.
public final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  public static @Nullable Object read(String text) {
    return new Json(text).value();
  }

  private @Nullable Object value() {
    return switch (next()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private char next() {
    while (Character.isWhitespace(text.charAt(at))
        || text.charAt(at) == ','
        || text.charAt(at) == ':') {
      at++;
    }
    return text.charAt(at);
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    at++;
    while (next() != '}') {
      object.put(string(), value());
    }
    at++;
    return object;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> array = new ArrayList<>();
    at++;
    while (next() != ']') {
      array.add(value());
    }
    at++;
    return array;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    for (; text.charAt(at) != '"'; at++) {
      string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char c = text.charAt(++at);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
      }
      default -> c;
    };
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    at += word.length();
    return value;
  }

  private Double number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Double.valueOf(text.substring(start, at));
  }
}
