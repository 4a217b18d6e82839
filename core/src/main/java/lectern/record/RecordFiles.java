package lectern.record;

import java.io.IOException;
import java.util.Set;

/// The files of a record, wherever they are: a folder, an archive, memory. Names are relative to the record and have `/`
/// between their parts: `log/checkpoint`.
public interface RecordFiles {

  /// The names of all files under `sources/`, `log/` and `keys/`. Others may be among them and are not looked at.
  Set<String> names() throws IOException;

  /// The bytes of a file. Called from several threads at once.
  byte[] read(String name) throws IOException;
}
