package lectern.record;

import java.util.Objects;

/// Something well formed is not vouched for: a signature is missing or wrong, or a proof does not lead to the signed root.
/// The message is a whole sentence.
public final class UnverifiedException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnverifiedException(String message) {
    super(message);
  }

  /// Whole sentences; there always is a message.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
