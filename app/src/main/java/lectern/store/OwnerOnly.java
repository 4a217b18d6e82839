package lectern.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// The modes of files and folders that are nobody's business but their owner's.
enum OwnerOnly {
  FILE("rw-------", "600", EnumSet.allOf(PosixFilePermission.class)),

  /// To look into the folder tells others nothing but names; who may write to it may put another key in.
  FOLDER(
      "rwx------",
      "700",
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));

  /// Whether this system has such modes; Windows has not.
  static final boolean KNOWN =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Set<PosixFilePermission> permissions;
  private final String octal;
  private final Set<PosixFilePermission> forbidden;

  OwnerOnly(String permissions, String octal, Set<PosixFilePermission> forbidden) {
    this.permissions = PosixFilePermissions.fromString(permissions);
    this.octal = octal;
    this.forbidden = forbidden;
  }

  /// For creating it: never, not even for a moment, is it open to others.
  FileAttribute<?>[] attributes() {
    return KNOWN
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  /// What others than the owner may do with it, and only the owner should; empty where this system has no such modes.
  Set<PosixFilePermission> openTo(Path path) throws IOException {
    if (!KNOWN) {
      return Set.of();
    }
    Set<PosixFilePermission> found = EnumSet.noneOf(PosixFilePermission.class);
    found.addAll(Files.getPosixFilePermissions(path));
    found.removeAll(permissions);
    found.retainAll(forbidden);
    return found;
  }

  /// @throws RecordException if others than the owner may do with it what only the owner should
  void check(Path path) throws RecordException {
    try {
      if (!openTo(path).isEmpty()) {
        throw new RecordException(
            RecordException.quoted(path)
                + " is open to others: its mode is "
                + PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                + ", expected "
                + PosixFilePermissions.toString(permissions)
                + ". Whoever gets the private key can sign in this record's name. Run `chmod "
                + octal
                + " "
                + path
                + "`, and if somebody else may have had it, change the key with `lectern rotate`.");
      }
    } catch (IOException e) {
      throw RecordException.unreadable(path, e);
    }
  }
}
