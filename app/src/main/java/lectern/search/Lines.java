package lectern.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The lines of a file, one after the other, each with its LF.
final class Lines implements AutoCloseable {
  /// Longer than any text that [lectern.json.JsonReader] takes.
  private static final int LONGEST = 64 << 20;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  /// The file cannot be read. The message says why, without a full stop.
  static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String why) {
      super(why);
    }
  }

  private Lines(InputStream in) {
    this.in = in;
  }

  static Lines of(Path file) throws UnreadableException {
    try {
      return new Lines(Files.newInputStream(file));
    } catch (NoSuchFileException _) {
      throw new UnreadableException("there is no such file");
    } catch (IOException e) {
      throw new UnreadableException(IndexException.reason(e));
    }
  }

  /// The next line; without a byte after the last.
  ///
  /// @throws UnreadableException if it cannot be read, or is too long
  byte[] next() throws UnreadableException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
    boolean isEnded = false;
    while (!isEnded && (at < end || fill())) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      isEnded = at < end;
      at += isEnded ? 1 : 0;
      line.write(buffer, from, at - from);
      if (line.size() > LONGEST) {
        throw new UnreadableException("a line has more than " + (LONGEST >> 20) + " MiB");
      }
    }
    return line.toByteArray();
  }

  private boolean fill() throws UnreadableException {
    try {
      at = 0;
      end = Math.max(0, in.read(buffer));
      return end > 0;
    } catch (IOException e) {
      throw new UnreadableException(IndexException.reason(e));
    }
  }

  @Override
  public void close() throws UnreadableException {
    try {
      in.close();
    } catch (IOException e) {
      throw new UnreadableException(IndexException.reason(e));
    }
  }
}
