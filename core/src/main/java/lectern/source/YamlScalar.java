package lectern.source;

import java.util.ArrayList;
import java.util.List;

/// A value of front matter, after YAML 1.2, chapter 7 (flow scalars) and section 8.1 (block scalars).
final class YamlScalar {
  private YamlScalar() {}

  /// The value as one line of text; empty where it is none that is read here.
  ///
  /// @param lines the value's lines without the blanks around them; the first is what follows the key
  static String read(List<String> lines) {
    String first = lines.getFirst();
    if (first.startsWith("\"")) {
      return doubleQuoted(lines);
    }
    if (first.startsWith("'")) {
      return singleQuoted(fold(lines));
    }
    if (first.startsWith("[") && first.endsWith("]")) {
      return list(List.of(first.substring(1, first.length() - 1).split(",")));
    }
    if (first.startsWith("|") || first.startsWith(">")) {
      return fold(lines.subList(1, lines.size()));
    }
    if (first.isEmpty() && lines.size() > 1) {
      return sequence(lines.subList(1, lines.size()));
    }
    return first.startsWith("{") || first.startsWith("&") || first.startsWith("*")
        ? ""
        : plain(fold(lines));
  }

  private static String sequence(List<String> lines) {
    List<String> items = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("- ")) {
        items.add(line.substring(2));
      } else if (!line.isEmpty()) {
        // A map, or an item of several lines: deeper than what is read here.
        return items.isEmpty() && line.indexOf(": ") < 0 && !line.endsWith(":")
            ? plain(fold(lines))
            : "";
      }
    }
    return list(items);
  }

  private static String list(List<String> items) {
    List<String> read = new ArrayList<>();
    for (String item : items) {
      String scalar = read(List.of(item.strip()));
      if (!scalar.isEmpty()) {
        read.add(scalar);
      }
    }
    return String.join(", ", read);
  }

  private static String fold(List<String> lines) {
    return String.join(" ", lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  private static String plain(String value) {
    int comment = value.indexOf(" #");
    return comment < 0 ? value : value.substring(0, comment).stripTrailing();
  }

  private static String singleQuoted(String value) {
    StringBuilder read = new StringBuilder();
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\'') {
        if (i + 1 >= value.length() || value.charAt(i + 1) != '\'') {
          break;
        }
        i++;
      }
      read.append(c);
    }
    return read.toString();
  }

  private static String doubleQuoted(List<String> lines) {
    StringBuilder read = new StringBuilder();
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n);
      boolean joined = false;
      for (int i = n == 0 ? 1 : 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == '"') {
          return read.toString();
        }
        if (c != '\\') {
          read.append(c);
        } else if (i + 1 == line.length()) {
          joined = true;
        } else {
          i = escape(line, i + 1, read);
        }
      }
      if (!joined && n + 1 < lines.size()) {
        read.append(' ');
      }
    }
    return read.toString().strip();
  }

  /// Reads the escape whose letter stands at `at`; returns the index of its last character (YAML 1.2, section 5.7).
  private static int escape(String line, int at, StringBuilder read) {
    char c = line.charAt(at);
    switch (c) {
      case 'n', 'r', 't', 'v', 'f', 'N', 'L', 'P', '\t' -> read.append(' ');
      case '_' -> read.append('\u00a0');
      case '0', 'a', 'b', 'e' -> {}
      case 'x', 'u', 'U' -> {
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : 8;
        int end = Math.min(line.length(), at + 1 + digits);
        try {
          read.appendCodePoint(Integer.parseInt(line, at + 1, end, 16));
          return end - 1;
        } catch (IllegalArgumentException _) {
          read.append('\\').append(c);
        }
      }
      default -> read.append(c);
    }
    return at;
  }
}
