/// Did they say it: what a quotation is, what the record has in its place, and what that makes of it.
///
/// A [Quotation] is what somebody pasted. [Passages] give the places that may hold its words. A [QuoteChecker] compares
/// the two and says what happened to the words, who said them, and what was left out around them.
///
/// Words are *found* without regard to case and punctuation. They are *judged* to the letter: `supporters` and
/// `supporter's` are different words.
@NullMarked
package lectern.quote;

import org.jspecify.annotations.NullMarked;
