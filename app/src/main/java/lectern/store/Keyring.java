package lectern.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import lectern.record.Checkpoint;
import lectern.record.SignatureType;
import lectern.record.SignedNote;
import lectern.record.SigningKey;
import lectern.record.VerifierKey;

/// The keys that sign the record: `keys/log.key`, which is secret, and `keys/log.vkey`, which is not.
///
/// During a hand-over there is `keys/next.key` as well. It takes the place of `log.key` once a checkpoint signed by
/// both holds the hand-over; whatever interrupts it, the checkpoint says on which side of it the record is, and
/// [#settle] finishes it or takes it back.
final class Keyring {
  private final DurableFiles files;
  private final Path folder;
  private final Path published;
  private final Path secret;
  private final Path next;

  Keyring(Layout layout, DurableFiles files) {
    this.files = files;
    this.folder = layout.keys();
    this.published = publicFile(layout);
    this.secret = privateFile(layout);
    this.next = folder.resolve("next.key");
  }

  /// The file of the public key.
  static Path publicFile(Layout layout) {
    return layout.keys().resolve("log.vkey");
  }

  /// The file of the private key.
  static Path privateFile(Layout layout) {
    return layout.keys().resolve("log.key");
  }

  /// The names, in a record, of the files that nobody but its owner may read.
  static Set<String> secrets() {
    return Set.of("keys/log.key", "keys/next.key");
  }

  /// Makes the keys of a new record. Those that an interrupted attempt left are thrown away: they have signed nothing.
  SigningKey create(String origin) throws IOException {
    files.makePrivateFolder(folder);
    SigningKey key = generate(origin);
    files.writePrivate(secret, KeyFile.bytes(key.encode()));
    publish(key);
    return key;
  }

  private static SigningKey generate(String name) {
    return SigningKey.generate(name, SignatureType.ED25519, new SecureRandom());
  }

  private void publish(SigningKey key) throws IOException {
    files.write(published, KeyFile.bytes(key.verifierKey().toString()));
  }

  /// The key in force.
  ///
  /// @throws RecordException if it is missing, damaged or open to others
  SigningKey signingKey() throws RecordException {
    OwnerOnly.FOLDER.check(folder);
    if (!Files.exists(secret)) {
      throw new RecordException(
          RecordException.quoted(secret)
              + " is missing. Without the private key nothing can be added to the record, though it can be read and"
              + " verified. Put the file back from where it is kept safe.");
    }
    return KeyFile.signingKey(secret);
  }

  /// A new key, on disk beside the one in force.
  SigningKey prepareNext(String name) throws IOException {
    SigningKey key = generate(name);
    files.writePrivate(next, KeyFile.bytes(key.encode()));
    return key;
  }

  /// Finishes a hand-over that the newest checkpoint holds, and takes one back that it doesn't.
  ///
  /// @return the key in force
  /// @throws RecordException if the private key is not the one that signed the checkpoint
  SigningKey settle(SignedNote checkpoint) throws RecordException, IOException {
    if (Files.exists(next)) {
      if (signed(checkpoint, KeyFile.signingKey(next))) {
        // The name of the new key takes the place of the old one's: there is a private key at every
        // moment, and the old one
        // is gone.
        Files.move(next, secret, StandardCopyOption.ATOMIC_MOVE);
        files.force(List.of(folder));
      } else {
        files.delete(List.of(next));
      }
    }
    SigningKey key = signingKey();
    if (!signed(checkpoint, key)) {
      throw new RecordException(
          RecordException.quoted(secret)
              + " is not the key that signed the newest checkpoint. Nothing was changed; put the right key there, or run"
              + " `lectern verify` to see what else does not fit.");
    }
    publishWhereItDiffers(checkpoint, key);
    return key;
  }

  /// A hand-over may have stopped before the public key was written; the checkpoint is then signed by both. Any other public
  /// key is no business of ours to replace.
  private void publishWhereItDiffers(SignedNote checkpoint, SigningKey key)
      throws RecordException, IOException {
    if (!Files.exists(published)) {
      publish(key);
      return;
    }
    VerifierKey found = KeyFile.verifierKey(published);
    if (found.equals(key.verifierKey())) {
      return;
    }
    if (!signed(checkpoint, found)) {
      throw new RecordException(
          RecordException.quoted(published)
              + " is not the public half of log.key, and did not sign the newest checkpoint. Nothing was changed; run"
              + " `lectern verify`, and put the right file there.");
    }
    publish(key);
  }

  private static boolean signed(SignedNote note, SigningKey key) {
    return signed(note, key.verifierKey());
  }

  private static boolean signed(SignedNote note, VerifierKey key) {
    return note.signatures().stream().anyMatch(signature -> key.verifies(note.text(), signature));
  }

  /// A checkpoint signed by each of `keys`, in their order.
  static SignedNote sign(Checkpoint checkpoint, List<SigningKey> keys) {
    String text = checkpoint.text();
    return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
  }
}
