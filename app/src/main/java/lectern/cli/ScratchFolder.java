package lectern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for a while, which nobody else may look into. It is gone with all that is in it when it is closed.
final class ScratchFolder implements AutoCloseable {
  private final Path path;
  private boolean isGone;

  private ScratchFolder(Path path) {
    this.path = path;
  }

  static ScratchFolder make() throws IOException {
    // Its owner alone may enter it, where the file system knows owners.
    return new ScratchFolder(Files.createTempDirectory("lectern"));
  }

  Path path() {
    return path;
  }

  /// Goes on with the rest where something cannot be deleted. A second time does nothing.
  @Override
  public synchronized void close() {
    if (isGone) {
      return;
    }
    isGone = true;
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> inward = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : inward) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // What is left is the operating system's to clear away.
    }
  }
}
