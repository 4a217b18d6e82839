package lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RecordExceptionTest {
  private static final Path FILE = Path.of("data", "log", "checkpoint");

  private static String unwritable(IOException e) {
    return RecordException.unwritable(FILE, e, "Nothing was published.").getMessage();
  }

  @Test
  void aFullDiskIsSaid() {
    for (String reason : new String[] {"No space left on device", "Disk quota exceeded"}) {
      assertThat(unwritable(new FileSystemException(FILE.toString(), null, reason)))
          .isEqualTo(
              "The disk is full: \"data/log/checkpoint\" could not be written. Nothing was published. Make room and try"
                  + " again.");
    }
    assertThat(unwritable(new IOException("No space left on device")))
        .startsWith("The disk is full:");
  }

  @Test
  void aFolderThatCanOnlyBeReadIsSaid() {
    assertThat(unwritable(new FileSystemException(FILE.toString(), null, "Read-only file system")))
        .isEqualTo(
            "\"data/log/checkpoint\" lies on a file system that can only be read. Nothing was published. Mount it for"
                + " writing, or work on a copy made with `lectern backup`.");
    assertThat(unwritable(new AccessDeniedException(FILE.toString())))
        .isEqualTo(
            "\"data/log/checkpoint\" may not be written by this user. Nothing was published. Change the permissions of the"
                + " folder, or run Lectern as somebody who may.");
  }

  @Test
  void anythingElseIsSaidInTheWordsOfTheSystem() {
    assertThat(unwritable(new IOException("Input/output error")))
        .isEqualTo(
            "\"data/log/checkpoint\" could not be written: Input/output error. Nothing was published.");
    assertThat(unwritable(new IOException()))
        .isEqualTo(
            "\"data/log/checkpoint\" could not be written: IOException. Nothing was published.");
  }

  @Test
  void whatCannotBeReadIsSaid() {
    assertThat(RecordException.unreadable(FILE, new NoSuchFileException("x")).getMessage())
        .isEqualTo(
            "\"data/log/checkpoint\" is missing, though the record needs it. Run `lectern verify` to see whether more is,"
                + " and get it back from a backup.");
    assertThat(RecordException.unreadable(FILE, new AccessDeniedException("x")).getMessage())
        .isEqualTo(
            "\"data/log/checkpoint\" may not be read by this user. Change its permissions, or run Lectern as somebody who"
                + " may.");
    assertThat(RecordException.unreadable(FILE, new IOException("Input/output error")).getMessage())
        .isEqualTo("\"data/log/checkpoint\" cannot be read: Input/output error.");
  }
}
