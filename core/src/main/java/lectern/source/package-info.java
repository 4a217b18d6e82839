/// Bytes, decoded text and positions: where every later fact points back to.
///
/// A [Source] is what was handed in, byte for byte. A [SourceText] is its decoded text plus everything
/// the notation said that is not words ([Mark]s) and everything that was left out ([Dropped]).
/// Positions are [Span]s: 0-based, half-open, in UTF-16 units of the decoded text.
@NullMarked
package lectern.source;

import org.jspecify.annotations.NullMarked;
