package lectern.record;

import java.util.List;

/// What an entry vouches for of an edition.
///
/// @param number 1 for the first
/// @param sources the files it was made from, the one that is read first; at least one
/// @param media sound and pictures of the event, kept elsewhere; may be empty
/// @param text SHA-256 of the canonical text
/// @param lines how many lines that text has, and leaves its sentence tree
/// @param root of the sentence tree
public record EditionDigest(
    int number, List<FileDigest> sources, List<FileDigest> media, Hash text, int lines, Hash root) {
  public EditionDigest {
    sources = Limits.files("sources", sources);
    media = Limits.files("media files", media);
    if (number < 1 || sources.isEmpty() || lines < 1) {
      throw new IllegalArgumentException(
          "An edition has a number from 1, a source and a line; found number "
              + number
              + ", "
              + sources.size()
              + " sources and "
              + lines
              + " lines.");
    }
  }

  /// What an entry says of an edition with this text.
  public static EditionDigest of(
      int number, List<FileDigest> sources, List<FileDigest> media, EditionText text) {
    return new EditionDigest(
        number, sources, media, Hash.sha256(text.bytes()), text.lines().size(), text.root());
  }
}
