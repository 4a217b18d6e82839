package lectern.web.page;

/// Decides what somebody means who types into the one box: a quotation to be checked, or something to search for.
///
/// Only marks decide. Words without them may be either, and are searched for; the hits offer the check.
public final class Quoted {
  private static final int LEAST_WORDS = 4;
  private static final String OPEN = "\"“„«‹‘‚'";
  private static final String CLOSED = "\"””“»«›’'";

  private Quoted() {}

  /// Whether a text is one quotation: all of it between quotation marks, in four words or more.
  public static boolean is(String typed) {
    String text = typed.strip();
    if (text.length() < 2
        || OPEN.indexOf(text.charAt(0)) < 0
        || CLOSED.indexOf(text.charAt(text.length() - 1)) < 0) {
      return false;
    }
    String words = text.substring(1, text.length() - 1).strip();
    return words.indexOf('"') < 0 && words.split("\\s+").length >= LEAST_WORDS;
  }
}
