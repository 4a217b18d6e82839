package lectern.json;

import java.math.BigDecimal;
import java.math.MathContext;

/// How ECMAScript prints a number: `Number::toString` with radix 10, which RFC 8785 adopts in section 3.2.2.3.
///
/// The names `s`, `k` and `n` are the standard's: `s` are the digits, `k` of them, and the value is `0.s × 10^n`.
final class EcmaScriptNumber {
  private EcmaScriptNumber() {}

  /// @param value finite
  static String toString(double value) {
    if (value == 0) {
      return "0";
    }
    return value < 0 ? "-" + positive(-value) : positive(value);
  }

  private static String positive(double value) {
    BigDecimal shortest = shortest(value);
    String s = shortest.unscaledValue().toString();
    int k = s.length();
    int n = k - shortest.scale();
    if (k <= n && n <= 21) {
      return s + "0".repeat(n - k);
    }
    if (0 < n && n <= 21) {
      return s.substring(0, n) + "." + s.substring(n);
    }
    if (-6 < n && n <= 0) {
      return "0." + "0".repeat(-n) + s;
    }
    String exponent = "e" + (n > 0 ? "+" : "") + (n - 1);
    return k == 1 ? s + exponent : s.charAt(0) + "." + s.substring(1) + exponent;
  }

  /// Java prints the shortest digits that give the value back, yet two of them even where one is enough, which is so for
  /// some values close to zero (`4.9E-324`).
  private static BigDecimal shortest(double value) {
    BigDecimal printed = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (printed.precision() != 2) {
      return printed;
    }
    BigDecimal oneDigit = printed.round(new MathContext(1)).stripTrailingZeros();
    return oneDigit.doubleValue() == value ? oneDigit : printed;
  }
}
