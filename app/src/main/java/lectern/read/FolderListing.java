package lectern.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists the documents in a folder and in the folders inside it, sorted by name, folders and files alike.
///
/// Links are followed, but never back to a folder that they lie in.
final class FolderListing {
  private final Listing listing;
  private final ZipListing archives;
  private final Deque<Pending> pending = new ArrayDeque<>();

  FolderListing(Listing listing, ZipListing archives) {
    this.listing = listing;
    this.archives = archives;
  }

  /// A file or folder that is yet to be looked at, and the folder it lies in.
  private record Pending(Path path, @Nullable Open folder) {}

  /// A folder that was opened.
  ///
  /// @param real its path without links
  /// @param depth 0 for the folder that was asked for
  private record Open(Path real, @Nullable Open parent, int depth) {}

  void list(Path folder) {
    int items = listing.items();
    int passed = listing.passed();
    pending.push(new Pending(folder, null));
    while (!pending.isEmpty() && !listing.isFull()) {
      Pending next = pending.pop();
      try {
        look(next);
      } catch (IOException e) {
        listing.refuse(next.path.toString(), Trouble.sentence(next.path.toString(), e));
      }
    }
    pending.clear();
    if (listing.items() == items) {
      listing.refuseEmpty(folder.toString(), listing.passed() - passed);
    }
  }

  private void look(Pending next) throws IOException {
    String file = String.valueOf(next.path.getFileName());
    if (next.folder != null && Listing.isHidden(file)) {
      listing.skip(next.path.toString(), "it is hidden");
      return;
    }
    BasicFileAttributes attributes = attributes(next.path);
    if (attributes.isDirectory()) {
      open(next);
    } else if (!attributes.isRegularFile()) {
      listing.skip(next.path.toString(), "it is neither a file nor a folder");
    } else if (Recogniser.ending(file).equals("zip")) {
      archives.list(next.path);
    } else if (Recogniser.byName(file).isEmpty()) {
      listing.skip(next.path.toString(), "its ending is not one that Lectern reads");
    } else if (next.folder != null && Listing.isAboutFolder(file)) {
      listing.skip(next.path.toString(), "it is about its folder");
    } else {
      listing.add(new Item.InFolder(next.path, attributes.size(), listing.limits()));
    }
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      if (Files.isSymbolicLink(path)) {
        throw new IOException("it is a link that leads nowhere", e);
      }
      throw e;
    }
  }

  private void open(Pending next) throws IOException {
    Open folder =
        new Open(
            next.path.toRealPath(), next.folder, next.folder == null ? 0 : next.folder.depth + 1);
    for (Open outer = next.folder; outer != null; outer = outer.parent) {
      if (outer.real.equals(folder.real)) {
        throw new FileSystemLoopException(next.path.toString());
      }
    }
    if (folder.depth > listing.limits().depth()) {
      throw new IOException("it lies more than " + listing.limits().depth() + " folders deep");
    }
    try (Stream<Path> files = Files.list(next.path)) {
      List<Path> sorted = files.sorted(Comparator.comparing(Path::toString)).toList();
      sorted.reversed().forEach(file -> pending.push(new Pending(file, folder)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
