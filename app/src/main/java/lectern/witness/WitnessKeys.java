package lectern.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import lectern.record.MalformedException;
import lectern.record.SignatureType;
import lectern.record.SigningKey;

/// The private keys of a witness, each a file of one line that is written once and read ever after.
final class WitnessKeys {
  static final String ED25519 = "ed25519.key";
  static final String ML_DSA_44 = "ml-dsa-44.key";
  private static final int LONGEST = 4096;

  private WitnessKeys() {}

  /// @return the Ed25519 key and, where `mlDsa`, the ML-DSA-44 one after it
  /// @throws WitnessException if a key file cannot be read or written, is open to others, or is another witness's
  static List<SigningKey> open(StateFolder folder, String name, boolean mlDsa)
      throws WitnessException {
    List<SigningKey> keys = new ArrayList<>();
    keys.add(open(folder, ED25519, name, SignatureType.ED25519_COSIGNATURE));
    if (mlDsa) {
      keys.add(open(folder, ML_DSA_44, name, SignatureType.ML_DSA_44_COSIGNATURE));
    }
    return keys;
  }

  private static SigningKey open(StateFolder folder, String file, String name, SignatureType type)
      throws WitnessException {
    try {
      if (!folder.has(file)) {
        SigningKey key = SigningKey.generate(name, type, new SecureRandom());
        folder.write(file, (key.encode() + "\n").getBytes(UTF_8));
      }
      return read(folder, file, name, type);
    } catch (IOException e) {
      throw new WitnessException(
          "The key file \""
              + folder.path(file)
              + "\" cannot be read or written: "
              + StateFolder.reason(e)
              + ".",
          e);
    }
  }

  private static SigningKey read(StateFolder folder, String file, String name, SignatureType type)
      throws IOException, WitnessException {
    if (folder.isOpenToOthers(file)) {
      throw new WitnessException(
          "The key file \""
              + folder.path(file)
              + "\" is open to others than its owner, who could sign in the witness's name. Close it with chmod 600,"
              + " and start a new witness under a new name if somebody may have read it.");
    }
    SigningKey key = parse(folder, file);
    if (!key.name().equals(name) || key.type() != type) {
      throw new WitnessException(
          "The key in \""
              + folder.path(file)
              + "\" is "
              + key
              + ", not one of this kind for "
              + name
              + ". Say --name "
              + key.name()
              + ", or give this witness a folder of its own with --state.");
    }
    return key;
  }

  private static SigningKey parse(StateFolder folder, String file)
      throws IOException, WitnessException {
    String line = new String(folder.read(file, LONGEST), UTF_8);
    try {
      return SigningKey.parse(line.endsWith("\n") ? line.substring(0, line.length() - 1) : line);
    } catch (MalformedException e) {
      throw new WitnessException("In \"" + folder.path(file) + "\": " + e.getMessage(), e);
    }
  }
}
