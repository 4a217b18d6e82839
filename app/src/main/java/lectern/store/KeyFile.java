package lectern.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lectern.record.MalformedException;
import lectern.record.SigningKey;
import lectern.record.VerifierKey;

/// Files of one line that hold a key.
final class KeyFile {
  private static final int LONGEST = 10_000;

  private KeyFile() {}

  static VerifierKey verifierKey(Path file) throws RecordException {
    try {
      return VerifierKey.parse(line(file));
    } catch (MalformedException e) {
      throw damaged(file, e);
    }
  }

  /// @throws RecordException if others may read the file, too
  static SigningKey signingKey(Path file) throws RecordException {
    OwnerOnly.FILE.check(file);
    try {
      return SigningKey.parse(line(file));
    } catch (MalformedException e) {
      throw damaged(file, e);
    }
  }

  static byte[] bytes(String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Path file) throws RecordException, MalformedException {
    byte[] bytes;
    try (var in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LONGEST);
    } catch (IOException e) {
      throw RecordException.unreadable(file, e);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.endsWith("\n") || text.indexOf('\n') != text.length() - 1) {
      throw new MalformedException("A key file is one line, ended by one LF; this one is not.");
    }
    return text.substring(0, text.length() - 1);
  }

  /// The messages of [MalformedException] never repeat a private key.
  private static RecordException damaged(Path file, MalformedException e) {
    return new RecordException(
        RecordException.quoted(file)
            + " is damaged. "
            + e.getMessage()
            + " Nothing was changed; put the file back from where it is kept safe.",
        e);
  }
}
