/// The record on disk: published editions in an append-only log of plain files, and the desk's own
/// database beside it. The only package that touches JDBC.
///
/// What is where, and what a crash may leave, is in `docs/formats/record.md`. In short: `sources/` and
/// `log/` are the record, which needs no program to be read; `keys/` signs it; `desk.db` holds drafts,
/// which are nobody's business yet, and a catalogue that can be made again from the log.
///
/// [RecordStore] reads, many at once; [RecordWriter] writes, one at a time. What a writer has
/// acknowledged is on disk and in a signed checkpoint: the rename of that checkpoint is the moment
/// before which nothing of a publication counts, and after which all of it does.
@NullMarked
package lectern.store;

import org.jspecify.annotations.NullMarked;
