package lectern.search.register;

/// A word that stands out in the questions of a record.
///
/// @param word as it is mostly written; fit for a query
/// @param works in whose questions it is
/// @param questions passages of questions that have it
/// @param weight how much it stands out: log-likelihood against everything that is said, the more so the more often it comes
///     back in a work; comparable within one record
public record TopicWord(String word, int works, int questions, double weight) {}
