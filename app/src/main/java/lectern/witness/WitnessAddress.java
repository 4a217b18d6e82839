package lectern.witness;

import java.net.URI;
import java.util.List;
import lectern.record.VerifierKey;

/// What the logs have to know of a witness (tlog-witness, section "HTTP Interface").
///
/// @param submissionPrefix where it answers, such as `http://127.0.0.1:8090/`
/// @param keys its public keys, the Ed25519 one first
public record WitnessAddress(URI submissionPrefix, List<VerifierKey> keys) {

  public WitnessAddress {
    keys = List.copyOf(keys);
  }
}
