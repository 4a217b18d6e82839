package lectern.store;

import java.time.Instant;
import java.util.Optional;
import lectern.cite.Citation;

/// A reader says that a sentence is not as it should be.
///
/// @param id by which readers and the desk call it; 0 where it is not kept yet
/// @param received when
/// @param citation of the sentence: its work, edition, address and check
/// @param label who is printed as saying it
/// @param words as they stood then
/// @param wrong what the reader says is wrong, from 1 to [#LONGEST_TEXT] characters
/// @param proposed what it should read, at most [#LONGEST_TEXT] characters
/// @param evidence a link, or a time in the recording; at most [#LONGEST_EVIDENCE] characters
/// @param contact how to reach the reader, at most [#LONGEST_CONTACT] characters; empty once the report is closed
/// @param closing empty while it is open
public record ErrorReport(
    long id,
    Instant received,
    Citation citation,
    String label,
    String words,
    String wrong,
    Optional<String> proposed,
    Optional<String> evidence,
    Optional<String> contact,
    Optional<Closing> closing) {
  public static final int LONGEST_TEXT = 2_000;
  public static final int LONGEST_EVIDENCE = 500;
  public static final int LONGEST_CONTACT = 200;

  public ErrorReport {
    requireLength("what is wrong", wrong, LONGEST_TEXT);
    proposed.ifPresent(text -> requireLength("what it should read", text, LONGEST_TEXT));
    evidence.ifPresent(text -> requireLength("the evidence", text, LONGEST_EVIDENCE));
    contact.ifPresent(text -> requireLength("the contact", text, LONGEST_CONTACT));
  }

  /// What the desk did about it.
  ///
  /// @param who closed it
  /// @param note in a sentence
  public record Closing(Instant at, String who, String note) {}

  private static void requireLength(String what, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      throw new IllegalArgumentException(
          "In a report "
              + what
              + " has from 1 to "
              + most
              + " characters, but found "
              + text.length()
              + ".");
    }
  }

  public boolean isOpen() {
    return closing.isEmpty();
  }
}
