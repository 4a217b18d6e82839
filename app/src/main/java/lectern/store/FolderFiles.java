package lectern.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.record.RecordFiles;

/// The files of a record in a folder, as [Audit][lectern.record.Audit] wants them. Nothing is opened but what it reads: no
/// lock, no database, so a record that can't be opened any more can still be verified.
public final class FolderFiles implements RecordFiles {
  private static final List<String> PARTS = List.of("sources", "log", "keys");

  private final Path root;

  /// @param root the folder of the record, or of a public copy
  public FolderFiles(Path root) {
    this.root = root;
  }

  @Override
  public Stream<String> names() throws IOException {
    List<Stream<String>> parts = new ArrayList<>();
    for (String part : PARTS) {
      if (Files.exists(root.resolve(part))) {
        parts.add(names(part, root.resolve(part).toRealPath()));
      }
    }
    return parts.stream().reduce(Stream.empty(), Stream::concat);
  }

  /// A part may be a link to another disk. Links inside it are named as files and not followed.
  @SuppressWarnings("StreamResourceLeak") // closed with the stream that is returned
  private static Stream<String> names(String part, Path folder) throws IOException {
    String separator = folder.getFileSystem().getSeparator();
    return Files.walk(folder)
        .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
        .map(file -> part + "/" + folder.relativize(file).toString().replace(separator, "/"));
  }

  /// Nothing but files: a pipe would wait for somebody to write to it, and a link is not of the record.
  @Override
  public Optional<InputStream> open(String name) throws IOException {
    Path file = root.resolve(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("it is a folder, a link or a device, and not a file");
    }
    try {
      return Optional.of(Files.newInputStream(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
