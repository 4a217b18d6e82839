package lectern.search;

/// A Lucene document and how well it fits; higher is better.
record Scored(int document, double score) {}
