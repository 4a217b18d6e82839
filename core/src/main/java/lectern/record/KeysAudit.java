package lectern.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The part of an audit about who signed the checkpoint, and whether the keys in the record are the right ones.
final class KeysAudit {
  private final AuditFiles files;
  private final KeyFiles keys;
  private final SignedNote note;
  private final Checkpoint checkpoint;
  private final Collection<VerifierKey> trusted;

  /// @param checkpoint the text of `note`
  KeysAudit(
      AuditFiles files,
      KeyFiles keys,
      SignedNote note,
      Checkpoint checkpoint,
      Collection<VerifierKey> trusted) {
    this.files = files;
    this.keys = keys;
    this.note = note;
    this.checkpoint = checkpoint;
    this.trusted = trusted;
  }

  /// What is signed.
  Checkpoint checkpoint() {
    return checkpoint;
  }

  /// Whether a key that is trusted, or lies in the record, has signed the checkpoint.
  boolean holds() {
    return keys.with(trusted).anyMatch(this::hasSigned);
  }

  private boolean hasSigned(VerifierKey key) {
    return note.signatures().stream().anyMatch(signature -> key.verifies(note.text(), signature));
  }

  /// Checks every signature on the checkpoint, and the files of `keys/` against it.
  ///
  /// @return the names and ids of the keys whose signatures hold
  List<String> signers(LogContents log) {
    List<VerifierKey> must = must(log);
    trust(must, log);
    if (must.isEmpty()) {
      return List.of();
    }
    Set<VerifierKey> may = new LinkedHashSet<>(must);
    may.addAll(log.succession().witnesses());
    if (!log.isWhole()) {
      keys.with(trusted).forEach(may::add);
    }
    List<VerifierKey> signers = new ArrayList<>();
    for (NoteSignature signature : note.signatures()) {
      signature(signature, may, signers, log.isWhole());
    }
    for (VerifierKey key : must) {
      if (!signers.contains(key)) {
        failure("It is not signed by " + key + ", as it has to be.");
      }
    }
    origin(must.getLast());
    publicKey(must, log.isWhole());
    privateKey(must, log.isWhole());
    return signers.stream().map(key -> key.name() + "+" + key.hexId()).toList();
  }

  /// The keys that have to have signed, the one in force last. A log that never changed its key does not name it, and of
  /// one that was not read to its end nobody knows: there it is the one that has signed, of those that are known, best of
  /// those that are trusted.
  private List<VerifierKey> must(LogContents log) {
    List<VerifierKey> said = log.succession().signers();
    if (log.isWhole() && !said.isEmpty()) {
      return said;
    }
    return keys.with(trusted)
        .filter(key -> hasSigned(key) && trusted.contains(key))
        .findFirst()
        .or(() -> keys.published().filter(trusted::contains))
        .or(() -> keys.with(trusted).filter(this::hasSigned).findFirst())
        .or(keys::published)
        .or(keys::own)
        .map(List::of)
        .orElse(List.of());
  }

  private void origin(VerifierKey inForce) {
    if (!inForce.name().equals(checkpoint.origin())) {
      failure(
          "It is of the log “"
              + Found.safe(checkpoint.origin())
              + "”, but the key is that of “"
              + Found.safe(inForce.name())
              + "”.");
    }
  }

  private void signature(
      NoteSignature signature, Set<VerifierKey> may, List<VerifierKey> signers, boolean isWhole) {
    Optional<VerifierKey> by = may.stream().filter(key -> key.isNamedBy(signature)).findFirst();
    String name = "“" + Found.safe(signature.keyName()) + "”";
    if (by.isEmpty()) {
      if (isWhole) {
        failure(
            "It has a signature of "
                + name
                + " by a key that is neither the log's nor that of a witness which the log names.");
      }
    } else if (!by.get().verifies(note.text(), signature)) {
      failure(
          "The signature of "
              + name
              + " does not hold: the checkpoint or the signature was changed.");
    } else if (signers.contains(by.get())) {
      failure("It has two signatures by one key, that of " + name + ".");
    } else {
      signers.add(by.get());
    }
  }

  /// While the checkpoint is signed by several keys, a hand-over may have stopped before either file, or both, were
  /// changed.
  private void publicKey(List<VerifierKey> must, boolean isLogWhole) {
    if (keys.published().isEmpty() || !isLogWhole && hasSigned(keys.published().get())) {
      return;
    }
    VerifierKey published = keys.published().get();
    if (!must.contains(published)) {
      files.failure(
          Audit.PUBLIC_KEY, "It is not the key in force, which is " + must.getLast() + ".");
    } else if (!published.equals(must.getLast())) {
      files.note(Audit.PUBLIC_KEY, KeyFiles.UNFINISHED);
    } else if (!keys.published().equals(keys.own())
        && !trusted.contains(published)
        && note.signatures().stream().noneMatch(published::isNamedBy)) {
      files.failure(
          Audit.PUBLIC_KEY, "The checkpoint is signed by another key: one of the two was changed.");
    }
  }

  private void privateKey(List<VerifierKey> must, boolean isLogWhole) {
    VerifierKey inForce = must.getLast();
    if (keys.own().isEmpty() || keys.own().get().equals(inForce)) {
      return;
    }
    boolean isOld = must.contains(keys.own().get());
    if (isOld && !keys.next().equals(Optional.of(inForce))) {
      files.failure(
          Audit.PRIVATE_KEY,
          "It is the private half of the key before the one in force, "
              + inForce
              + ", and there is no "
              + Audit.NEXT_KEY
              + " to take its place.");
    } else if (!isOld && isLogWhole) {
      files.failure(
          Audit.PRIVATE_KEY,
          "It is not the private half of the key in force, which is " + inForce + ".");
    }
  }

  private void trust(List<VerifierKey> must, LogContents log) {
    if (trusted.isEmpty()) {
      must.stream().reduce((_, last) -> last).ifPresent(this::compare);
    } else if (Stream.concat(must.stream(), log.succession().keys().stream())
        .noneMatch(trusted::contains)) {
      failure(
          must.isEmpty()
              ? "It is signed by no key that you trust."
              : "It is signed by "
                  + must.getLast()
                  + (log.isWhole()
                      ? ", which is no key that you trust."
                      : ". Whether a key that you trust was handed over to it, only entries that"
                          + " are missing could say."));
    }
  }

  private void compare(VerifierKey inForce) {
    files.note(
        Audit.PUBLIC_KEY,
        "The signatures were checked with the record's own key, "
            + inForce
            + ". Compare it with the one that the office has made known.");
  }

  private void failure(String reason) {
    files.failure(Audit.CHECKPOINT, reason);
  }
}
