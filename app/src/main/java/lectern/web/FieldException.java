package lectern.web;

import java.util.Objects;

/// Something was asked that cannot be answered. The message is for who asked: a whole sentence, kind and clear.
final class FieldException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;

  /// @param field the name of the field, as the API has it
  FieldException(String field, String message) {
    super(message);
    this.field = field;
  }

  String field() {
    return field;
  }

  /// Whole sentences; there always is a message.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
