/// Which quotations an article has, and who is said to have said them.
///
/// Reads the marks of several languages, quotations inside quotations, and those that run on over paragraphs. Who said it
/// is read from English prose, and left open where it is not clear.
@NullMarked
package lectern.quote.article;

import org.jspecify.annotations.NullMarked;
