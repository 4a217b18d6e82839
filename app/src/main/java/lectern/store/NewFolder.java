package lectern.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A folder that is made under another name, beside its place, and appears there when it is whole. If it doesn't come to
/// that, nothing is left of it; what a killed attempt left is thrown away by the next.
final class NewFolder implements AutoCloseable {
  private final Path target;
  private final Path part;
  private final WriterLock lock;
  private final DurableFiles files;
  private boolean isWhole;

  private NewFolder(Path target, Path part, WriterLock lock, DurableFiles files) {
    this.target = target;
    this.part = part;
    this.lock = lock;
    this.files = files;
  }

  /// @param target an empty folder, or one that does not exist
  /// @param command what asks for it, for whoever asks at the same time
  static NewFolder at(Path target, String command, Instant now)
      throws RecordException, IOException {
    Path place = target.toAbsolutePath().normalize();
    Path parent = place.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new RecordException(
          RecordException.quoted(target)
              + " cannot be made, because there is no folder "
              + RecordException.quoted(Objects.requireNonNullElse(parent, place))
              + ". Make that first.");
    }
    requireEmpty(target);
    Path part = parent.resolve("." + place.getFileName() + ".part");
    Files.createDirectories(part);
    WriterLock lock = WriterLock.take(part, command, now);
    try {
      for (Path old : LogAppender.list(part)) {
        if (!old.endsWith(WriterLock.FILE)) {
          delete(old);
        }
      }
      DurableFiles files = new DurableFiles(new Layout(part).unfinished());
      files.makeFolder(new Layout(part).unfinished());
      return new NewFolder(place, part, lock, files);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void requireEmpty(Path target) throws RecordException, IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && !(Files.isDirectory(target) && LogAppender.list(target).isEmpty())) {
      throw new RecordException(
          RecordException.quoted(target)
              + " exists and is not an empty folder. Nothing was changed; name a folder that does not exist yet.");
    }
  }

  /// Where it is made.
  Layout layout() {
    return new Layout(part);
  }

  /// Writes into it.
  DurableFiles files() {
    return files;
  }

  /// Puts it in its place. On return it stays there.
  void appear() throws IOException {
    delete(layout().unfinished());
    Files.delete(part.resolve(WriterLock.FILE));
    files.force(List.of(part));
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    isWhole = true;
    files.force(List.of(Objects.requireNonNull(target.getParent())));
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      for (Path inside : LogAppender.list(path)) {
        delete(inside);
      }
    }
    Files.deleteIfExists(path);
  }

  @Override
  public void close() {
    files.close();
    try {
      if (!isWhole) {
        delete(part);
      }
    } catch (IOException e) {
      // The next attempt throws it away.
    }
    lock.close();
  }
}
