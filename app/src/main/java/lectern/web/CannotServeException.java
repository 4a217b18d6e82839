package lectern.web;

/// The site cannot be started. The message is for the user: what stands in the way, and the remedy.
public final class CannotServeException extends Exception {
  private static final long serialVersionUID = 1L;

  CannotServeException(String message) {
    super(message);
  }

  CannotServeException(String message, Throwable cause) {
    super(message, cause);
  }
}
