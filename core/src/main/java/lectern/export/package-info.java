/// Transcripts in the notations of others: one writer a notation.
@NullMarked
package lectern.export;

import org.jspecify.annotations.NullMarked;
