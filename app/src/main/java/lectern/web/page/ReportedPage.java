package lectern.web.page;

/// Thanks for a report.
///
/// @param cited the sentence that it is about
/// @param number by which the desk calls the report
public record ReportedPage(CitationPage cited, long number) {}
