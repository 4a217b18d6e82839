package lectern.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of an audit about `sources/`: original bytes and canonical texts, each under its own SHA-256.
final class SourcesAudit {
  static final String FOLDER = "sources/";

  /// An interrupted write of 10,000 entries leaves about 20,000.
  private static final int MOST_STRAYS = 100_000;

  private static final Pattern NAME =
      Pattern.compile("sources/([0-9a-f]{2})/(\\1[0-9a-f]{62})(\\.text)?");

  private final AuditFiles files;
  private final HashSlots originals = new HashSlots();
  private final HashSlots texts = new HashSlots();
  private final AtomicLong whole = new AtomicLong();
  private final List<Stray> strays = new ArrayList<>();

  /// A claim and the entry that makes it.
  ///
  /// @param bundle the file of the entry
  record Said(Claim claim, String bundle, long entry) {}

  /// A file that no entry refers to.
  private record Stray(String name, Hash sha256) {}

  SourcesAudit(AuditFiles files) {
    this.files = files;
  }

  /// How many files were read and found whole.
  long whole() {
    return whole.get();
  }

  /// Compares claims with the files that they are about, several at once.
  void check(List<Said> claims) {
    List<Said> again = new ArrayList<>();
    List<Said> first = new ArrayList<>();
    for (Said said : claims) {
      (known(said.claim).add(said.claim.sha256()) ? first : again).add(said);
    }
    first.parallelStream().filter(said -> holds(said, files)).forEach(_ -> whole.incrementAndGet());
    // What is wrong with the file was said when it came up first.
    AuditFiles silent = files.with(new Remarks());
    new LinkedHashSet<>(again).parallelStream().forEach(said -> holds(said, silent));
  }

  private HashSlots known(Claim claim) {
    return switch (claim) {
      case Claim.Original _ -> originals;
      case Claim.Text _ -> texts;
    };
  }

  private boolean holds(Said said, AuditFiles reading) {
    return switch (said.claim) {
      case Claim.Original original -> original(said, original, reading);
      case Claim.Text text -> text(said, text, reading);
    };
  }

  private boolean original(Said said, Claim.Original original, AuditFiles reading) {
    Optional<Sha256.Stream> found = digest(original, "the original file of an edition", reading);
    if (found.isPresent() && found.get().length() != original.length()) {
      wrongEntry(
          said,
          "It says that the file "
              + original.sha256()
              + " has "
              + original.length()
              + " bytes, but it has "
              + found.get().length()
              + ".");
      return false;
    }
    return found.isPresent();
  }

  private boolean text(Said said, Claim.Text text, AuditFiles reading) {
    Optional<byte[]> found =
        digest(text, "the canonical text of an edition", reading)
            .flatMap(_ -> reading.found(text.name(), AuditFiles.atMost(EditionText.MAX_BYTES)));
    return found.isPresent() && text(said, text, found.get());
  }

  private boolean text(Said said, Claim.Text text, byte[] bytes) {
    RunningRoot root = root(bytes);
    if (root.size() != text.lines() || !root.root().equals(text.root())) {
      wrongEntry(
          said,
          "It says that the text "
              + text.sha256()
              + " has "
              + text.lines()
              + " lines with the root "
              + text.root()
              + ", but it has "
              + root.size()
              + " with the root "
              + root.root()
              + ".");
      return false;
    }
    try {
      EditionText.check(bytes);
      return true;
    } catch (MalformedException e) {
      wrongEntry(said, "The text " + text.sha256() + " is no canonical text. " + e.getMessage());
      return false;
    }
  }

  private static RunningRoot root(byte[] text) {
    RunningRoot root = new RunningRoot();
    int start = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        root.add(MerkleTree.leafHash(Arrays.copyOfRange(text, start, i)));
        start = i + 1;
      }
    }
    return root;
  }

  /// The file is what it is named after, so it is the entry that was wrong when it was signed.
  private void wrongEntry(Said said, String reason) {
    files.failure(said.bundle, "Entry " + said.entry + ": " + reason);
  }

  /// Reads a file without keeping it.
  ///
  /// @return empty with a remark if it is not what its name says
  private static Optional<Sha256.Stream> digest(Claim claim, String what, AuditFiles reading) {
    Optional<Sha256.Stream> found =
        reading.required(claim.name(), in -> Sha256.ofThread().hash(in), what);
    if (found.isPresent() && !found.get().sha256().equals(claim.sha256())) {
      reading.failure(
          claim.name(),
          "Its SHA-256 is "
              + found.get().sha256()
              + ", not the one it is named after: it was changed.");
      return Optional.empty();
    }
    return found;
  }

  /// Takes the name of a file under `sources/`.
  ///
  /// @param isLogWhole whether every entry was read, so that a file to which none refers is one too much
  void named(String name, boolean isLogWhole) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      files.failure(name, "This file does not belong here: its name is not that of a source.");
      return;
    }
    Hash sha256 = hash(parts.group(2));
    if ((parts.group(3) == null ? originals : texts).contains(sha256)) {
      return;
    }
    if (strays.size() < MOST_STRAYS) {
      strays.add(new Stray(name, sha256));
    } else if (isLogWhole) {
      unknown(name);
    }
  }

  private static Hash hash(String hex) {
    try {
      return Hash.ofHex(hex);
    } catch (MalformedException e) {
      throw new IllegalStateException("The pattern gives 64 digits.", e);
    }
  }

  private void unknown(String name) {
    files.doubtful(name, "This file does not belong here: no entry refers to it.");
  }

  /// Decides about the files that no entry refers to.
  ///
  /// @param left the names of those that an interrupted write may have left
  /// @param isLogWhole as in [#named]
  void strays(Set<String> left, boolean isLogWhole) {
    strays.parallelStream()
        .filter(this::isWhatItsNameSays)
        .forEach(stray -> {
          if (left.contains(stray.name)) {
            files.note(stray.name, LeftoversAudit.LEFT);
          } else if (isLogWhole) {
            unknown(stray.name);
          }
        });
  }

  private boolean isWhatItsNameSays(Stray stray) {
    Optional<Sha256.Stream> found = files.found(stray.name, in -> Sha256.ofThread().hash(in));
    if (found.isPresent() && !found.get().sha256().equals(stray.sha256)) {
      files.failure(
          stray.name, "Its SHA-256 is not the one it is named after, and no entry refers to it.");
      return false;
    }
    return found.isPresent();
  }
}
