package lectern.quote;

import java.util.List;
import lectern.source.Span;

/// Words that somebody is said to have said, as read from pasted text.
///
/// @param text without markup, invisible characters and the quotation marks around the whole; every run of blanks is one
///     space; otherwise as pasted
/// @param parts what of `text` stands between visible marks of omission (`…`, `...`, `. . .`, `[...]`, `[…]`), in order;
///     none where the text has no words
/// @param stripped what was taken out, in the order in which it was found, each kind once
/// @param isRespaced whether blanks were replaced that a press office would not print: no-break spaces, two in a row
public record Quotation(
    String text, List<Span> parts, List<Stripped> stripped, boolean isRespaced) {

  /// More words are no quotation, but a document.
  public static final int MOST_WORDS = 20_000;

  /// The most UTF-16 units of pasted text that are read at all.
  public static final int MOST_UNITS = 500_000;

  public Quotation {
    parts = List.copyOf(parts);
    stripped = List.copyOf(stripped);
    for (Span part : parts) {
      if (part.isEmpty() || part.end() > text.length()) {
        throw new IllegalArgumentException(
            "A part lies within a text of " + text.length() + " units, but found " + part + ".");
      }
    }
  }

  /// Reads what was pasted, whatever it is.
  ///
  /// @throws IllegalArgumentException with a whole sentence if it is longer than [#MOST_UNITS] or [#MOST_WORDS]
  public static Quotation read(String pasted) {
    return QuotationReader.read(pasted);
  }

  /// Whether there is nothing in it that could have been said.
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /// Whether a visible mark says that words were left out.
  public boolean isElided() {
    return parts.size() > 1;
  }
}
