package lectern.search;

/// A document, or a passage of one, in a ranking.
///
/// @param id the document's; of a passage with turn and number behind, as in `gaggle-1/t3.1`
/// @param score higher is better
public record Ranked(String id, double score) {}
