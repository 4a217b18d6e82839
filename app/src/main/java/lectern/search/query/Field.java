package lectern.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a search can be restricted by, as `name:value`.
public enum Field {
  SPEAKER("speaker"),
  OUTLET("outlet"),
  ASKED_BY("asked-by"),
  DATE("date"),
  ROLE("role"),
  KIND("kind"),
  WORK("work");

  /// A name that differs by so many letters is taken for a slip of the pen.
  private static final int SLIP = 2;

  private final String typed;

  Field(String typed) {
    this.typed = typed;
  }

  /// The name as it is typed before the colon, e.g. `asked-by`.
  public String typed() {
    return typed;
  }

  /// @param name in upper or lower case
  static Optional<Field> named(String name) {
    return Arrays.stream(values()).filter(field -> field.typed.equalsIgnoreCase(name)).findFirst();
  }

  /// The field that somebody probably meant by a name that is none.
  static Optional<Field> meantBy(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("askedby") || lower.equals("asked")) {
      return Optional.of(ASKED_BY);
    }
    return Arrays.stream(values())
        .filter(field -> lower.length() > SLIP && distance(field.typed, lower) <= slips(lower))
        .findFirst();
  }

  private static int slips(String name) {
    return name.length() < 6 ? 1 : SLIP;
  }

  /// All names, for a message: `speaker, outlet, …`.
  static String all() {
    return Arrays.stream(values()).map(Field::typed).collect(Collectors.joining(", "));
  }

  /// Levenshtein's: how many letters to insert, drop or change.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
