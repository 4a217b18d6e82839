package lectern.cli;

import java.util.Objects;

/// Something stands in the way. The message is for the user, in whole sentences: what was found, what was expected, the
/// likely remedy.
final class Complaint extends Exception {
  private static final long serialVersionUID = 1L;

  Complaint(String sentences) {
    super(sentences);
  }

  Complaint(String sentences, Throwable cause) {
    super(sentences, cause);
  }

  /// There always is one.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
