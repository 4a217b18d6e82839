package lectern.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of a record, wherever they are: a folder, an archive, memory. Names are relative to the record and have `/`
/// between their parts: `log/checkpoint`.
public interface RecordFiles {

  /// The names of all files under `sources/`, `log/` and `keys/`, to be closed. Others may be among them and are not looked
  /// at. Those under `sources/` come before those under `log/`: where a record is written to meanwhile, an entry that
  /// refers to a file is there before the file.
  ///
  /// The stream may throw an [java.io.UncheckedIOException], e.g. where a folder cannot be looked into.
  Stream<String> names() throws IOException;

  /// Opens a file, to be closed; empty if there is none of that name. Called from several threads at once.
  ///
  /// @throws IOException if it cannot be read, e.g. because it is a device or a link
  Optional<InputStream> open(String name) throws IOException;
}
