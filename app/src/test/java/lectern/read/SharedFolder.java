package lectern.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Real documents to check against, which are not part of the project. A test that finds none is reported as skipped.
public final class SharedFolder {
  private SharedFolder() {}

  /// All files under `folder` of the shared data whose name ends in one of `endings`, in order.
  public static List<Path> files(String folder, String... endings) throws IOException {
    Path root = root().resolve(folder);
    assumeTrue(
        Files.isDirectory(root), "Skipped: there is no folder " + root + " with real documents.");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  private static Path root() {
    String named =
        Optional.ofNullable(System.getProperty("LECTERN_SHARED"))
            .or(() -> Optional.ofNullable(System.getenv("LECTERN_SHARED")))
            .orElse("");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".git"))
          || Files.isRegularFile(folder.resolve(".git"))) {
        return folder.resolveSibling("shared");
      }
    }
    return start.resolve("../shared");
  }
}
