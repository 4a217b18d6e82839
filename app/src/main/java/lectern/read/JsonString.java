package lectern.read;

/// One string out of a JSON text (RFC 8259), without reading the rest of it.
final class JsonString {
  private JsonString() {}

  /// The value of the first member called `name` that is a string; empty where there is none.
  static String valueOf(String json, String name) {
    String quoted = "\"" + name + "\"";
    for (int at = json.indexOf(quoted); at >= 0; at = json.indexOf(quoted, at + 1)) {
      int colon = skipBlank(json, at + quoted.length());
      if (colon < json.length() && json.charAt(colon) == ':') {
        int value = skipBlank(json, colon + 1);
        if (value < json.length() && json.charAt(value) == '"') {
          return unescape(json, value + 1);
        }
      }
    }
    return "";
  }

  private static int skipBlank(String json, int from) {
    int at = from;
    while (at < json.length() && json.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /// Reads from behind the opening quotation mark to the closing one; a text that ends before it gives what is there.
  private static String unescape(String json, int from) {
    StringBuilder value = new StringBuilder();
    int at = from;
    while (at < json.length() && json.charAt(at) != '"') {
      char c = json.charAt(at);
      if (c != '\\' || at + 1 == json.length()) {
        value.append(c);
        at++;
      } else if (json.charAt(at + 1) == 'u' && at + 5 < json.length()) {
        value.append(unit(json, at + 2));
        at += 6;
      } else {
        char escape = json.charAt(at + 1);
        value.append("nrtbf".indexOf(escape) >= 0 ? ' ' : escape);
        at += 2;
      }
    }
    return value.toString();
  }

  private static char unit(String json, int from) {
    int unit = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(json.charAt(i), 16);
      if (digit < 0) {
        return '\ufffd';
      }
      unit = unit << 4 | digit;
    }
    return (char) unit;
  }
}
