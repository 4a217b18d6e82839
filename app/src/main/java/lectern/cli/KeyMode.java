package lectern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lectern.record.AuditReport;

/// Who may read the private key, which no byte of a record tells.
final class KeyMode {
  private static final String PRIVATE_KEY = "keys/log.key";

  private KeyMode() {}

  /// Says so if the private key is open to others than its owner. Systems without such modes say nothing.
  static Optional<AuditReport.Remark> remark(Path folder) throws IOException {
    Path key = folder.resolve(PRIVATE_KEY);
    if (!Files.exists(key) || !Files.getFileStore(key).supportsFileAttributeView("posix")) {
      return Optional.empty();
    }
    Set<PosixFilePermission> others = EnumSet.noneOf(PosixFilePermission.class);
    others.addAll(Files.getPosixFilePermissions(key));
    others.remove(PosixFilePermission.OWNER_READ);
    others.remove(PosixFilePermission.OWNER_WRITE);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AuditReport.Remark(
                PRIVATE_KEY,
                "Its mode is "
                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(key))
                    + ", expected rw-------: whoever reads this file can sign in the record's name. Run chmod 600 on"
                    + " it, and lectern rotate if somebody may have read it."));
  }
}
