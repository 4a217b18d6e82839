/// The record's mathematics and formats: what makes an entry provable, and a change to it visible.
///
/// - **Hashing** as RFC 6962, section 2.1, with SHA-256: [Hash], [MerkleTree], [InclusionProof], [ConsistencyProof].
/// - **Tiles** (C2SP tlog-tiles): [Tile], [TiledTree], [TreeGrowth], [EntryBundle].
/// - **Signatures** (C2SP signed-note, tlog-checkpoint, tlog-cosignature): [SignedNote], [VerifierKey], [SigningKey],
///   [Checkpoint], [SignedCheckpoint], [Cosignature].
/// - **Proof files** (C2SP tlog-proof): [TlogProof]. **Witnesses** (C2SP tlog-witness): [CheckpointRequest].
///
/// Parsers are strict: one meaning has one text, and anything else is a [MalformedException]. What is well formed and yet not
/// vouched for is an [UnverifiedException]. `docs/formats/log.md` says the same for a stranger.
@NullMarked
package lectern.record;

import org.jspecify.annotations.NullMarked;
