package lectern.web.api;

import java.util.Locale;

/// A file that holds everything of one kind, a line each.
public enum Export {
  WORKS("Works, in the order of their days"),
  VISITS("Visits, in the order of their days"),
  EDITIONS("All editions of all works with their turns and sentences"),
  EXCHANGES("Who asked what, and what was answered, in all editions");

  private final String about;

  Export(String about) {
    this.about = about;
  }

  /// What it holds, for people.
  public String about() {
    return about;
  }

  /// `editions.jsonl`.
  public String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".jsonl";
  }
}
