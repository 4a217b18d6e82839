package lectern.record;

import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.cite.WorkId;

/// What a proof has shown: that this sentence stood in this edition when the checkpoint was signed. Whether a later edition
/// says otherwise it cannot show; the record can.
///
/// @param edition 1 for the first
/// @param utterance the sentence, its place and who says it
/// @param stamp when it was published, by the office's clock, and in whose name
/// @param index of the entry in the log
/// @param checkpoint with the keys that signed it
public record Proven(
    WorkId work,
    int edition,
    Utterance utterance,
    Stamp stamp,
    long index,
    SignedCheckpoint checkpoint) {

  /// Where the sentence is to be found for ever.
  public Citation citation() {
    return Citation.of(work, edition, utterance);
  }
}
