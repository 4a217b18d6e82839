package lectern.web;

import java.util.Objects;

/// No quotation can be checked at the moment. The message is for the reader: what stands in the way, and the remedy.
final class CannotCheckException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String language;

  CannotCheckException(String message, Throwable cause) {
    super(message, cause);
    this.language = "en";
  }

  CannotCheckException(String message) {
    this(message, "en");
  }

  /// @param language of the message; `""` for that of the page
  CannotCheckException(String message, String language) {
    super(message);
    this.language = language;
  }

  /// The language of the message; `""` for that of the page.
  String language() {
    return language;
  }

  /// Whole sentences; there always is a message.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
