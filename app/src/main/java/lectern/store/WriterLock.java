package lectern.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The right to write to a record, which one process has at a time. It ends with the process, however that ends.
///
/// The lock is the operating system's, on the file `lock`; what the file says is for people.
final class WriterLock implements AutoCloseable {
  /// The name of its file in the folder.
  static final String FILE = "lock";

  private static final int LONGEST = 1000;

  /// Locks of this process. The operating system counts a process as one holder, and takes its lock away when the
  /// process closes the file anywhere, so it must not be opened twice.
  private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

  private final Path folder;
  private final FileChannel channel;

  private WriterLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// @param folder of the record
  /// @param command what asks for it, e.g. `lectern publish`, for those who come later
  /// @throws RecordException if somebody else has it, or the file cannot be written
  static WriterLock take(Path folder, String command, Instant now) throws RecordException {
    Path file = folder.resolve(FILE);
    String holder = holder(command, now);
    try {
      Path real = folder.toRealPath();
      String other = HELD.putIfAbsent(real, holder);
      if (other != null) {
        throw inUse(folder, other);
      }
      try {
        FileChannel channel = lock(folder, file, holder);
        return new WriterLock(real, channel);
      } catch (IOException | RecordException e) {
        HELD.remove(real);
        throw e;
      }
    } catch (IOException e) {
      throw RecordException.unwritable(file, e, "Nothing was changed.");
    }
  }

  private static String holder(String command, Instant now) {
    return command
        + " (process "
        + ProcessHandle.current().pid()
        + " on "
        + host()
        + ", since "
        + now.truncatedTo(ChronoUnit.SECONDS)
        + ")";
  }

  /// Not asked of the network, which may take its time.
  private static String host() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return Optional.ofNullable(System.getenv("COMPUTERNAME")).orElse("this machine");
    }
  }

  private static FileChannel lock(Path folder, Path file, String holder)
      throws IOException, RecordException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw inUse(folder, holderNamedIn(file));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
      return channel;
    } catch (IOException | RecordException e) {
      channel.close();
      throw e;
    }
  }

  private static String holderNamedIn(Path file) {
    try (var in = Files.newInputStream(file)) {
      String holder = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
      return holder.isEmpty() ? "another process" : holder;
    } catch (IOException e) {
      return "another process";
    }
  }

  private static RecordException inUse(Path folder, String holder) {
    return new RecordException(
        "The record in "
            + RecordException.quoted(folder)
            + " is being written to by "
            + holder
            + ". Only one can write at a time, and nothing was changed; wait until it has ended.");
  }

  @Override
  public void close() {
    HELD.remove(folder);
    try {
      channel.close();
    } catch (IOException e) {
      // The lock ends with the process.
    }
  }
}
