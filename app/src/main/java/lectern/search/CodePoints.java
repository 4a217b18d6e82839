package lectern.search;

import java.util.List;
import lectern.json.JsonException;
import lectern.json.JsonNumber;
import lectern.json.JsonValue;
import lectern.source.Span;

/// Turns positions counted in code points into UTF-16 units. Spans are asked for in order, and may not overlap.
final class CodePoints {
  private final String text;
  private int codePoints;
  private int units;

  CodePoints(String text) {
    this.text = text;
  }

  /// Spans may be asked for from the beginning again.
  void restart() {
    codePoints = 0;
    units = 0;
  }

  /// The span whose start and end are two numbers of a list.
  ///
  /// @param first index of the start
  /// @param name of the member that it stands in, for the message
  /// @throws JsonException if there is no such span in the text, or it begins before the end of the last
  Span span(List<JsonValue> numbers, int first, String name) throws JsonException {
    int start = unit(numbers.get(first), name);
    return new Span(start, unit(numbers.get(first + 1), name));
  }

  private int unit(JsonValue number, String name) throws JsonException {
    if (!(number instanceof JsonNumber at && at.isExactInteger())) {
      throw new JsonException(
          "A position in \"" + name + "\" is " + number.kind() + "; expected an integer.");
    }
    double wanted = at.value();
    while (codePoints < wanted && units < text.length()) {
      units += Character.charCount(text.codePointAt(units));
      codePoints++;
    }
    if (codePoints != wanted) {
      throw new JsonException(
          "A position in \""
              + name
              + "\" is "
              + (long) wanted
              + "; expected one from "
              + codePoints
              + ", where the one before it is, to the end of the text"
              + (units == text.length() ? ", which is there" : "")
              + ".");
    }
    return units;
  }
}
