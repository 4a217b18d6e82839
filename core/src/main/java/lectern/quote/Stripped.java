package lectern.quote;

/// A kind of character or mark that was taken out of pasted text before it was checked, counted.
///
/// @param what what it is, in words: the Unicode name of an invisible character (`SOFT HYPHEN`), `HTML tag`,
///     `HTML character reference`, `quotation mark around the whole`, `unusual blank`
/// @param count how many, at least 1
public record Stripped(String what, int count) {
  public Stripped {
    if (count < 1) {
      throw new IllegalArgumentException(
          "Something stripped is counted from 1, not " + count + ".");
    }
  }
}
