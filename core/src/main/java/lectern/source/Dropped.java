package lectern.source;

/// A piece of the source that is not in the decoded text, and why: a script, a style sheet, a page header.
///
/// @param text the characters left out, white space folded and cut after 200 units; never empty
/// @param length UTF-16 units left out, before folding and cutting
/// @param reason why, as the end of the sentence "It was left out because it is …", e.g. `"a style sheet"`
public record Dropped(String text, int length, String reason) {}
