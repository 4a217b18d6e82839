package lectern.transcript;

import java.util.List;
import java.util.Optional;
import lectern.source.SourceText;

/// Collects what the source says about the event. Skeleton.
final class MetadataReader {
  private MetadataReader() {}

  static Metadata read(SourceText source, List<Block> blocks) {
    return new Metadata(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
