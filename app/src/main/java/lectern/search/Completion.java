package lectern.search;

/// What somebody may be about to type.
///
/// @param text the whole query, completed
/// @param count how many passages it is about; not exact
public record Completion(String text, int count) {}
