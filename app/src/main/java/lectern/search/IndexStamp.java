package lectern.search;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an index says of itself, in the user data of its Lucene commit.
///
/// @param format of the index, [#FORMAT] in those that this release writes
/// @param level how much of a log it covers; empty for a collection
record IndexStamp(int format, Optional<Level> level) {

  /// Raised with every change of [Fields], of how they are made, or of what is stored.
  static final int FORMAT = 2;

  private static final String FORMAT_NAME = "lectern-index";
  private static final String SIZE = "log-size";
  private static final String ROOT = "log-root";

  /// @param size entries of the log that are in the index
  /// @param root of the log's tree at that size, in hexadecimal
  record Level(long size, String root) {}

  static IndexStamp ofCollection() {
    return new IndexStamp(FORMAT, Optional.empty());
  }

  static IndexStamp ofRecord(Level level) {
    return new IndexStamp(FORMAT, Optional.of(level));
  }

  Map<String, String> userData() {
    String format = Integer.toString(this.format);
    return level
        .map(at -> Map.of(FORMAT_NAME, format, SIZE, Long.toString(at.size()), ROOT, at.root()))
        .orElse(Map.of(FORMAT_NAME, format));
  }

  /// Empty where Lectern did not write it.
  static Optional<IndexStamp> of(Map<String, String> userData) {
    @Nullable String format = userData.get(FORMAT_NAME);
    if (format == null) {
      return Optional.empty();
    }
    @Nullable String size = userData.get(SIZE);
    @Nullable String root = userData.get(ROOT);
    Optional<Level> level =
        size == null || root == null
            ? Optional.empty()
            : Optional.of(new Level(Long.parseLong(size), root));
    return Optional.of(new IndexStamp(Integer.parseInt(format), level));
  }
}
