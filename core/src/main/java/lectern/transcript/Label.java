package lectern.transcript;

import lectern.source.Span;

/// The printed name of who speaks.
///
/// @param span label and terminator (`:`, `.`, `;` or blanks), without the speech; empty where nothing is printed
/// @param text as printed, typing errors included, without the terminator, blanks folded; `""` where nothing is printed
public record Label(Span span, String text) {

  /// Speech under no label, e.g. captions.
  public static Label none(int at) {
    return new Label(new Span(at, at), "");
  }

  /// What labels of the same voice have in common: the words in upper case, with straight apostrophes and without the
  /// full stops at word ends, so that `MR. PRICE` and `Mr Price` are one. For comparing, never for showing.
  public String key() {
    return LabelWords.key(text);
  }
}
