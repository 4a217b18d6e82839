package lectern.quote;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.examples.Examples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs `quotations.md`: the specification is the test suite.
final class QuotationRulesTest {

  @TestFactory
  Stream<DynamicTest> everyQuotationIsJudgedAsTheExampleSays() {
    return Examples.tests(QuotationRulesTest.class, "quotations.md", QuotationRulesTest::read);
  }

  static String read(String example) {
    String[] parts = example.split("\n---\n");
    QuoteChecker checker = WrittenRecord.checker(parts[0]);
    return parts[1]
        .lines()
        .map(line -> printed(judged(checker, line)))
        .collect(Collectors.joining("\n"));
  }

  /// A line `Speaker ~ words`, or the words alone.
  private static Judgement judged(QuoteChecker checker, String line) {
    int tilde = line.indexOf(" ~ ");
    Optional<String> claimed = tilde < 0 ? Optional.empty() : Optional.of(line.substring(0, tilde));
    return checker.check(Quotation.read(tilde < 0 ? line : line.substring(tilde + 3)), claimed);
  }

  private static String printed(Judgement judgement) {
    String places =
        judgement.matches().stream()
            .map(QuotationRulesTest::printed)
            .collect(Collectors.joining("; "));
    String flags =
        judgement.flags().stream()
            .map(flag ->
                "\n  " + flag.kind() + ": " + or(flag.printed()) + " -> " + or(flag.quoted()))
            .collect(Collectors.joining());
    return judgement.verdict().id()
        + (places.isEmpty() ? "" : " " + places)
        + flags
        + "\n"
        + judgement.sentence();
  }

  private static String or(String words) {
    return words.isEmpty() ? "nothing" : words;
  }

  private static String printed(Match match) {
    return match.places().stream()
        .map(place ->
            place.addresses().stream().map(Object::toString).collect(Collectors.joining(" "))
                + " {"
                + place.words()
                + "}")
        .collect(Collectors.joining(" + "));
  }
}
