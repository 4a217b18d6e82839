/// A witness: somebody else's memory of a log. It cosigns a checkpoint only if that continues what it has seen, so that a
/// log cannot show one history to some readers and another to others.
///
/// The protocol is C2SP tlog-witness, and its names are used here. A witness runs on another machine than the log, in
/// other hands; [lectern.witness.WitnessClient] is what the log's side needs. `docs/guide/witness.md` says how to run one.
@NullMarked
package lectern.witness;

import org.jspecify.annotations.NullMarked;
