package lectern.web;

/// A file of the record cannot be read, or is not what the log says. The message is for who keeps the record; a reader is
/// told only that it is so.
final class DamagedRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedRecordException(String message) {
    super(message);
  }

  DamagedRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
