package lectern.cite;

/// One sentence of an edition, as its canonical text holds it.
///
/// @param at where it stands
/// @param label who says it, as printed; `""` where nobody is named
/// @param text its words: every run of blanks one space, struck words between `<s>` and `</s>`; never empty
public record Utterance(Address at, String label, String text) {
  public Utterance {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("The sentence at " + at + " has no words.");
    }
  }

  /// The check of its words, see [Citation#checkOf].
  public String check() {
    return Citation.checkOf(text);
  }

  /// Whether both are the same words under the same label, wherever they stand.
  public boolean says(Utterance other) {
    return text.equals(other.text) && label.equals(other.label);
  }
}
