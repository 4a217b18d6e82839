package lectern.web;

import java.util.Objects;

/// No quotation can be checked at the moment. The message is for the reader: what stands in the way, and the remedy.
final class CannotCheckException extends Exception {
  private static final long serialVersionUID = 1L;

  CannotCheckException(String message, Throwable cause) {
    super(message, cause);
  }

  CannotCheckException(String message) {
    super(message);
  }

  /// Whole sentences; there always is a message.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
