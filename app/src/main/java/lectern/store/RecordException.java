package lectern.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/// Something cannot be read from the record or written to it. The message is for the user: where, what was
/// found, what was expected, and the likely remedy; and whether something was changed.
public final class RecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private static final String DENIED = "Permission denied";

  RecordException(String message) {
    super(message);
  }

  RecordException(String message, Throwable cause) {
    super(message, cause);
  }

  /// A file or folder of the record could not be read.
  static RecordException unreadable(Path file, IOException e) {
    String place = quoted(file);
    String message =
        switch (e) {
          case NoSuchFileException _ ->
              place
                  + " is missing, though the record needs it. Run `lectern verify` to see whether more is, and get it"
                  + " back from a backup.";
          case AccessDeniedException _ ->
              place
                  + " may not be read by this user. Change its permissions, or run Lectern as somebody who may.";
          default -> place + " cannot be read: " + reason(e) + ".";
        };
    return new RecordException(message, e);
  }

  /// A file or folder could not be written, and what was under way is given up.
  ///
  /// @param consequence a whole sentence: what this means for what is there already
  static RecordException unwritable(Path file, IOException e, String consequence) {
    String place = quoted(file);
    String reason = reason(e);
    String message;
    // The words are those of the operating system: Java has no exceptions of their own for most of
    // them.
    if (reason.contains("No space left") || reason.contains("quota exceeded")) {
      message =
          "The disk is full: "
              + place
              + " could not be written. "
              + consequence
              + " Make room and try again.";
    } else if (reason.contains("Read-only file system")) {
      message =
          place
              + " lies on a file system that can only be read. "
              + consequence
              + " Mount it for writing, or work on a copy made with `lectern backup`.";
    } else if (reason.contains(DENIED)) {
      message =
          place
              + " may not be written by this user. "
              + consequence
              + " Change the permissions of the folder, or run Lectern as somebody who may.";
    } else {
      message = place + " could not be written: " + reason + ". " + consequence;
    }
    return new RecordException(message, e);
  }

  /// What the operating system says went wrong, without the name of a file.
  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> DENIED;
      case NoSuchFileException _ -> "No such file or directory";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }

  static String quoted(Path file) {
    return "\"" + file + "\"";
  }

  /// Whole sentences; there always is a message.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
