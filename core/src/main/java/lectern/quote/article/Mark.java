package lectern.quote.article;

import java.util.Optional;
import lectern.source.Characters;

/// Quotation marks that belong together, whatever the language.
enum Mark {
  /// `“…”`, `"…"`, `„…“`, `”…”`: which of them opens and which closes, depends on what stands beside it.
  DOUBLE("“\"„”‟", "”\"“‟"),
  /// `«…»`, and `»…«` as in German.
  GUILLEMETS("«»", "»«"),
  /// `‘…’`, `'…'`, `‚…‘`: its closing mark is the apostrophe too.
  SINGLE("‘'‚", "’'‘"),
  CORNERS("「『", "」』");

  private final String opening;
  private final String closing;

  Mark(String opening, String closing) {
    this.opening = opening;
    this.closing = closing;
  }

  /// The marks that an opening one at a position belongs to.
  static Optional<Mark> openedAt(String text, int i, int from, int to) {
    for (Mark mark : values()) {
      if (mark.opens(text, i, from, to)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }

  /// Whether it opens there: nothing or a blank or a bracket stands before it, and a word after it.
  ///
  /// @param from where the paragraph starts
  /// @param to where it ends
  boolean opens(String text, int i, int from, int to) {
    char c = text.charAt(i);
    if (opening.indexOf(c) < 0 || i + 1 >= to) {
      return false;
    }
    if (this == CORNERS || c == '„' || c == '‚') {
      return true;
    }
    if (c == '\'' && Character.isDigit(text.charAt(i + 1))) {
      return false;
    }
    char before = i == from ? ' ' : text.charAt(i - 1);
    boolean isFree = isBlank(before) || "([{—–-/".indexOf(before) >= 0 || isOther(before);
    return isFree && (!isBlank(text.charAt(i + 1)) || isFrench(text, i));
  }

  /// Whether it closes there: a word or a mark stands before it, and no letter after it.
  boolean closes(String text, int i, int from, int to) {
    char c = text.charAt(i);
    if (closing.indexOf(c) < 0 || i == from) {
      return false;
    }
    boolean isFree = i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i + 1));
    return this == CORNERS || (isFree && (!isBlank(text.charAt(i - 1)) || isFrench(text, i)));
  }

  /// French sets a blank inside its marks.
  private boolean isFrench(String text, int i) {
    return this == GUILLEMETS && (text.charAt(i) == '«' || text.charAt(i) == '»');
  }

  private boolean isOther(char c) {
    for (Mark mark : values()) {
      if (mark != this && mark.opening.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return Characters.isBlank(c);
  }
}
