package lectern.web.page;

import java.util.Arrays;
import java.util.List;
import lectern.citing.CitationFormat;
import lectern.citing.Reference;

/// A citation in a form to be copied.
///
/// @param text for a form of a program one line of JSON, or several lines
public record CiteForm(CitationFormat format, String text) {

  /// Characters of a field's line on a screen of middle width.
  private static final int COLUMNS = 72;

  private static final int MOST_ROWS = 14;

  /// All forms of a reference, in their order.
  public static List<CiteForm> of(Reference reference) {
    return Arrays.stream(CitationFormat.values())
        .map(format -> new CiteForm(format, format.write(reference)))
        .toList();
  }

  /// Whether a person reads it, and not only a program.
  public boolean isReadable() {
    return switch (format) {
      case LINK, TEXT, APA, CHICAGO, MLA, BLUEBOOK -> true;
      case BIBTEX, CSL_JSON, WIKIPEDIA, ANNOTATION -> false;
    };
  }

  /// The lines that a field needs to show it whole, for browsers that do not count themselves.
  public int rows() {
    long rows = text.lines().mapToLong(line -> 1 + line.length() / COLUMNS).sum();
    return (int) Math.min(rows, MOST_ROWS);
  }
}
