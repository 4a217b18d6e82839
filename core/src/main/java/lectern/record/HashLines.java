package lectern.record;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// The lines of a proof, one hash in base64 each (C2SP tlog-proof and tlog-witness).
final class HashLines {
  private HashLines() {}

  /// @param what begins a sentence: `The proof`
  /// @throws MalformedException if there are more than 63, or one is no hash
  static List<Hash> read(String what, Iterator<String> lines) throws MalformedException {
    List<Hash> hashes = new ArrayList<>();
    while (lines.hasNext()) {
      if (hashes.size() == InclusionProof.MAX_PATH) {
        throw new MalformedException(what + " has more than 63 hashes; expected at most 63.");
      }
      hashes.add(Hash.ofBase64(lines.next()));
    }
    return hashes;
  }
}
