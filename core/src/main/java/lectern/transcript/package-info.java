/// What is printed, losslessly: who spoke, in which words, and what stands around the speech.
///
/// A [Transcript] is a list of [Block]s whose spans *tile* the decoded text: each starts where the one before it ends,
/// the first at 0, the last at the text's length. Joining them gives back the text, blanks and notation included.
/// Nothing here interprets: a label is as printed, an anonymous `Q` stays anonymous.
@NullMarked
package lectern.transcript;

import org.jspecify.annotations.NullMarked;
