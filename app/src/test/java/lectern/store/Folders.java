package lectern.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Copies of folders, to be damaged or continued.
final class Folders {
  private Folders() {}

  static Path copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The names of the files of a record, as an audit sees them.
  static Set<String> names(Path root) {
    try (Stream<String> names = new FolderFiles(root).names()) {
      return names.collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Those that `after` has and `before` has not.
  static List<String> added(Path before, Path after) {
    Set<String> names = new TreeSet<>(names(after));
    names.removeAll(names(before));
    return List.copyOf(names);
  }

  static void take(Path from, Path to, String name) {
    try {
      Files.createDirectories(to.resolve(name).getParent());
      Files.copy(
          from.resolve(name),
          to.resolve(name),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
