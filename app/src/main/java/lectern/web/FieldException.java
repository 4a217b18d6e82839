package lectern.web;

import java.util.Objects;
import lectern.web.page.Wording;

/// Something was asked that cannot be answered. The message is for who asked: a whole sentence, kind and clear. It is in
/// English, as the API speaks; a page may say it in its own language.
final class FieldException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String key;
  private final transient Object[] values;

  private FieldException(String field, String message, String key, Object... values) {
    super(message);
    this.field = field;
    this.key = key;
    this.values = values;
  }

  /// @param field the name of the field, as the API has it
  FieldException(String field, String message) {
    this(field, message, "");
  }

  /// @param field the name of the field, as the API has it
  /// @param key of the message, in the bundles of the pages
  static FieldException said(String field, String key, Object... values) {
    return new FieldException(field, Wording.english().say(key, values), key, values);
  }

  String field() {
    return field;
  }

  /// The message in the language of a page, if there is one.
  String message(Wording say) {
    return isSaid() ? say.say(key, values) : getMessage();
  }

  /// The language of that; `""` for that of the page.
  String language() {
    return isSaid() ? "" : "en";
  }

  private boolean isSaid() {
    return !key.isEmpty();
  }

  /// Whole sentences; there always is a message.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
