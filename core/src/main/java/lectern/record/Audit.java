package lectern.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Checks a whole record, with nothing but its files and, better, the log's key from elsewhere: that every byte is what was
/// published, in the order in which it was, and that nothing is missing or too much.
///
/// It goes on after a failure, so that one report names everything that it can see.
public final class Audit {

  /// After so many failures an audit says no more: the record is not a little damaged, it is another thing.
  public static final int MOST_FAILURES = 10_000;

  static final String CHECKPOINT = "log/checkpoint";
  static final String PUBLIC_KEY = "keys/log.vkey";
  static final String PRIVATE_KEY = "keys/log.key";

  /// A private key that is to come, while a hand-over is under way.
  static final String NEXT_KEY = "keys/next.key";

  private final RecordFiles files;
  private final Remarks remarks = new Remarks();
  private final Set<String> names = new TreeSet<>();

  private Audit(RecordFiles files) {
    this.files = files;
  }

  /// Audits a record.
  ///
  /// @param trusted the log's keys as the reader knows them: the first, the newest or one between them. Without any, the
  ///     record's own `keys/log.vkey` is taken, and a note says so
  /// @param withPrivateKey whether the private key should be there: so at the desk, not in a public copy
  /// @throws IOException if the names of the files cannot be listed; one that cannot be read is a failure in the report
  public static AuditReport of(
      RecordFiles files, Collection<VerifierKey> trusted, boolean withPrivateKey)
      throws IOException {
    return new Audit(files).run(trusted, withPrivateKey);
  }

  private AuditReport run(Collection<VerifierKey> trusted, boolean withPrivateKey)
      throws IOException {
    files.names().stream().filter(Audit::isOfRecord).forEach(names::add);
    KeysAudit keys = new KeysAudit(this, withPrivateKey);
    Optional<SignedNote> note = checkpoint();
    Optional<Checkpoint> checkpoint = note.flatMap(this::parsed);
    LogContents log =
        checkpoint.map(found -> LogAudit.run(this, found)).orElseGet(LogContents::unreadable);
    List<String> signers = List.of();
    if (note.isPresent() && checkpoint.isPresent()) {
      signers = keys.signers(note.get(), checkpoint.get(), log.succession(), trusted);
    }
    long sources = SourcesAudit.run(this, log);
    for (String name : unaccounted()) {
      remarks.failure(name, "This file does not belong here.");
    }
    return new AuditReport(
        checkpoint.map(Checkpoint::origin).orElse(""),
        log.succession().size(),
        log.succession().works(),
        log.files() + sources,
        signers,
        remarks.failures(),
        remarks.notes());
  }

  private static boolean isOfRecord(String name) {
    return name.startsWith("sources/") || name.startsWith("log/") || name.startsWith("keys/");
  }

  private Optional<SignedNote> checkpoint() {
    Optional<byte[]> bytes =
        required(CHECKPOINT, "the signed checkpoint; without it nothing is proved");
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      SignedNote note = SignedNote.parse(bytes.get());
      if (!Arrays.equals(note.bytes(), bytes.get())) {
        throw new MalformedException("It is not written as a signed note is.");
      }
      return Optional.of(note);
    } catch (MalformedException e) {
      remarks.failure(CHECKPOINT, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Checkpoint> parsed(SignedNote note) {
    try {
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (!checkpoint.extensions().isEmpty() || !checkpoint.text().equals(note.text())) {
        throw new MalformedException("It has lines that a checkpoint of this log does not have.");
      }
      return Optional.of(checkpoint);
    } catch (MalformedException e) {
      remarks.failure(CHECKPOINT, e.getMessage());
      return Optional.empty();
    }
  }

  Remarks remarks() {
    return remarks;
  }

  /// Files that nothing has accounted for yet.
  Collection<String> unaccounted() {
    return new ArrayList<>(names);
  }

  /// Says that a file is known, whatever is wrong with it.
  void account(String name) {
    names.remove(name);
  }

  boolean exists(String name) {
    return names.contains(name);
  }

  /// The bytes of a file that must be there; where they are not, that is a failure already.
  ///
  /// @param what it holds, to go on after “is missing: ”
  Optional<byte[]> required(String name, String what) {
    if (!names.contains(name)) {
      remarks.failure(name, "It is missing: " + what + ". Restore it from a backup.");
      return Optional.empty();
    }
    account(name);
    return read(name);
  }

  /// The bytes of a file that is there.
  Optional<byte[]> read(String name) {
    try {
      return Optional.of(files.read(name));
    } catch (IOException e) {
      remarks.failure(name, "It cannot be read: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }
}
