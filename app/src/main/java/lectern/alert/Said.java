package lectern.alert;

/// What somebody said in one turn, or a passage of one.
///
/// @param label who speaks, as printed; `""` where nobody is named
/// @param text the words as printed
public record Said(String label, String text) {}
