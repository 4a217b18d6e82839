package lectern.cite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a sentence stands in an edition, printed as `t12.s3`.
///
/// @param turn 1-based, in reading order, at most [#HIGHEST]
/// @param sentence 1-based within the turn, at most [#HIGHEST]
public record Address(int turn, int sentence) implements Comparable<Address> {

  /// Nine digits are more than any document has turns or sentences.
  public static final int HIGHEST = 999_999_999;

  private static final Pattern FORM = Pattern.compile("t([1-9][0-9]{0,8})\\.s([1-9][0-9]{0,8})");

  public Address {
    if (turn < 1 || turn > HIGHEST || sentence < 1 || sentence > HIGHEST) {
      throw new IllegalArgumentException(
          "Turns and sentences are numbered from 1 to "
              + HIGHEST
              + ", but found turn "
              + turn
              + " and sentence "
              + sentence
              + ".");
    }
  }

  /// Reads what [#toString] prints, and nothing else: no leading zeros, no blanks.
  ///
  /// @throws IllegalArgumentException with a whole sentence if `text` has another form
  public static Address parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          Quoted.of(text) + " is no address of a sentence: expected a form like t12.s3.");
    }
    return new Address(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /// In reading order.
  @Override
  public int compareTo(Address other) {
    return turn != other.turn
        ? Integer.compare(turn, other.turn)
        : Integer.compare(sentence, other.sentence);
  }

  @Override
  public String toString() {
    return "t" + turn + ".s" + sentence;
  }
}
