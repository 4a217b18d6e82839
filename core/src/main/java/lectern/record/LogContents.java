package lectern.record;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the entries of a log say, as far as an audit could read them.
final class LogContents {
  private final Succession succession = new Succession();
  private final Map<Hash, Long> sources = new LinkedHashMap<>();
  private final Map<Hash, EditionDigest> texts = new LinkedHashMap<>();
  private boolean isWhole = true;
  private long files;

  /// Of a log without a checkpoint to read it by.
  static LogContents unreadable() {
    LogContents none = new LogContents();
    none.breakOff();
    return none;
  }

  /// Takes an entry: what it refers to, and, unless one before it was lost, that it can follow those before it.
  ///
  /// @throws MalformedException if it cannot follow
  void add(Manifest manifest) throws MalformedException {
    switch (manifest) {
      case Manifest.Publish publish -> edition(publish.edition());
      case Manifest.Correct correct -> edition(correct.edition());
      case Manifest.AddSource added ->
          sources.put(added.source().sha256(), added.source().length());
      case Manifest.Withdraw _,
          Manifest.Annotate _,
          Manifest.Programme _,
          Manifest.Rotate _,
          Manifest.AddWitness _ -> {}
    }
    if (isWhole) {
      succession.add(manifest);
    }
  }

  private void edition(EditionDigest edition) {
    edition.sources().forEach(source -> sources.put(source.sha256(), source.length()));
    texts.put(edition.text(), edition);
  }

  /// From here on an entry is missing, so that what must follow what is not known any more.
  void breakOff() {
    isWhole = false;
  }

  /// Whether no entry was lost.
  boolean isWhole() {
    return isWhole;
  }

  Succession succession() {
    return succession;
  }

  /// The SHA-256 of every source file, with its length in bytes.
  Map<Hash, Long> sources() {
    return sources;
  }

  /// The SHA-256 of every canonical text, with what the log says of it.
  Map<Hash, EditionDigest> texts() {
    return texts;
  }

  void read(long count) {
    files += count;
  }

  /// How many files of the log were read and found whole.
  long files() {
    return files;
  }
}
