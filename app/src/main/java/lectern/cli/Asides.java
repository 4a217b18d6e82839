package lectern.cli;

import lectern.record.EditionLine;

/// Names for people of what stands between the speech.
final class Asides {
  private Asides() {}

  static String name(EditionLine.Aside.Kind kind) {
    return switch (kind) {
      case HEADING -> "heading";
      case DIRECTION -> "direction";
      case NOTE -> "note";
      case GAP -> "gap";
    };
  }
}
