package lectern.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what an audit finds, from several threads.
final class Remarks {
  private final List<AuditReport.Remark> failures = new ArrayList<>();
  private final List<AuditReport.Remark> doubtful = new ArrayList<>();
  private final List<AuditReport.Remark> notes = new ArrayList<>();
  private long unlisted;

  synchronized void failure(String file, String reason) {
    // What is wrong with the checkpoint is wrong with everything, and said at the end.
    if (failures.size() < Audit.MOST_FAILURES || file.equals(Audit.CHECKPOINT)) {
      failures.add(new AuditReport.Remark(file, reason));
    } else {
      unlisted++;
    }
  }

  /// A failure unless somebody writes to the record at the same time.
  synchronized void doubtful(String file, String reason) {
    if (doubtful.size() < Audit.MOST_FAILURES) {
      doubtful.add(new AuditReport.Remark(file, reason));
    } else {
      unlisted++;
    }
  }

  synchronized void note(String file, String reason) {
    if (notes.size() < Audit.MOST_FAILURES) {
      notes.add(new AuditReport.Remark(file, reason));
    }
  }

  /// Takes over what was collected apart.
  synchronized void addAll(Remarks others) {
    others.failures.forEach(remark -> failure(remark.file(), remark.reason()));
    others.doubtful.forEach(remark -> doubtful(remark.file(), remark.reason()));
    others.notes.forEach(remark -> note(remark.file(), remark.reason()));
    unlisted += others.unlisted;
  }

  /// Decides about what is doubtful.
  ///
  /// @param isWrittenTo whether the record has another checkpoint now than in the beginning
  synchronized void settle(boolean isWrittenTo) {
    List<AuditReport.Remark> undecided = List.copyOf(doubtful);
    doubtful.clear();
    if (!isWrittenTo) {
      undecided.forEach(remark -> failure(remark.file(), remark.reason()));
    } else if (notes.removeIf(note -> note.reason().equals(LeftoversAudit.LEFT))
        || !undecided.isEmpty()) {
      note(
          Audit.CHECKPOINT,
          "The record was written to while it was read: what came after this checkpoint was not"
              + " looked at.");
    }
  }

  synchronized List<AuditReport.Remark> failures() {
    return sorted(failures);
  }

  synchronized List<AuditReport.Remark> notes() {
    return sorted(notes);
  }

  /// How many failures there are beyond those that are listed.
  synchronized long unlisted() {
    return unlisted;
  }

  private static List<AuditReport.Remark> sorted(List<AuditReport.Remark> remarks) {
    return remarks.stream().sorted(Comparator.comparing(AuditReport.Remark::file)).toList();
  }
}
