package lectern.cli;

import java.util.List;
import lectern.read.Skipped;

/// Says that a file was not even tried, unless it is one that nobody sees.
final class Passed {
  private Passed() {}

  static void report(List<Skipped> skipped, Session session) {
    List<Skipped> seen = skipped.stream().filter(file -> !isHidden(file.name())).toList();
    if (seen.isEmpty()) {
      return;
    }
    Skipped first = seen.getFirst();
    String others = seen.size() == 1 ? "" : ", and so " + (seen.size() - 1) + " more";
    session
        .err()
        .println(
            Printable.of(
                "\""
                    + first.name()
                    + "\" was passed over because "
                    + first.reason()
                    + others
                    + "."));
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".", name.lastIndexOf('/') + 1);
  }
}
