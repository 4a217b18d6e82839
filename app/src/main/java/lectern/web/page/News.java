package lectern.web.page;

import java.util.Optional;
import lectern.cite.WorkId;
import lectern.record.EditionDigest;
import lectern.record.Manifest;
import lectern.record.Stamp;

/// Something that the office did to its record.
///
/// @param title of the newest edition of the work
/// @param edition that it published, or that stood when it was done
/// @param why as the office says; `""` where it says nothing
/// @param entry the index in the log, from 0
/// @param digest of the edition that it published; empty for a programme, and where none was published
public record News(
    Kind kind,
    WorkId work,
    String title,
    int edition,
    String why,
    Stamp stamp,
    long entry,
    Optional<EditionDigest> digest) {

  /// What was done.
  public enum Kind {
    PUBLISHED,
    CORRECTED,
    WITHDRAWN,
    /// A visit was announced.
    PROGRAMME,
    /// The programme of a visit was changed.
    REPROGRAMMED
  }

  /// Empty for entries that neither publish, correct nor withdraw.
  ///
  /// @param entry the index in the log
  public static Optional<News> of(long entry, Manifest.OfWork manifest, String title) {
    return switch (manifest) {
      case Manifest.Publish publish ->
          Optional.of(edition(Kind.PUBLISHED, publish, publish.edition(), title, "", entry));
      case Manifest.Correct correct ->
          Optional.of(
              edition(Kind.CORRECTED, correct, correct.edition(), title, correct.why(), entry));
      case Manifest.Withdraw withdraw ->
          Optional.of(
              news(Kind.WITHDRAWN, withdraw, title, withdraw.edition(), withdraw.why(), entry));
      case Manifest.Programme programme ->
          Optional.of(
              news(
                  programme.edition() == 1 ? Kind.PROGRAMME : Kind.REPROGRAMMED,
                  programme,
                  title,
                  programme.edition(),
                  "",
                  entry));
      case Manifest.Annotate _, Manifest.AddSource _ -> Optional.empty();
    };
  }

  private static News news(
      Kind kind, Manifest.OfWork manifest, String title, int edition, String why, long entry) {
    return new News(
        kind, manifest.work(), title, edition, why, manifest.stamp(), entry, Optional.empty());
  }

  private static News edition(
      Kind kind,
      Manifest.OfWork manifest,
      EditionDigest digest,
      String title,
      String why,
      long entry) {
    return new News(
        kind,
        manifest.work(),
        title,
        digest.number(),
        why,
        manifest.stamp(),
        entry,
        Optional.of(digest));
  }

  /// Where a reader sees what was done.
  public String address() {
    return switch (kind) {
      case PUBLISHED, PROGRAMME, REPROGRAMMED -> Paths.edition(work, edition);
      case CORRECTED -> Paths.changes(work, edition - 1, edition);
      case WITHDRAWN -> Paths.history(work) + "#entry-" + entry;
    };
  }
}
