package lectern.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import lectern.record.SignedCheckpoint;
import lectern.record.VerifierKey;

/// Copies of a record, taken while it is read and written.
public final class Backup {
  private Backup() {}

  /// Copies everything: the record as it is at one checkpoint, and the desk's drafts as they are then.
  ///
  /// @param target appears when it is whole; an empty folder, or one that does not exist yet
  /// @param withPrivateKey whether the copy holds the private key too. Whoever gets such a copy can sign in the record's
  ///     name; without it, a restored record can be read but not added to until the key is put back
  /// @return the checkpoint that was copied
  /// @throws RecordException if the record is damaged, or the copy cannot be written; then there is none
  public static SignedCheckpoint make(
      Path data, Path target, boolean withPrivateKey, InstantSource clock) throws RecordException {
    try (RecordStore store = RecordStore.open(data);
        NewFolder copy = NewFolder.at(target, "lectern backup", clock.instant())) {
      // First: so its catalogue is not ahead of the log, and a draft is here, or published there,
      // or both.
      copyDesk(store, new Layout(data), copy);
      return copyRecord(store, new Layout(data), copy, withPrivateKey);
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  /// Copies what is public: `sources/`, `log/` and the public key. That is a whole record for whoever wants to check it, and
  /// can be served as plain files.
  ///
  /// @param target appears when it is whole; an empty folder, or one that does not exist yet
  /// @return the checkpoint that was copied
  /// @throws RecordException if the record is damaged, or the copy cannot be written; then there is none
  public static SignedCheckpoint export(Path data, Path target, InstantSource clock)
      throws RecordException {
    try (RecordStore store = RecordStore.open(data);
        NewFolder copy = NewFolder.at(target, "lectern export-log", clock.instant())) {
      return copyRecord(store, new Layout(data), copy, false);
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  private static RecordException failed(Path target, IOException e) {
    Path file =
        e instanceof FileSystemException named && named.getFile() != null
            ? Path.of(named.getFile())
            : target;
    return RecordException.unwritable(file, e, "There is no copy, and the record is as it was.");
  }

  private static void copyDesk(RecordStore store, Layout from, NewFolder copy)
      throws RecordException, IOException {
    Path target = copy.layout().root().resolve(Desk.FILE);
    if (!Desk.isWritable(from.root())) {
      throw new RecordException(
          "This user can only read "
              + RecordException.quoted(from.root())
              + ", and the drafts in desk.db cannot be copied without writing beside it. There is no copy; run Lectern as"
              + " somebody who may write there, or copy the public part with `lectern export-log`.");
    }
    store.database().copyTo(target);
    copy.files().forceFile(target);
  }

  private static SignedCheckpoint copyRecord(
      RecordStore store, Layout from, NewFolder copy, boolean withPrivateKey)
      throws RecordException, IOException {
    NewestCheckpoint.Verified newest = store.newest();
    Map<String, byte[]> keys = Map.of();
    if (withPrivateKey) {
      // A hand-over changes keys and checkpoint, so they are read again until nothing changes
      // between.
      Map<String, byte[]> before;
      do {
        before = keys(from);
        newest = store.newest();
        keys = keys(from);
      } while (!isSame(before, keys));
    }
    Snapshot snapshot = new Snapshot(from, newest.signed());
    snapshot.copy(copy.layout(), copy.files());
    Path folder = copy.layout().keys();
    if (withPrivateKey) {
      copy.files().makePrivateFolder(folder);
      for (Map.Entry<String, byte[]> key : keys.entrySet()) {
        copy.files().writePrivate(folder.resolve(key.getKey()), key.getValue());
      }
    } else {
      VerifierKey inForce = snapshot.handedTo().orElse(newest.key());
      copy.files().write(Keyring.publicFile(copy.layout()), KeyFile.bytes(inForce.toString()));
    }
    copy.appear();
    return newest.signed();
  }

  /// The files of `keys/` by their names.
  ///
  /// @throws RecordException if there is no private key, or others may read it
  private static Map<String, byte[]> keys(Layout from) throws RecordException, IOException {
    KeyFile.signingKey(Keyring.privateFile(from));
    Map<String, byte[]> keys = new TreeMap<>();
    for (Path file : LogAppender.list(from.keys())) {
      keys.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }
    return keys;
  }

  private static boolean isSame(Map<String, byte[]> one, Map<String, byte[]> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(key -> Arrays.equals(key.getValue(), other.get(key.getKey())));
  }
}
