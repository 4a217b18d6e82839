package lectern.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was found so far, within the limits on number and size.
final class Listing {
  private final Limits limits;
  private final List<Item> items = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private long bytes;
  private boolean full;

  Listing(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  List<Item> found() {
    return List.copyOf(items);
  }

  List<Skipped> skipped() {
    return List.copyOf(skipped);
  }

  /// How many items there are so far.
  int items() {
    return items.size();
  }

  /// How many files were passed over so far.
  int passed() {
    return skipped.size();
  }

  /// Whether nothing more is taken up.
  boolean isFull() {
    return full;
  }

  void add(Item item) {
    if (full) {
      return;
    }
    bytes += Math.clamp(item.size(), 0, limits.fileBytes());
    if (items.size() == limits.files()) {
      fill(item.name(), limits.files() + " documents");
    } else if (bytes > limits.totalBytes()) {
      fill(item.name(), limits.totalBytes() + " bytes");
    } else {
      items.add(item);
    }
  }

  private void fill(String name, String limit) {
    full = true;
    String message =
        "\""
            + name
            + "\" and all that follow it were not read: at most "
            + limit
            + " are taken at once. Read the rest in a run of its own.";
    items.add(new Item.Missing(new Delivery.Refused(name, message)));
  }

  void refuse(String name, String message) {
    add(new Item.Missing(new Delivery.Refused(name, message)));
  }

  /// Says that a folder or archive has no document in it.
  ///
  /// @param passed how many files in it were passed over
  void refuseEmpty(String name, int passed) {
    refuse(
        name,
        "\""
            + name
            + "\" holds nothing that can be read: "
            + switch (passed) {
              case 0 -> "it is empty";
              case 1 -> "the one file in it was passed over";
              default -> "all " + passed + " files in it were passed over";
            }
            + ". Expected files that end in "
            + Recogniser.endings()
            + ".");
  }

  /// Passes over a file. Of files without end only so many are remembered as documents are taken.
  void skip(String name, String reason) {
    if (skipped.size() < limits.files()) {
      skipped.add(new Skipped(name, reason));
    }
  }

  /// Whether a file or folder of this name is hidden: by a dot, or as an office program's lock or an archiver's notes.
  static boolean isHidden(String file) {
    return file.startsWith(".") || file.startsWith("~$") || file.equals("__MACOSX");
  }

  /// Whether a file of this name is about its folder and no document in it: `README.md`, `LICENSE.txt`.
  static boolean isAboutFolder(String file) {
    String upper = file.toUpperCase(Locale.ROOT);
    return upper.startsWith("README.") || upper.startsWith("LICENSE.");
  }
}
