/// Who follows whom on the floor, from print alone: hand-offs, questions, answers, interjections.
///
/// Names are given only where the print gives them, each with the span that says so.
@NullMarked
package lectern.exchange;

import org.jspecify.annotations.NullMarked;
