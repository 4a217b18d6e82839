package lectern.quote;

/// Words that whoever quotes put in square brackets.
///
/// @param from first of the words in the quotation, among all of them
/// @param to after the last; equal to `from` for an empty bracket
record Bracket(int from, int to) {}
