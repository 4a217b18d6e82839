package lectern.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what an audit finds, from several threads.
final class Remarks {
  private final List<AuditReport.Remark> failures = new ArrayList<>();
  private final List<AuditReport.Remark> notes = new ArrayList<>();

  synchronized void failure(String file, String reason) {
    if (failures.size() < Audit.MOST_FAILURES) {
      failures.add(new AuditReport.Remark(file, reason));
    }
  }

  synchronized void note(String file, String reason) {
    if (notes.size() < Audit.MOST_FAILURES) {
      notes.add(new AuditReport.Remark(file, reason));
    }
  }

  synchronized List<AuditReport.Remark> failures() {
    return sorted(failures);
  }

  synchronized List<AuditReport.Remark> notes() {
    return sorted(notes);
  }

  private static List<AuditReport.Remark> sorted(List<AuditReport.Remark> remarks) {
    return remarks.stream().sorted(Comparator.comparing(AuditReport.Remark::file)).toList();
  }
}
