package lectern.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The lines between `---` and `---` at the top of a Markdown file: what the file says about itself, in YAML.
///
/// Read are flat entries whose value is a scalar (plain, quoted, folded over several lines) or a list of scalars, which
/// is joined by `, `. Anything deeper is kept as text and not declared.
///
/// @param end where the text after it starts; 0 where there is none
/// @param entries by lower-case key, in order
record FrontMatter(int end, Map<String, String> entries) {
  /// A longer one is a document between two rules.
  private static final int LONGEST = 100_000;

  static FrontMatter of(String text) {
    int opened = fence(text, 0);
    if (opened < 0 || text.charAt(0) != '-') {
      return new FrontMatter(0, Map.of());
    }
    List<String> lines = new ArrayList<>();
    int at = opened;
    while (at < text.length() && at < LONGEST) {
      int closed = fence(text, at);
      if (closed >= 0) {
        return isYaml(lines)
            ? new FrontMatter(closed, entries(lines))
            : new FrontMatter(0, Map.of());
      }
      int end = SourceText.lineEnd(text, at);
      lines.add(text.substring(at, end));
      at = SourceText.nextLine(text, end);
    }
    return new FrontMatter(0, Map.of());
  }

  /// Where the line after a fence at `at` starts, or -1 if no fence stands there.
  private static int fence(String text, int at) {
    if (!text.startsWith("---", at) && !text.startsWith("...", at)) {
      return -1;
    }
    int end = SourceText.lineEnd(text, at);
    return Characters.skipBlank(text, at + 3, end) == end ? SourceText.nextLine(text, end) : -1;
  }

  /// Whether every line is a `key:`, belongs to the one before, or is a comment, and there is at least one key.
  private static boolean isYaml(List<String> lines) {
    boolean key = false;
    for (String line : lines) {
      if (colon(line) > 0) {
        key = true;
      } else if (!line.isBlank() && !(key && belongs(line)) && !line.startsWith("#")) {
        return false;
      }
    }
    return key;
  }

  private static boolean belongs(String line) {
    return line.startsWith(" ")
        || line.startsWith("\t")
        || line.equals("-")
        || line.startsWith("- ");
  }

  /// Index of the colon after a key at the line's start, or -1.
  private static int colon(String line) {
    int i = 0;
    while (i < line.length() && isKey(line.charAt(i))) {
      i++;
    }
    boolean ends = i + 1 == line.length() || (i + 1 < line.length() && line.charAt(i + 1) == ' ');
    return i > 0 && i < line.length() && line.charAt(i) == ':' && ends ? i : -1;
  }

  private static boolean isKey(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }

  private static Map<String, String> entries(List<String> lines) {
    Map<String, String> entries = new LinkedHashMap<>();
    int i = 0;
    while (i < lines.size()) {
      int colon = colon(lines.get(i));
      if (colon < 0) {
        i++;
        continue;
      }
      String key = lines.get(i).substring(0, colon).toLowerCase(Locale.ROOT);
      List<String> value = new ArrayList<>(List.of(lines.get(i).substring(colon + 1).strip()));
      for (i++; i < lines.size() && (lines.get(i).isBlank() || belongs(lines.get(i))); i++) {
        value.add(lines.get(i).strip());
      }
      String scalar = YamlScalar.read(value);
      if (!scalar.isEmpty()) {
        entries.put(key, scalar);
      }
    }
    return entries;
  }
}
