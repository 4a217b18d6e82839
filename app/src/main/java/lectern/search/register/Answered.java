package lectern.search.register;

import java.util.Optional;

/// A turn that responds to a question.
///
/// @param by who answers; empty where the label names nobody
public record Answered(Extract words, Optional<Named> by) {}
