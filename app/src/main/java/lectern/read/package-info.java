/// Files, folders and archives in; decoded text with marks out. The only package that touches jsoup and PDFBox.
///
/// [Intake] finds what was asked for and takes its bytes, [Readers] picks the reader of a notation, and each
/// reader gives back what a person with the document before their eyes would read, in that order. What such a person
/// does not see (a script, a hidden menu, a field code) is not in the text, but is counted as
/// [lectern.source.Dropped] with the reason, so that no word of a document goes missing without a trace.
///
/// One bad file never stops the others, and nothing here trusts what a file says about its own size.
@NullMarked
package lectern.read;

import org.jspecify.annotations.NullMarked;
