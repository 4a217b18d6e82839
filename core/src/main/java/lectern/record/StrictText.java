package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.OptionalLong;

/// The text forms that the C2SP formats share.
final class StrictText {
  private StrictText() {}

  /// @param what begins a sentence: `The signed note`
  /// @throws MalformedException if there are more than `most` bytes, or they are no UTF-8
  static String decode(String what, byte[] bytes, int most) throws MalformedException {
    if (bytes.length > most) {
      throw new MalformedException(
          what + " is " + bytes.length + " bytes long; expected at most " + most + ".");
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException(what + " is not UTF-8; expected UTF-8.");
    }
  }

  /// A number from 0 to 2^63 - 1 in ASCII digits without leading zeroes; empty for anything else.
  static OptionalLong decimal(String text) {
    boolean canonical =
        !text.isEmpty()
            && text.length() <= 19
            && text.chars().allMatch(c -> c >= '0' && c <= '9')
            && (text.length() == 1 || text.charAt(0) != '0');
    if (!canonical) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  /// Whether `text` has a control character other than newline (signed-note, section "Format"), or half of a surrogate pair.
  static boolean isUnfit(String text) {
    return text.codePoints().anyMatch(c -> c < ' ' && c != '\n' || c >= 0xd800 && c <= 0xdfff);
  }
}
