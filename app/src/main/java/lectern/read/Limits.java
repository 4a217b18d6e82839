package lectern.read;

/// How much is taken in at most. What goes beyond is refused in a sentence, never cut off silently.
///
/// @param fileBytes of one document; at most 2^30
/// @param totalBytes of all documents together, by the sizes that folders and archives give
/// @param files number of documents
/// @param depth of folders inside the one that was named
/// @param ratio how many bytes one byte of an archive may become, for entries of more than a million bytes
public record Limits(int fileBytes, long totalBytes, int files, int depth, int ratio) {
  /// Generous for transcripts: the longest known has some 2 MB.
  public static final Limits DEFAULT = new Limits(64 << 20, 8L << 30, 200_000, 64, 200);

  public Limits {
    if (fileBytes < 1
        || fileBytes > 1 << 30
        || totalBytes < 1
        || files < 1
        || depth < 1
        || ratio < 2) {
      throw new IllegalArgumentException(
          "Limits must be positive, and that of one file at most 2^30 bytes, but they are fileBytes="
              + fileBytes
              + ", totalBytes="
              + totalBytes
              + ", files="
              + files
              + ", depth="
              + depth
              + ", ratio="
              + ratio
              + ".");
    }
  }
}
