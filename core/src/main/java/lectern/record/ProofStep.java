package lectern.record;

/// A step of an inclusion proof: what is known so far is hashed together with the root of the leaves beside it.
///
/// @param beside that root, as the proof gives it
/// @param isLeft whether it stands to the left of what is known
/// @param first the first leaf under it
/// @param last the last leaf under it
/// @param result the root of both together
public record ProofStep(Hash beside, boolean isLeft, long first, long last, Hash result) {}
