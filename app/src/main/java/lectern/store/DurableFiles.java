package lectern.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Writes files that are under their names whole or not at all, and stay there when the power fails.
///
/// Each is written under another name and forced to the disk; then it gets its name, and its folder is forced, so that the
/// name stays as well. Forcing takes long and several take hardly longer than one, so they are under way at once; on
/// threads of their own, since an interrupted caller would close a file half-way.
///
/// An [IOException] is either what a [Content] threw or a [FileSystemException] that names the file that could not be
/// written.
final class DurableFiles implements AutoCloseable {
  private static final int AT_ONCE = 8;

  private final Path unfinished;
  private final AtomicLong count = new AtomicLong();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("record-files-", 0).factory());

  /// What a file will hold, asked for when it is written.
  @FunctionalInterface
  interface Content {
    byte[] bytes() throws IOException;
  }

  @FunctionalInterface
  private interface Step<T> {
    void take(T item) throws IOException;
  }

  /// @param unfinished folder for files that are not whole yet, on the file system of those to be written; nobody else
  ///     may write to it. It need not exist until something is written.
  DurableFiles(Path unfinished) {
    this.unfinished = unfinished;
  }

  /// Writes a file, in place of one of that name if there is one. On return it stays.
  void write(Path file, byte[] bytes) throws IOException {
    write(Map.of(file, () -> bytes));
  }

  /// Writes files. On return all of them stay; if it fails, any of them may be there, and be gone after a power failure,
  /// but none in parts.
  void write(Map<Path, Content> files) throws IOException {
    place(stage(files));
  }

  /// Files that are on the disk and don't have their names yet.
  ///
  /// @param parts where each is now, by the name that it will have, in order
  record Staged(SequencedMap<Path, Path> parts) {

    /// Those of them that will have these names, in the order of the names.
    Staged of(Collection<Path> names) {
      SequencedMap<Path, Path> some = new LinkedHashMap<>();
      names.forEach(name -> some.put(name, Objects.requireNonNull(parts.get(name))));
      return new Staged(some);
    }
  }

  /// Brings files to the disk, each under another name.
  Staged stage(Map<Path, Content> files) throws IOException {
    SequencedMap<Path, Path> parts = new LinkedHashMap<>();
    for (Path file : files.keySet()) {
      parts.put(file, unfinished.resolve(Long.toString(count.incrementAndGet())));
    }
    each(
        files.entrySet(),
        file ->
            write(
                file.getKey(), Objects.requireNonNull(parts.get(file.getKey())), file.getValue()));
    return new Staged(parts);
  }

  private static void write(Path file, Path part, Content content, FileAttribute<?>... mode)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content.bytes());
    try {
      writeForced(part, bytes, mode);
    } catch (IOException e) {
      throw naming(file, e);
    }
  }

  /// Gives files their names, one after the other, and makes the folders for them. On return the names stay.
  void place(Staged staged) throws IOException {
    Set<Path> changed = new LinkedHashSet<>();
    for (Map.Entry<Path, Path> file : staged.parts.entrySet()) {
      makeFolder(folderOf(file.getKey()), changed);
      rename(file.getValue(), file.getKey());
      changed.add(folderOf(file.getKey()));
    }
    force(changed);
  }

  private static void rename(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw naming(file, e);
    }
  }

  /// Writes a file that nobody but its owner may read. Its folder must exist.
  void writePrivate(Path file, byte[] bytes) throws IOException {
    Path part = unfinished.resolve(Long.toString(count.incrementAndGet()));
    each(List.of(part), _ -> write(file, part, () -> bytes, OwnerOnly.FILE.attributes()));
    rename(part, file);
    force(Set.of(folderOf(file)));
  }

  /// Makes a folder, and those above it, where they don't exist. On return they stay.
  void makeFolder(Path folder) throws IOException {
    Set<Path> changed = new LinkedHashSet<>();
    makeFolder(folder, changed);
    force(changed);
  }

  /// Makes a folder that nobody but its owner may look into, where it doesn't exist. On return it stays.
  void makePrivateFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, OwnerOnly.FOLDER.attributes());
      force(Set.of(folderOf(folder)));
    }
  }

  private static void makeFolder(Path folder, Set<Path> changed) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolder(folderOf(folder), changed);
      try {
        Files.createDirectory(folder);
      } catch (IOException e) {
        throw naming(folder, e);
      }
      changed.add(folderOf(folder));
    }
  }

  private static void writeForced(Path file, ByteBuffer bytes, FileAttribute<?>... mode)
      throws IOException {
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, fresh, mode)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// Makes the content of a file stay that something else has written, and its name.
  void forceFile(Path file) throws IOException {
    each(
        List.of(file),
        _ -> {
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
          } catch (IOException e) {
            throw naming(file, e);
          }
        });
    force(Set.of(folderOf(file)));
  }

  /// Takes files away; those that don't exist are passed over. On return they stay away.
  void delete(Collection<Path> files) throws IOException {
    Set<Path> changed = new LinkedHashSet<>();
    for (Path file : files) {
      if (Files.deleteIfExists(file)) {
        changed.add(folderOf(file));
      }
    }
    force(changed);
  }

  /// Makes the names in these folders stay as they are now.
  void force(Collection<Path> folders) throws IOException {
    each(folders, DurableFiles::forceFolder);
  }

  private static void forceFolder(Path folder) throws IOException {
    // Windows has no such thing, and doesn't let a folder be opened.
    if (OwnerOnly.KNOWN) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException e) {
        throw naming(folder, e);
      }
    }
  }

  private <T> void each(Collection<T> items, Step<T> step) throws IOException {
    List<CompletableFuture<Void>> steps =
        items.stream()
            .map(item -> CompletableFuture.runAsync(() -> take(item, step), threads))
            .toList();
    try {
      // Every one has ended when this returns or throws, so that whoever clears up has nobody
      // beside them.
      CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException unchecked) {
        throw unchecked.getCause();
      }
      throw e;
    }
  }

  private static <T> void take(T item, Step<T> step) {
    try {
      step.take(item);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
  }

  private static IOException naming(Path file, IOException e) {
    FileSystemException named =
        new FileSystemException(file.toString(), null, RecordException.reason(e));
    named.initCause(e);
    return named;
  }

  /// Waits for nothing: no write is under way when no method is.
  @Override
  public void close() {
    threads.shutdown();
  }
}
