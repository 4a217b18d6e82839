package lectern.web;

/// Where a page stands: a site of its own.
enum Ground {
  /// A folder of transcripts, one of which cannot be read.
  FOLDER,
  /// A record that has been through everything.
  RECORD,
  /// A record in which nothing was published yet.
  EMPTY,
  /// A record whose index is broken, and in which somebody has changed the words of every edition.
  DAMAGED
}
