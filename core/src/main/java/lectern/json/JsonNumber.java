package lectern.json;

/// A number, held as IEEE 754 double precision as I-JSON advises (RFC 7493, section 2.2).
///
/// @param value finite; negative zero becomes zero, which is how RFC 8785 writes it
public record JsonNumber(double value) implements JsonValue {

  /// 2^53 - 1: up to here, and down to its negative, every integer is exact.
  public static final long MAX_EXACT = (1L << 53) - 1;

  public JsonNumber {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A JSON number must be finite, but it is " + value + ".");
    }
    value = value == 0 ? 0 : value;
  }

  /// @throws IllegalArgumentException if `value` lies beyond [#MAX_EXACT] or its negative
  public static JsonNumber of(long value) {
    if (value > MAX_EXACT || value < -MAX_EXACT) {
      throw new IllegalArgumentException(
          "A JSON integer must lie between -(2^53 - 1) and 2^53 - 1, but it is " + value + ".");
    }
    return new JsonNumber(value);
  }

  /// Whether it is a whole number that every reader reads alike: at most [#MAX_EXACT] away from zero.
  public boolean isExactInteger() {
    return Math.abs(value) <= MAX_EXACT && value == Math.rint(value);
  }
}
