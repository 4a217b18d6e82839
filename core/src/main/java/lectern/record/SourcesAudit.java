package lectern.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of an audit about `sources/`: original bytes and canonical texts, each under its own SHA-256.
final class SourcesAudit {
  static final String FOLDER = "sources/";
  static final String TEXT = ".text";

  private static final Pattern NAME =
      Pattern.compile("sources/([0-9a-f]{2})/(\\1[0-9a-f]{62})(?:\\.text)?");

  private final Audit audit;
  private final AtomicLong whole = new AtomicLong();

  private SourcesAudit(Audit audit) {
    this.audit = audit;
  }

  /// The name of an original in a record.
  static String source(Hash sha256) {
    return FOLDER + sha256.hex().substring(0, 2) + '/' + sha256.hex();
  }

  /// The name of a canonical text in a record.
  static String text(Hash sha256) {
    return source(sha256) + TEXT;
  }

  /// @return how many files were read and found whole
  static long run(Audit audit, LogContents log) {
    SourcesAudit sources = new SourcesAudit(audit);
    List<Runnable> checks = new ArrayList<>();
    log.sources().forEach((sha256, length) -> sources.original(sha256, length, checks));
    log.texts().forEach((sha256, edition) -> sources.text(sha256, edition, checks));
    checks.parallelStream().forEach(Runnable::run);
    audit.unaccounted().stream().filter(name -> name.startsWith(FOLDER)).forEach(sources::other);
    return sources.whole.get();
  }

  private void original(Hash sha256, long length, List<Runnable> checks) {
    String name = source(sha256);
    if (isThere(name, "the original file of an edition")) {
      checks.add(() ->
          audit
              .read(name)
              .ifPresent(bytes -> {
                if (bytes.length != length) {
                  audit
                      .remarks()
                      .failure(
                          name,
                          "It has " + bytes.length + " bytes, but the log says " + length + ".");
                } else {
                  same(name, sha256, bytes);
                }
              }));
    }
  }

  private void text(Hash sha256, EditionDigest edition, List<Runnable> checks) {
    String name = text(sha256);
    if (isThere(name, "the canonical text of an edition")) {
      checks.add(() ->
          audit
              .read(name)
              .filter(bytes -> same(name, sha256, bytes))
              .ifPresent(bytes -> tree(name, edition, bytes)));
    }
  }

  /// The names are told off one by one; the files are read later, several at once.
  private boolean isThere(String name, String what) {
    if (audit.exists(name)) {
      audit.account(name);
      return true;
    }
    audit.remarks().failure(name, "It is missing: " + what + ". Restore it from a backup.");
    return false;
  }

  private boolean same(String name, Hash sha256, byte[] bytes) {
    if (Hash.sha256(bytes).equals(sha256)) {
      whole.incrementAndGet();
      return true;
    }
    audit
        .remarks()
        .failure(
            name,
            "Its SHA-256 is "
                + Hash.sha256(bytes)
                + ", not the one it is named after: it was changed.");
    return false;
  }

  /// The hash of the text holds, so this can only fail if the entry was wrong from the start.
  private void tree(String name, EditionDigest edition, byte[] bytes) {
    RunningRoot root = new RunningRoot();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        root.add(MerkleTree.leafHash(Arrays.copyOfRange(bytes, start, i)));
        start = i + 1;
      }
    }
    if (start != bytes.length
        || root.size() != edition.lines()
        || !root.root().equals(edition.root())) {
      audit
          .remarks()
          .failure(
              name,
              "Its "
                  + root.size()
                  + " lines do not lead to the root of the sentence tree that the log has for it, of "
                  + edition.lines()
                  + " lines.");
    }
  }

  /// A file that no entry refers to: left by a publication that was interrupted, if it is what its name says.
  private void other(String name) {
    audit.account(name);
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      audit
          .remarks()
          .failure(name, "This file does not belong here: its name is not that of a source.");
      return;
    }
    Optional<byte[]> bytes = audit.read(name);
    if (bytes.isPresent() && Hash.sha256(bytes.get()).hex().equals(parts.group(2))) {
      audit
          .remarks()
          .note(
              name, "No entry refers to it, as an interrupted publication leaves it; it can stay.");
    } else if (bytes.isPresent()) {
      audit
          .remarks()
          .failure(
              name, "Its SHA-256 is not the one it is named after, and no entry refers to it.");
    }
  }
}
