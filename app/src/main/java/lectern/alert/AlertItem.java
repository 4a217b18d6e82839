package lectern.alert;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A passage that a search found, between the turns before and after it; or a whole work, with a sentence about it.
///
/// @param cause why it is told now
/// @param id names it for ever, the same in every feed and message: the URL of its citation in this edition
/// @param url where a person reads it
/// @param citation of its best sentence
/// @param work title of the work that it stands in
/// @param passage what was found
/// @param was what stood there before, where it was corrected and that is known
/// @param before the turn before it; empty for the first
/// @param after the turn after it; empty for the last
/// @param published when the edition that it stands in was published
public record AlertItem(
    Cause cause,
    URI id,
    URI url,
    String citation,
    String work,
    Said passage,
    Optional<String> was,
    Optional<Said> before,
    Optional<Said> after,
    Instant published) {

  /// Why a passage is told.
  public enum Cause {
    /// It stands in a work that was not published before.
    NEW,
    /// It was not there, or read otherwise, in the edition before.
    CORRECTED,
    /// The work was taken back. Only of whole works.
    WITHDRAWN;

    /// `new`, `corrected` or `withdrawn`, as feeds and messages say it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public AlertItem {
    if (!id.isAbsolute() || !url.isAbsolute()) {
      throw new IllegalArgumentException(
          "The addresses of a passage must be absolute, but they are " + id + " and " + url + ".");
    }
  }

  /// `MS. QUIST in “Press availability”`, with `Corrected: ` or `Withdrawn: ` before it where it was.
  public String title() {
    String speaker = passage.label().isEmpty() ? "" : passage.label() + " in ";
    String before =
        switch (cause) {
          case NEW -> "";
          case CORRECTED -> "Corrected: ";
          case WITHDRAWN -> "Withdrawn: ";
        };
    return before + speaker + "“" + work + "”";
  }
}
