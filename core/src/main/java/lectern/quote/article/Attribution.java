package lectern.quote.article;

import lectern.source.Span;

/// Who an article says said it.
///
/// @param name of a person, as fully as the article gives it anywhere before: `Anna Moreau`, `Ms. Moreau`; never that of
///     an office or a place
/// @param evidence the words of the article that say so: `Ms. Moreau said`, `she added`
public record Attribution(String name, Span evidence) {}
