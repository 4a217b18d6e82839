package lectern.witness;

import java.nio.file.Path;
import java.util.List;
import lectern.record.VerifierKey;

/// What a witness is told when it is started.
///
/// @param state the folder with its keys and what it has seen; made where it does not exist
/// @param name of the witness and its keys: best a URL without its scheme, such as `witness.example/w1`
/// @param logs the keys of the logs that it watches, at least one; several of one name are keys of one log, whose origin is
///   that name
/// @param mlDsa whether it makes ML-DSA-44 cosignatures besides those with Ed25519
/// @param host name or address of this computer to listen at
/// @param port from 0 to 65,535; 0 for any free one
public record WitnessSettings(
    Path state, String name, List<VerifierKey> logs, boolean mlDsa, String host, int port) {

  public WitnessSettings {
    if (logs.isEmpty()) {
      throw new IllegalArgumentException("A witness needs the key of a log.");
    }
    logs = List.copyOf(logs);
  }
}
