package lectern.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lectern.record.Audit;
import lectern.record.AuditReport;
import lectern.record.VerifierKey;

/// Puts a backup in the place of a record that is lost.
public final class Restoration {
  private static final int CHUNK = 64;
  private static final int SHOWN = 5;

  private Restoration() {}

  /// Copies a backup, verifies the copy as `lectern verify` does, and only then lets it appear.
  ///
  /// @param backup that [Backup#make] made, or a public copy of [Backup#export]
  /// @param target an empty folder, or one that does not exist yet
  /// @param trusted the log's keys as the reader knows them; without any, the backup's own is taken
  /// @return what the verification found; nothing but notes
  /// @throws RecordException if the backup does not hold, or the copy cannot be written; then there is none
  public static AuditReport of(
      Path backup, Path target, Collection<VerifierKey> trusted, InstantSource clock)
      throws RecordException {
    Layout from = new Layout(backup);
    RecordStore.requireRecord(from);
    try (NewFolder copy = NewFolder.at(target, "lectern restore", clock.instant())) {
      copy(from, copy);
      Path root = copy.layout().root();
      boolean withPrivateKey = Files.exists(Keyring.privateFile(copy.layout()));
      AuditReport report = Audit.of(new FolderFiles(root), trusted, withPrivateKey);
      requireHolding(backup, report);
      // Opened once, so that a desk that is damaged is found now, and the catalogue is level.
      RecordStore.open(root).close();
      copy.appear();
      return report;
    } catch (IOException e) {
      Path file =
          e instanceof FileSystemException named && named.getFile() != null
              ? Path.of(named.getFile())
              : target;
      throw RecordException.unwritable(file, e, "Nothing was restored.");
    }
  }

  private static void copy(Layout from, NewFolder copy) throws IOException {
    Layout to = copy.layout();
    List<String> names = names(from.root());
    if (Files.exists(from.root().resolve(Desk.FILE))) {
      names.add(Desk.FILE);
    }
    Map<Path, DurableFiles.Content> chunk = new LinkedHashMap<>();
    Set<String> secrets = Keyring.secrets();
    for (String name : names) {
      if (secrets.contains(name)) {
        copy.files().makePrivateFolder(to.keys());
        copy.files().writePrivate(to.root().resolve(name), read(from, name));
      } else {
        chunk.put(to.root().resolve(name), () -> read(from, name));
      }
      if (chunk.size() == CHUNK) {
        copy.files().write(chunk);
        chunk.clear();
      }
    }
    copy.files().write(chunk);
  }

  private static List<String> names(Path root) throws IOException {
    try (Stream<String> names = new FolderFiles(root).names()) {
      return new ArrayList<>(names.toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static byte[] read(Layout from, String name) throws IOException {
    return Files.readAllBytes(from.root().resolve(name));
  }

  private static void requireHolding(Path backup, AuditReport report) throws RecordException {
    if (report.holds()) {
      return;
    }
    StringBuilder message = new StringBuilder();
    message
        .append("The backup in ")
        .append(RecordException.quoted(backup))
        .append(" does not hold, so nothing was restored. Found ")
        .append(
            report.failures().size() == 1 ? "1 failure:" : report.failures().size() + " failures:");
    report.failures().stream()
        .limit(SHOWN)
        .forEach(failure ->
            message.append(" \"").append(failure.file()).append("\": ").append(failure.reason()));
    if (report.failures().size() > SHOWN) {
      message.append(" …");
    }
    message.append(" Take another backup, or see all with `lectern verify`.");
    throw new RecordException(message.toString());
  }
}
