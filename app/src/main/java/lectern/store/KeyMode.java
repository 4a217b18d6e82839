package lectern.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import lectern.record.AuditReport;

/// Who may read the private key, which no byte of a record tells.
public final class KeyMode {
  private static final String PRIVATE_KEY = "keys/log.key";

  private KeyMode() {}

  /// Says so if the private key is open to others than its owner. Systems without such modes say nothing.
  ///
  /// @param record the folder of the record; it need not be whole
  public static Optional<AuditReport.Remark> remark(Path record) throws IOException {
    Path key = record.resolve(PRIVATE_KEY);
    if (!Files.exists(key) || OwnerOnly.FILE.openTo(key).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AuditReport.Remark(
            PRIVATE_KEY,
            "Its mode is "
                + PosixFilePermissions.toString(Files.getPosixFilePermissions(key))
                + ", expected rw-------: whoever reads this file can sign in the record's name. Run"
                + " chmod 600 on it, and lectern rotate if somebody may have read it."));
  }
}
