package lectern.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lectern.record.RecordFiles;

/// The files of a record in a folder, as [Audit][lectern.record.Audit] wants them. Nothing is opened but what it reads: no
/// lock, no database, so a record that can't be opened any more can still be verified.
public final class FolderFiles implements RecordFiles {
  private final Path root;

  /// @param root the folder of the record, or of a public copy
  public FolderFiles(Path root) {
    this.root = root;
  }

  @Override
  public Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String part : List.of("sources", "log", "keys")) {
      if (Files.exists(root.resolve(part))) {
        addNames(part, root.resolve(part).toRealPath(), names);
      }
    }
    return names;
  }

  /// A part may be a link to another disk. Links inside it are named as files and not followed.
  private static void addNames(String part, Path folder, Set<String> names) throws IOException {
    String separator = folder.getFileSystem().getSeparator();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> part + "/" + folder.relativize(file).toString().replace(separator, "/"))
          .forEach(names::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public byte[] read(String name) throws IOException {
    return Files.readAllBytes(root.resolve(name));
  }
}
