package lectern.record;

import java.util.Objects;

/// Text or bytes are not in the form that their specification demands. The message is a whole sentence: where, what was
/// found, what was expected.
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedException(String message) {
    super(message);
  }

  /// Whole sentences; there always is a message.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
