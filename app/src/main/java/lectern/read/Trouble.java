package lectern.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// What went wrong with a file or folder, in sentences for the user.
final class Trouble {
  private Trouble() {}

  static String sentence(String name, IOException e) {
    String quoted = "\"" + name + "\"";
    return switch (e) {
      case NoSuchFileException _ ->
          quoted
              + " is gone: it was there when the files were listed. Was it moved or deleted meanwhile?";
      case AccessDeniedException _ ->
          quoted
              + " may not be read by this user. Change its permissions, or run Lectern as somebody who may.";
      case FileSystemLoopException _ ->
          quoted + " is a link back to a folder that it lies in. It was not followed.";
      case NotDirectoryException _ -> quoted + " is no folder any more.";
      default -> quoted + " cannot be read: " + reason(e) + ".";
    };
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  static String absent(String name) {
    return "\""
        + name
        + "\" does not exist. Expected a file, a folder or a ZIP archive; check how it is spelt.";
  }

  static String special(String name) {
    return "\""
        + name
        + "\" is neither a file nor a folder but a device or the like. Expected a document.";
  }

  static String tooLarge(String name, long size, Limits limits) {
    return "\""
        + name
        + "\" has "
        + size
        + " bytes or more. Expected at most "
        + limits.fileBytes()
        + "; split it.";
  }
}
