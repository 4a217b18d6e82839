package lectern.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of a record as an audit reads them: never more of one than it can be long, and with a remark about each that
/// is missing or cannot be read.
///
/// @param remarks takes what is wrong
record AuditFiles(RecordFiles files, Remarks remarks) {

  /// The same files, with other remarks.
  AuditFiles with(Remarks others) {
    return new AuditFiles(files, others);
  }

  Stream<String> names() throws IOException {
    return files.names();
  }

  void failure(String name, String reason) {
    remarks.failure(name, reason);
  }

  /// A failure unless somebody writes to the record at the same time.
  void doubtful(String name, String reason) {
    remarks.doubtful(name, reason);
  }

  void note(String name, String reason) {
    remarks.note(name, reason);
  }

  /// Takes what a file holds.
  @FunctionalInterface
  interface Taking<T> {
    T take(InputStream in) throws IOException;
  }

  /// All bytes of a file that has at most `most`.
  static Taking<byte[]> atMost(int most) {
    return in -> {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException("it is longer than " + most + " bytes, the most that it can have");
      }
      return bytes;
    };
  }

  /// Reads a file that must be there.
  ///
  /// @param what it holds, to go on after “is missing: ”
  /// @return empty if that failed, which is remarked on
  <T> Optional<T> required(String name, Taking<T> taking, String what) {
    return read(name, taking, () -> failure(name, missing(what)));
  }

  static String missing(String what) {
    return "It is missing: " + what + ". Restore it from a backup.";
  }

  /// Reads a file that may be there.
  ///
  /// @return empty if there is none, or if that failed, which is remarked on
  <T> Optional<T> found(String name, Taking<T> taking) {
    return read(name, taking, () -> {});
  }

  /// Reads a file; that it cannot be read is remarked on.
  <T> Optional<T> read(String name, Taking<T> taking, Runnable ifMissing) {
    try {
      Optional<InputStream> opened = files.open(name);
      if (opened.isEmpty()) {
        ifMissing.run();
        return Optional.empty();
      }
      try (InputStream in = opened.get()) {
        return Optional.of(taking.take(in));
      }
    } catch (IOException e) {
      failure(name, "It cannot be read: " + Found.safe(String.valueOf(e.getMessage())) + ".");
      return Optional.empty();
    }
  }
}
