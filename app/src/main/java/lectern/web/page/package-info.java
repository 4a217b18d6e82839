/// What a page shows, worked out before any HTML: one record a page, with nothing left for a template
/// to decide but the markup.
///
/// Printed words and words of ours never share a field, so that a template cannot set one as the
/// other. What the print does not give is an empty `Optional`, and the page says "unknown".
@NullMarked
package lectern.web.page;

import org.jspecify.annotations.NullMarked;
