/// The passages of a record, or of a collection of documents, in a Lucene index: where quotations are looked for, and
/// what a search searches. The only package that touches Lucene.
///
/// The index is no part of the record. It says which entries of the log it covers, follows the log by itself, and can be
/// thrown away and made again.
@NullMarked
package lectern.search;

import org.jspecify.annotations.NullMarked;
