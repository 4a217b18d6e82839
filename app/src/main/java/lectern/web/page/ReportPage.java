package lectern.web.page;

/// Where a reader says that a sentence is not as it should be.
///
/// @param cited the sentence, with what stands around it and what became of it
/// @param form as it was filled in so far
/// @param isTaken whether reports are taken at all: not where the record can only be read
public record ReportPage(CitationPage cited, ReportForm form, boolean isTaken) {}
