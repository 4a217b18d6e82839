/// Permanent addresses, and what becomes of a cited sentence when an office corrects its transcript.
///
/// A [Citation] names a work, an edition of it, a sentence, and the first digits of the sentence's hash. An [Alignment]
/// of two editions says for each old sentence what became of it: a [Resolution]. Whatever cannot be told is
/// [Resolution.Ambiguous]; a best guess is never given as the truth.
///
/// Words are *matched* without regard to case and punctuation, so that a sentence set in other quotation marks is still
/// found. They are *judged* to the letter: `supporters` and `supporter's` are different words.
@NullMarked
package lectern.cite;

import org.jspecify.annotations.NullMarked;
