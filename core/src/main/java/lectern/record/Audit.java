package lectern.record;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Checks a whole record, with nothing but its files and, better, the log's key from elsewhere: that every byte is what was
/// published, in the order in which it was, and that nothing is missing or too much.
///
/// It goes on after a failure, so that one report names everything that it can see, and names no file that is as it was
/// signed. It needs memory for what the log names, some 300 bytes a work, and for a few files at a time.
public final class Audit {

  /// So many failures are listed at most: the record is not a little damaged then, it is another thing.
  public static final int MOST_FAILURES = 10_000;

  static final String CHECKPOINT = "log/checkpoint";
  static final String PUBLIC_KEY = "keys/log.vkey";
  static final String PRIVATE_KEY = "keys/log.key";

  /// A private key that is to come, while a hand-over is under way.
  static final String NEXT_KEY = "keys/next.key";

  private final Remarks remarks = new Remarks();
  private final AuditFiles files;
  private final SourcesAudit sources;
  private final Collection<VerifierKey> trusted;

  private Audit(RecordFiles files, Collection<VerifierKey> trusted) {
    this.files = new AuditFiles(files, remarks);
    this.sources = new SourcesAudit(this.files);
    this.trusted = trusted;
  }

  /// Audits a record. Somebody may write to it meanwhile; then it is that of the checkpoint that was there first.
  ///
  /// @param trusted the log's keys as the reader knows them: the first, the newest or one between them. Without any, the
  ///     record's own `keys/log.vkey` is taken, and a note says so
  /// @param withPrivateKey whether the private key should be there: so at the desk, not in a public copy
  /// @throws IOException if the names of the files cannot be listed; one that cannot be read is a failure in the report
  public static AuditReport of(
      RecordFiles files, Collection<VerifierKey> trusted, boolean withPrivateKey)
      throws IOException {
    return new Audit(files, trusted).run(withPrivateKey);
  }

  private AuditReport run(boolean withPrivateKey) throws IOException {
    KeyFiles keys = KeyFiles.read(files, withPrivateKey);
    Optional<byte[]> bytes =
        files.required(
            CHECKPOINT,
            AuditFiles.atMost(SignedNote.MAX_BYTES),
            "the signed checkpoint; without it nothing is proved");
    Optional<KeysAudit> signed = bytes.flatMap(note -> signed(note, keys));
    Optional<LogAudit> log = signed.flatMap(this::log);
    LogContents contents = log.map(LogAudit::contents).orElseGet(LogContents::unreadable);
    new StraysAudit(files, log, sources).run();
    List<String> signers = signed.map(found -> found.signers(contents)).orElse(List.of());
    remarks.settle(isWrittenTo(bytes));
    return new AuditReport(
        signed.map(found -> found.checkpoint().origin()).orElse(""),
        contents.succession().size(),
        contents.succession().works(),
        log.map(LogAudit::whole).orElse(0L) + sources.whole(),
        signers,
        remarks.failures(),
        remarks.unlisted(),
        remarks.notes());
  }

  private Optional<KeysAudit> signed(byte[] bytes, KeyFiles keys) {
    try {
      SignedNote note = SignedNote.parse(bytes);
      if (!Arrays.equals(note.bytes(), bytes)) {
        throw new MalformedException("It is not written as a signed note is.");
      }
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (!checkpoint.extensions().isEmpty() || !checkpoint.text().equals(note.text())) {
        throw new MalformedException("It has lines that a checkpoint of this log does not have.");
      }
      return Optional.of(new KeysAudit(files, keys, note, checkpoint, trusted));
    } catch (MalformedException e) {
      files.failure(CHECKPOINT, e.getMessage());
      return Optional.empty();
    }
  }

  /// Judges the log by a checkpoint that is signed or to which the log leads. Where neither is so, it is the checkpoint that
  /// was changed, and by it nothing can be judged.
  private Optional<LogAudit> log(KeysAudit signed) {
    Remarks apart = new Remarks();
    LeafTiles leaves = LeafTiles.read(files.with(apart), signed.checkpoint());
    if (signed.holds() || leaves.isProven()) {
      remarks.addAll(apart);
      return Optional.of(LogAudit.of(files, signed.checkpoint(), leaves, sources));
    }
    files.failure(
        CHECKPOINT,
        "It is signed by no key that is known here, and the files of the log do not lead to its"
            + " root: it was changed, or is that of another log. Without it these files cannot be"
            + " judged.");
    return Optional.empty();
  }

  private boolean isWrittenTo(Optional<byte[]> before) {
    Optional<byte[]> now =
        files.with(new Remarks()).found(CHECKPOINT, AuditFiles.atMost(SignedNote.MAX_BYTES));
    return before.isPresent() && now.isPresent() && !Arrays.equals(before.get(), now.get());
  }
}
