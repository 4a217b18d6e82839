package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The part of an audit about keys: those in `keys/`, and who signed the checkpoint.
final class KeysAudit {
  private static final String UNFINISHED =
      "A hand-over of the key is under way, or was interrupted. Who writes to the record next finishes it, or takes it back.";

  private final Audit audit;
  private final Optional<VerifierKey> published;
  private final Optional<VerifierKey> own;
  private final Optional<VerifierKey> next;

  KeysAudit(Audit audit, boolean withPrivateKey) {
    this.audit = audit;
    this.published = publicKey();
    if (withPrivateKey) {
      this.own =
          half(
              Audit.PRIVATE_KEY,
              audit.required(
                  Audit.PRIVATE_KEY, "the signing key, without which nothing can be published"));
    } else {
      this.own = Optional.empty();
      audit.account(Audit.PRIVATE_KEY);
    }
    this.next = nextKey();
  }

  private Optional<VerifierKey> publicKey() {
    Optional<byte[]> bytes =
        audit.required(Audit.PUBLIC_KEY, "the public key, which readers check the record with");
    try {
      return bytes.isPresent()
          ? Optional.of(VerifierKey.parse(line(bytes.get())))
          : Optional.empty();
    } catch (MalformedException e) {
      audit.remarks().failure(Audit.PUBLIC_KEY, e.getMessage());
      return Optional.empty();
    }
  }

  /// The public half of a private key.
  private Optional<VerifierKey> half(String file, Optional<byte[]> bytes) {
    try {
      return bytes.isPresent()
          ? Optional.of(SigningKey.parse(line(bytes.get())).verifierKey())
          : Optional.empty();
    } catch (MalformedException e) {
      audit.remarks().failure(file, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<VerifierKey> nextKey() {
    if (!audit.exists(Audit.NEXT_KEY)) {
      return Optional.empty();
    }
    audit.account(Audit.NEXT_KEY);
    Optional<VerifierKey> key = half(Audit.NEXT_KEY, audit.read(Audit.NEXT_KEY));
    if (key.isPresent()) {
      audit.remarks().note(Audit.NEXT_KEY, UNFINISHED);
    }
    return key;
  }

  /// The one line of a key file, which ends with one LF.
  private static String line(byte[] bytes) throws MalformedException {
    String text = new String(bytes, UTF_8);
    if (!text.endsWith("\n") || text.indexOf('\n') != text.length() - 1) {
      throw new MalformedException("A key file is one line, ended by one LF; this one is not.");
    }
    return text.substring(0, text.length() - 1);
  }

  /// Checks every signature on the checkpoint.
  ///
  /// @return the names and ids of the keys whose signatures hold
  List<String> signers(
      SignedNote note, Checkpoint checkpoint, Succession log, Collection<VerifierKey> trusted) {
    List<VerifierKey> chain = chain(log);
    if (chain.isEmpty()) {
      return List.of();
    }
    trust(chain, trusted);
    files(chain, log.signers().size() > 1);
    VerifierKey inForce = chain.getLast();
    if (!inForce.name().equals(checkpoint.origin())) {
      failure(
          "It is of the log “"
              + checkpoint.origin()
              + "”, but the key is that of “"
              + inForce.name()
              + "”.");
    }
    Set<VerifierKey> must = new LinkedHashSet<>(log.signers());
    must.add(inForce);
    Set<VerifierKey> may = new LinkedHashSet<>(must);
    may.addAll(log.witnesses());
    List<VerifierKey> signers = new ArrayList<>();
    note.signatures().forEach(signature -> signature(note, signature, may, signers));
    for (VerifierKey key : must) {
      if (!signers.contains(key)) {
        failure("It is not signed by " + key + ", as it has to be.");
      }
    }
    return signers.stream().map(key -> key.name() + "+" + key.hexId()).toList();
  }

  private void signature(
      SignedNote note, NoteSignature signature, Set<VerifierKey> may, List<VerifierKey> signers) {
    Optional<VerifierKey> by = may.stream().filter(key -> key.isNamedBy(signature)).findFirst();
    if (by.isEmpty()) {
      failure(
          "It has a signature of “"
              + signature.keyName()
              + "” by a key that is neither the log's nor that of a witness which the log names.");
    } else if (!by.get().verifies(note.text(), signature)) {
      failure(
          "The signature of “"
              + signature.keyName()
              + "” does not hold: the checkpoint or the signature was changed.");
    } else if (signers.contains(by.get())) {
      failure("It has two signatures by one key, that of “" + signature.keyName() + "”.");
    } else {
      signers.add(by.get());
    }
  }

  /// The keys that the log was signed with, the one in force last. A log that never changed its key does not name it.
  private List<VerifierKey> chain(Succession log) {
    return log.keys().isEmpty() ? published.map(List::of).orElse(List.of()) : log.keys();
  }

  /// Checks the files of `keys/` against the log. While the checkpoint is signed by two keys, a hand-over may have stopped
  /// before either file, or both, were changed.
  private void files(List<VerifierKey> chain, boolean isHandOverNew) {
    VerifierKey inForce = chain.getLast();
    List<VerifierKey> may =
        isHandOverNew ? chain.subList(chain.size() - 2, chain.size()) : List.of(inForce);
    if (published.isPresent() && !may.contains(published.get())) {
      audit
          .remarks()
          .failure(Audit.PUBLIC_KEY, "It is not the key in force, which is " + inForce + ".");
    } else if (published.isPresent() && !published.get().equals(inForce)) {
      audit.remarks().note(Audit.PUBLIC_KEY, UNFINISHED);
    }
    if (own.isPresent() && !may.contains(own.get())) {
      audit
          .remarks()
          .failure(
              Audit.PRIVATE_KEY,
              "It is not the private half of the key in force, which is " + inForce + ".");
    } else if (own.isPresent()
        && !own.get().equals(inForce)
        && !next.equals(Optional.of(inForce))) {
      audit
          .remarks()
          .failure(
              Audit.PRIVATE_KEY,
              "It is the private half of the key before the one in force, "
                  + inForce
                  + ", and there is no "
                  + Audit.NEXT_KEY
                  + " to take its place.");
    }
  }

  private void trust(List<VerifierKey> chain, Collection<VerifierKey> trusted) {
    if (trusted.isEmpty()) {
      audit
          .remarks()
          .note(
              Audit.PUBLIC_KEY,
              "The signatures were checked with the record's own key, "
                  + chain.getFirst()
                  + ". Compare it with the one that the office has made known.");
    } else if (chain.stream().noneMatch(trusted::contains)) {
      failure("It is signed by " + chain.getLast() + ", which is no key that you trust.");
    }
  }

  private void failure(String reason) {
    audit.remarks().failure(Audit.CHECKPOINT, reason);
  }
}
