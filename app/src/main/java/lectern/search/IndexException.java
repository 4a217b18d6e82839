package lectern.search;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

/// Something stands in the way of reading or writing an index. The message is for the user: where, what was found, what
/// was expected, and the likely remedy.
public final class IndexException extends Exception {
  private static final long serialVersionUID = 1L;

  IndexException(String message) {
    super(message);
  }

  IndexException(String message, Throwable cause) {
    super(message, cause);
  }

  /// @param remedy a whole sentence that says how the index can be made again
  static IndexException unreadable(Path folder, IOException e, String remedy) {
    return new IndexException(
        "The index in " + quoted(folder) + " cannot be read: " + reason(e) + ". " + remedy, e);
  }

  /// @param consequence a whole sentence: what this means for what is there already
  static IndexException unwritable(Path folder, IOException e, String consequence) {
    String reason = reason(e);
    if (reason.contains("No space left") || reason.contains("quota exceeded")) {
      return new IndexException(
          "The disk is full: the index in "
              + quoted(folder)
              + " could not be written. "
              + consequence
              + " Make room and try again.",
          e);
    }
    return new IndexException(
        "The index in " + quoted(folder) + " could not be written: " + reason + ". " + consequence,
        e);
  }

  /// Another process has the lock of an index.
  static IndexException inUse(Path folder, IOException cause) {
    return new IndexException(
        "The index in "
            + quoted(folder)
            + " is being written to by another process. Nothing was changed; wait until it has ended.",
        cause);
  }

  /// What the operating system or Lucene says went wrong, in one line without a full stop.
  static String reason(IOException e) {
    String reason =
        switch (e) {
          case AccessDeniedException _ -> "Permission denied";
          case FileSystemException f when f.getReason() != null -> f.getReason();
          default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    String line = reason.strip().lines().findFirst().orElse("");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  static String quoted(Path folder) {
    return "\"" + folder + "\"";
  }

  /// Whole sentences; there always is a message.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
