/// A sentence of the record, cited in the form that somebody needs: a link that marks its words, a line of text, a style of
/// reference, a file for a reference manager, a template of Wikipedia, an annotation.
///
/// A [Reference] is what is cited; a [CitationFormat] writes it. What is not known is left out: a date is never made up, a
/// voice without a name gets none. There is no clock here: on which day somebody looked is for the caller to say.
///
/// The only package that touches citeproc and the CSL styles, and [ReferenceStyle] the only class: they are loaded when
/// the first reference is set, and by nothing else.
@NullMarked
package lectern.citing;

import org.jspecify.annotations.NullMarked;
