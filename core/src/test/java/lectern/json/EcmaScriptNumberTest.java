package lectern.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 8785, section 3.2.2.3 and appendix B; and the numbers that the reference implementation of RFC 8785 generates, whose
/// serialisations it publishes as a hash of so many lines.
class EcmaScriptNumberTest {

  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2",
  })
  void appendixB(String ieee754, String serialised) {
    assertThat(EcmaScriptNumber.toString(ofBits(ieee754))).isEqualTo(serialised);
  }

  /// Where Java prints two digits although one is enough.
  @ParameterizedTest
  @CsvSource({
    "1, 5e-324",
    "2, 1e-323",
    "3, 1.5e-323",
    "4, 2e-323",
    "6, 3e-323",
    "9, 4.4e-323",
    "10, 5e-323",
    "20, 1e-322",
  })
  void theNumbersClosestToZero(long bits, String serialised) {
    assertThat(EcmaScriptNumber.toString(Double.longBitsToDouble(bits))).isEqualTo(serialised);
  }

  @Test
  void oneHundredThousandNumbersOfTheReferenceImplementation() throws Exception {
    assertThat(hashOfLines(1_000))
        .isEqualTo("be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687");
    assertThat(hashOfLines(100_000))
        .isEqualTo("22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7");
  }

  private static String hashOfLines(int count) throws Exception {
    MessageDigest lines = MessageDigest.getInstance("SHA-256");
    Numbers numbers = new Numbers();
    for (int i = 0; i < count; i++) {
      double value = numbers.next();
      String line =
          Long.toHexString(Double.doubleToRawLongBits(value))
              + ","
              + EcmaScriptNumber.toString(value)
              + "\n";
      lines.update(line.getBytes(US_ASCII));
    }
    return HexFormat.of().formatHex(lines.digest());
  }

  private static double ofBits(String hex) {
    return Double.longBitsToDouble(Long.parseUnsignedLong(hex, 16));
  }

  /// First the edge cases, then 2,000 numbers in a row from the smallest normal one on, then chained hashes read as numbers.
  private static final class Numbers {
    private final Deque<Double> ready = new ArrayDeque<>();
    private byte[] block = new byte[32];

    Numbers() throws Exception {
      try (InputStream cases = getClass().getResourceAsStream("es6-edge-cases.txt")) {
        new String(cases.readAllBytes(), US_ASCII)
            .lines()
            .map(hex -> ofBits(hex))
            .forEach(ready::add);
      }
      for (int i = 0; i < 2000; i++) {
        ready.add(Double.longBitsToDouble(0x0010000000000000L + i));
      }
    }

    double next() throws Exception {
      while (ready.isEmpty()) {
        block = MessageDigest.getInstance("SHA-256").digest(block);
        ByteBuffer numbers = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        while (numbers.hasRemaining()) {
          double value = numbers.getDouble();
          if (value != 0 && Double.isFinite(value)) {
            ready.add(value);
          }
        }
      }
      return ready.remove();
    }
  }
}
