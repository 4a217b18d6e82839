package lectern.json;

import java.util.Objects;

/// A JSON text, or a value in it, is not as it has to be. The message is a whole sentence: where, what was found, what was
/// expected.
public final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  public JsonException(String message) {
    super(message);
  }

  /// Whole sentences; there always is a message.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
