package lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {
  private static final Instant NOON = Instant.parse("2031-03-14T12:00:00Z");

  @TempDir private Path folder;

  /// What another process runs: takes the lock, says so, and waits until it is killed.
  static final class Other {
    public static void main(String[] args) throws Exception {
      WriterLock lock = WriterLock.take(Path.of(args[0]), "lectern serve", NOON);
      System.out.println(lock);
      Thread.sleep(60_000);
    }
  }

  @Test
  void itIsHeldAgainstOtherProcessesAndEndsWithItsOwn() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(other.inputReader().readLine()).as("the other process has the lock").isNotNull();
      assertThatThrownBy(() -> WriterLock.take(folder, "lectern publish", NOON))
          .isInstanceOf(RecordException.class)
          .message()
          .startsWith(
              "The record in \""
                  + folder
                  + "\" is being written to by lectern serve (process "
                  + other.pid()
                  + " on ")
          .endsWith(
              ", since 2031-03-14T12:00:00Z). Only one can write at a time, and nothing was changed; wait until it has"
                  + " ended.");
    } finally {
      other.destroyForcibly().waitFor();
    }
    WriterLock.take(folder, "lectern publish", NOON).close();
  }

  /// The operating system gives a lock up when its process closes the file anywhere, so it must be opened once.
  @Test
  void aRefusalInTheSameProcessDoesNotGiveTheLockUp() throws Exception {
    try (WriterLock _ = WriterLock.take(folder, "lectern serve", NOON)) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> WriterLock.take(folder, "lectern publish", NOON))
            .isInstanceOf(RecordException.class);
      }
      assertThat(isLocked()).isTrue();
    }
    assertThat(isLocked()).isFalse();
  }

  /// As `flock` tools see it; the kernel lists the locks that processes hold.
  private boolean isLocked() throws IOException {
    Path locks = Path.of("/proc/locks");
    if (!Files.isReadable(locks)) {
      return true;
    }
    Object inode = Files.getAttribute(folder.resolve(WriterLock.FILE), "unix:ino");
    List<String> lines = Files.readAllLines(locks);
    return lines.stream().anyMatch(line -> line.contains(":" + inode + " "));
  }

  @Test
  void theFileSaysWhoHasIt() throws Exception {
    try (WriterLock _ = WriterLock.take(folder, "lectern import", NOON)) {
      assertThat(Files.readString(folder.resolve(WriterLock.FILE)))
          .matches("lectern import \\(process \\d+ on \\S+, since 2031-03-14T12:00:00Z\\)\n");
    }
  }
}
