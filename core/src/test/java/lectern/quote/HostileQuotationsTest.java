package lectern.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is pasted, an answer comes in seconds.
@Timeout(20)
final class HostileQuotationsTest {
  private static final QuoteChecker CHECKER =
      WrittenRecord.checker(
          "MS. ORVALE: "
              + "we we [we] we (we) ".repeat(4_000)
              + "| The harbour opens in May.\nQ: "
              + "the toll the toll ".repeat(2_000));

  static List<String> quotations() {
    return List.of(
        "we ".repeat(19_000),
        "we [we] ".repeat(9_000),
        "[we] ".repeat(19_000),
        "we … ".repeat(9_000),
        "we [x] we [y] we … the [z] toll ".repeat(1_000),
        "the toll ".repeat(9_000),
        "(((((a+)+)+)+)+)$ ".repeat(5_000),
        "[".repeat(400_000),
        "<".repeat(400_000),
        "“".repeat(400_000),
        ". ".repeat(19_000),
        "'".repeat(400_000),
        "x".repeat(500_000),
        "&amp;".repeat(90_000),
        "<b>we</b> ".repeat(19_000));
  }

  @ParameterizedTest
  @MethodSource("quotations")
  void isAnswered(String pasted) {
    Judgement judgement = CHECKER.check(Quotation.read(pasted), Optional.of("Orvale"));
    assertThat(judgement.sentence()).isNotBlank();
  }
}
