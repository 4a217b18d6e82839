package lectern.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/// How words become terms that are searched: Lucene's English analysis, on which the published results of BM25 rest.
/// Possessives, case, function words and (by Porter's rules) endings go.
final class EnglishText {
  private EnglishText() {}

  /// Fit for several threads; belongs to whoever asks for it.
  static Analyzer analyzer() {
    return new EnglishAnalyzer();
  }
}
