package lectern.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// The documents that were asked for: files, folders and ZIP archives, in the order of the arguments.
///
/// Listing them is cheap and happens at once; their bytes are read when an [Item] is taken, so that thousands of
/// documents pass through in little memory. What cannot be had is an item too, which delivers the reason: one bad file
/// never stops the others.
///
/// ```java
/// try (Intake intake = Intake.of(List.of(Path.of("briefings"), Path.of("more.zip")))) {
///   for (Item item : intake.items()) {
///     Delivery delivery = item.take();
///   }
/// }
/// ```
public final class Intake implements AutoCloseable {
  private final List<Item> items;
  private final List<Skipped> skipped;
  private final ZipListing archives;

  private Intake(Listing listing, ZipListing archives) {
    this.items = listing.found();
    this.skipped = listing.skipped();
    this.archives = archives;
  }

  public static Intake of(List<Path> arguments) {
    return of(arguments, Limits.DEFAULT);
  }

  /// Finds what the arguments name. Never throws on what is on disk.
  public static Intake of(List<Path> arguments, Limits limits) {
    return named(arguments.stream().map(Path::toString).toList(), limits);
  }

  /// Finds what the arguments name: paths, or addresses of documents that begin with `http://` or `https://`.
  public static Intake named(List<String> arguments) {
    return named(arguments, Limits.DEFAULT);
  }

  /// The same within other limits. Nothing is fetched before an item is taken.
  public static Intake named(List<String> arguments, Limits limits) {
    Listing listing = new Listing(limits);
    ZipListing archives = new ZipListing(listing);
    FolderListing folders = new FolderListing(listing, archives);
    for (String argument : arguments) {
      if (OnWeb.isAddress(argument)) {
        listing.add(new Item.Addressed(argument, limits));
      } else {
        list(argument, listing, archives, folders);
      }
    }
    return new Intake(listing, archives);
  }

  private static void list(
      String argument, Listing listing, ZipListing archives, FolderListing folders) {
    try {
      list(Path.of(argument), listing, archives, folders);
    } catch (InvalidPathException e) {
      listing.refuse(argument, Trouble.absent(argument));
    }
  }

  private static void list(
      Path argument, Listing listing, ZipListing archives, FolderListing folders) {
    String name = argument.toString();
    if (!Files.exists(argument)) {
      listing.refuse(name, Trouble.absent(name));
      return;
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(argument, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        folders.list(argument);
      } else if (!attributes.isRegularFile()) {
        listing.refuse(name, Trouble.special(name));
      } else if (Recogniser.ending(name).equals("zip")) {
        archives.list(argument);
      } else {
        listing.add(new Item.InFolder(argument, attributes.size(), listing.limits()));
      }
    } catch (IOException e) {
      listing.refuse(name, Trouble.sentence(name, e));
    }
  }

  /// In order: arguments as given, files in folders and archives by name.
  public List<Item> items() {
    return items;
  }

  /// Files in folders and archives that were passed over, in order.
  public List<Skipped> skipped() {
    return skipped;
  }

  /// Closes the archives. Items that lie in them cannot be taken any more.
  @Override
  public void close() {
    archives.close();
  }
}
