package lectern.record;

import java.util.List;

/// What an audit found.
///
/// @param origin of the log; empty if there is no readable checkpoint
/// @param size how many entries were read, from the first on to one that is missing or cannot follow
/// @param works how many works and visits they are about
/// @param files how many files were read and found to be what the log says
/// @param signers the names and key ids whose signatures on the checkpoint hold
/// @param failures what is not as it was published, each with its file; empty if the record holds
/// @param unlisted how many failures there are beyond the [Audit#MOST_FAILURES] that are listed
/// @param notes what is odd but changes nothing, e.g. what an interrupted write left behind
public record AuditReport(
    String origin,
    long size,
    int works,
    long files,
    List<String> signers,
    List<Remark> failures,
    long unlisted,
    List<Remark> notes) {
  public AuditReport {
    signers = List.copyOf(signers);
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
  }

  /// Something about a file.
  ///
  /// @param file its name in the record
  /// @param reason a whole sentence
  public record Remark(String file, String reason) {}

  /// Whether nothing was lost or altered.
  public boolean holds() {
    return failures.isEmpty();
  }
}
