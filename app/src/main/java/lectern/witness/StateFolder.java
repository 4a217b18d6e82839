package lectern.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The folder of a witness, held by one program at a time. A file in it is replaced as a whole or not at all, and is on disk when
/// [#write] returns.
final class StateFolder implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path folder;
  private final FileChannel lock;

  private StateFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// Makes the folder where there is none, and takes hold of it.
  ///
  /// @throws WitnessException if that cannot be done, or another program holds it
  static StateFolder open(Path folder) throws WitnessException {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      if (absolute.getParent() != null) {
        force(absolute.getParent());
      }
      return new StateFolder(absolute, locked(absolute));
    } catch (FileAlreadyExistsException e) {
      throw new WitnessException(
          "The state folder \"" + folder + "\" is a file. Name a folder with --state.", e);
    } catch (IOException e) {
      throw new WitnessException(
          "The state folder \"" + folder + "\" cannot be used: " + reason(e) + ".", e);
    }
  }

  private static FileChannel locked(Path folder) throws IOException, WitnessException {
    FileChannel file =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean free = false;
    try {
      free = file.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      // By another witness in this program.
    }
    if (!free) {
      file.close();
      throw new WitnessException(
          "Another witness is using the state folder \""
              + folder
              + "\". Stop it first, or give this one a folder of its own with --state.");
    }
    return file;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  boolean has(String name) {
    return Files.exists(path(name));
  }

  /// @param most bytes that are read
  /// @throws IOException if it is longer, or cannot be read
  byte[] read(String name, int most) throws IOException {
    try (var file = Files.newInputStream(path(name))) {
      byte[] bytes = file.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException("it is longer than " + most + " bytes");
      }
      return bytes;
    }
  }

  /// Replaces a file, which nobody but its owner can read.
  ///
  /// @throws IOException if it may not be on disk; then it holds either what it held before or `bytes`
  void write(String name, byte[] bytes) throws IOException {
    Path unfinished = path(name + ".new");
    Files.deleteIfExists(unfinished);
    try (FileChannel file =
        FileChannel.open(
            unfinished,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownerOnly())) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      file.force(true);
    }
    Files.move(unfinished, path(name), StandardCopyOption.ATOMIC_MOVE);
    force(folder);
  }

  /// Whether others than its owner may read or write a file, where the file system can tell.
  boolean isOpenToOthers(String name) throws IOException {
    return isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path(name)));
  }

  private FileAttribute<?>[] ownerOnly() throws IOException {
    return isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private boolean isPosix() throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix");
  }

  /// A new name in a folder is on disk only when the folder is.
  private static void force(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  /// What went wrong, for the end of a sentence.
  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "access is denied";
      case NoSuchFileException _ -> "it does not exist";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      case FileSystemException e -> e.toString();
      case IOException e -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
