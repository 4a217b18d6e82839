package lectern.web;

import java.util.Objects;
import lectern.web.page.Wording;

/// No quotation can be checked at the moment. The message is for the reader: what stands in the way, and the remedy.
final class CannotCheckException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String language;

  CannotCheckException(String message) {
    this(message, "en");
  }

  /// @param language of the message; `""` for that of the page
  CannotCheckException(String message, String language) {
    super(message);
    this.language = language;
  }

  /// The index cannot be used; whoever runs the site is told why by [OpenIndex].
  static CannotCheckException ofIndex(Wording say) {
    return new CannotCheckException(say.say("sentence.503.index"), say.language());
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
