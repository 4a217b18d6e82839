package lectern.store;

import java.util.List;
import lectern.record.Cosignature;
import lectern.record.Hash;
import lectern.record.InclusionProof;
import lectern.record.MerkleTree;
import lectern.record.ProofStep;
import lectern.record.SignedCheckpoint;
import lectern.record.TlogProof;

/// An entry of the log, and the way from it to what was signed.
public final class ProvenEntry {
  private final byte[] bytes;
  private final InclusionProof proof;
  private final SignedCheckpoint signed;
  private final List<Cosignature> cosignatures;

  /// @param bytes of the entry, as they are hashed
  /// @param cosignatures those of the witnesses that the log names
  ProvenEntry(
      byte[] bytes, InclusionProof proof, SignedCheckpoint signed, List<Cosignature> cosignatures) {
    this.bytes = bytes;
    this.proof = proof;
    this.signed = signed;
    this.cosignatures = List.copyOf(cosignatures);
  }

  /// The bytes of the entry, as they are hashed; a copy.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Where the entry stands in the log, from 0.
  public long index() {
    return proof.index();
  }

  /// Of the entry.
  public Hash leaf() {
    return MerkleTree.leafHash(bytes);
  }

  /// From the entry up to the root; none in a log of one entry.
  public List<ProofStep> steps() {
    return proof.steps(leaf());
  }

  public SignedCheckpoint signed() {
    return signed;
  }

  /// Of the checkpoint, by the witnesses that the log names.
  public List<Cosignature> cosignatures() {
    return cosignatures;
  }

  /// The proof as a file that other people's programs check, too.
  public byte[] file() {
    return TlogProof.of(null, proof, signed.note()).bytes();
  }
}
