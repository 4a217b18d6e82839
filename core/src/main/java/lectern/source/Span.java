package lectern.source;

/// A range of a [SourceText]: 0-based, half-open, in UTF-16 units.
///
/// In `"Q: Why 🙂?"` the question mark is `Span(9, 10)`, since the emoji takes the two units 7 and 8.
///
/// @param start first unit inside, at least 0
/// @param end first unit after, at least `start`; equal to `start` for an empty span
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "A span needs 0 <= start <= end, but start is " + start + " and end is " + end + ".");
    }
  }

  /// Number of UTF-16 units.
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /// Whether `other` lies wholly inside this span.
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// Whether the two spans share at least one unit.
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// The raw characters of this span, as they stand in `text`.
  ///
  /// @throws IndexOutOfBoundsException if the span reaches beyond `text`
  public String of(String text) {
    return text.substring(start, end);
  }

  /// By start, and the longer first, so that an enclosing span comes before what it encloses.
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
