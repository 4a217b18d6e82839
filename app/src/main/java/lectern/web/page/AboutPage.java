package lectern.web.page;

/// Who runs the site, and what it shows.
///
/// @param office in whose name the record is published
/// @param total how many works and visits there are
public record AboutPage(String office, int total) {}
