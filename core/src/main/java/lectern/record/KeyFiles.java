package lectern.record;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/// The keys that lie in a record. A private one is not kept: what counts is whose half it is.
///
/// @param published of `keys/log.vkey`; empty if it is missing or no such key, which is remarked on
/// @param own the public half of `keys/log.key`; empty as well if it need not be there
/// @param next the public half of `keys/next.key`, which is there while a hand-over is under way
record KeyFiles(
    Optional<VerifierKey> published, Optional<VerifierKey> own, Optional<VerifierKey> next) {
  static final String UNFINISHED =
      "A hand-over of the key is under way, or was interrupted. Who writes to the record next"
          + " finishes it, or takes it back.";

  private static final int LONGEST = 10_000;

  /// Reads them, and remarks on what is wrong with their files.
  ///
  /// @param withPrivateKey whether the private key should be there
  static KeyFiles read(AuditFiles files, boolean withPrivateKey) {
    Optional<VerifierKey> published =
        key(
            files,
            Audit.PUBLIC_KEY,
            files.required(
                Audit.PUBLIC_KEY,
                AuditFiles.atMost(LONGEST),
                "the public key, which readers check the record with"),
            KeyFiles::ofLog);
    Optional<VerifierKey> next =
        key(
            files,
            Audit.NEXT_KEY,
            files.found(Audit.NEXT_KEY, AuditFiles.atMost(LONGEST)),
            KeyFiles::half);
    next.ifPresent(_ -> files.note(Audit.NEXT_KEY, UNFINISHED));
    return new KeyFiles(published, own(files, withPrivateKey), next);
  }

  private static Optional<VerifierKey> own(AuditFiles files, boolean isExpected) {
    if (isExpected) {
      return key(
          files,
          Audit.PRIVATE_KEY,
          files.required(
              Audit.PRIVATE_KEY,
              AuditFiles.atMost(LONGEST),
              "the signing key, without which nothing can be published"),
          KeyFiles::half);
    }
    if (files.found(Audit.PRIVATE_KEY, _ -> true).isPresent()) {
      files.note(
          Audit.PRIVATE_KEY,
          "The private key is in this copy. Whoever has it can sign in the record's name: take it"
              + " out before you hand the copy on.");
    }
    return Optional.empty();
  }

  private interface Form {
    VerifierKey parse(String line) throws MalformedException;
  }

  private static VerifierKey ofLog(String vkey) throws MalformedException {
    VerifierKey key = VerifierKey.parse(vkey);
    if (key.type() != SignatureType.ED25519) {
      throw new MalformedException(
          "It is a key of a witness, which makes cosignatures; a log is signed with another kind.");
    }
    return key;
  }

  private static VerifierKey half(String skey) throws MalformedException {
    return SigningKey.parse(skey).verifierKey();
  }

  private static Optional<VerifierKey> key(
      AuditFiles files, String name, Optional<byte[]> bytes, Form form) {
    try {
      return bytes.isPresent() ? Optional.of(form.parse(line(bytes.get()))) : Optional.empty();
    } catch (MalformedException e) {
      files.failure(name, e.getMessage());
      return Optional.empty();
    }
  }

  /// The one line of a key file, which ends with one LF.
  private static String line(byte[] bytes) throws MalformedException {
    String text = StrictText.decode("A key file", bytes, LONGEST);
    if (!text.endsWith("\n") || text.indexOf('\n') != text.length() - 1) {
      throw new MalformedException("A key file is one line, ended by one LF; this one is not.");
    }
    return text.substring(0, text.length() - 1);
  }

  /// Those that a log may be signed with, those that a reader trusts first.
  Stream<VerifierKey> with(Collection<VerifierKey> trusted) {
    return Stream.concat(
        trusted.stream().filter(key -> key.type() == SignatureType.ED25519),
        Stream.of(published, own, next).flatMap(Optional::stream));
  }
}
