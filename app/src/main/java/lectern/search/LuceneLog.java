package lectern.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Lucene advises whoever starts the JVM, on standard error. That is no matter for the user of a command.
final class LuceneLog {
  /// Held here: the logging of the JDK forgets a logger that nobody holds, with its level.
  private static final Logger ADVICE = Logger.getLogger("org.apache.lucene");

  private LuceneLog() {}

  static void quieten() {
    ADVICE.setLevel(Level.SEVERE);
  }
}
