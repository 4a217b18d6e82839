package lectern.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A checkpoint whose note was signed by the log itself. A key may serve several logs: whoever expects a certain one looks at the
/// origin, too.
///
/// @param checkpoint what the log says
/// @param note as it was read, with signatures of others
/// @param signers the log's keys that signed it, at least one; copied
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note, List<VerifierKey> signers) {

  public SignedCheckpoint {
    signers = List.copyOf(signers);
  }

  /// @param logKeys the keys of the log, not those of witnesses: one of them must have signed
  /// @throws MalformedException if `note` is no signed note, or its text is no checkpoint
  /// @throws UnverifiedException if none of `logKeys` signed it, or one of them signed something else
  public static SignedCheckpoint open(byte[] note, Collection<VerifierKey> logKeys)
      throws MalformedException, UnverifiedException {
    return open(SignedNote.parse(note), logKeys);
  }

  /// Like [#open(byte\[\], Collection)], for a note that was read already.
  public static SignedCheckpoint open(SignedNote note, Collection<VerifierKey> logKeys)
      throws MalformedException, UnverifiedException {
    List<VerifierKey> signers = note.verify(logKeys);
    return new SignedCheckpoint(Checkpoint.parse(note.text()), note, signers);
  }

  /// The cosignatures of those witnesses who are trusted, in the order of the note. Others are ignored.
  ///
  /// @throws UnverifiedException if a cosignature that names a trusted witness is wrong
  public List<Cosignature> cosignatures(Collection<VerifierKey> witnesses)
      throws UnverifiedException {
    note.signers(witnesses);
    List<Cosignature> cosignatures = new ArrayList<>();
    for (NoteSignature signature : note.signatures()) {
      for (VerifierKey witness : witnesses) {
        Optional<Cosignature> valid = Cosignature.verify(witness, note.text(), signature);
        valid.ifPresent(cosignatures::add);
      }
    }
    return cosignatures;
  }
}
