package lectern.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Quotations made at random from a record made at random, the same ones every time.
final class AlteredQuotationsTest {
  private static final List<String> WORDS =
      List.of(
          ("the harbour toll ferry council not never if opens closed May 8,000 12 percent we they it’s its mayor’s"
                  + " mayors people coast and or but of in on to for ready treaty winter bridge never-ending Kesteral"
                  + " Osmere said will would could about again today U.S. don’t do")
              .split(" "));

  private final Random random = new Random(20_310_314);
  private final List<String> sentences = IntStream.range(0, 80).mapToObj(_ -> sentence()).toList();
  private final QuoteChecker checker = checker();

  private String sentence() {
    String words = words(6 + random.nextInt(14));
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private String words(int count) {
    return IntStream.range(0, count).mapToObj(_ -> word()).collect(Collectors.joining(" "));
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private QuoteChecker checker() {
    StringBuilder record = new StringBuilder();
    for (int i = 0; i < sentences.size(); i += 4) {
      record
          .append("MS. ORVALE: ")
          .append(String.join(" | ", sentences.subList(i, i + 4)))
          .append('\n');
    }
    return WrittenRecord.checker(record.toString());
  }

  private Verdict verdict(String quotation) {
    return checker.check(Quotation.read(quotation), Optional.of("Orvale")).verdict();
  }

  @Test
  void noQuotationWithAWordChangedIsCalledTrue() {
    for (int i = 0; i < 2_000; i++) {
      List<String> words = new ArrayList<>(List.of(sentences.get(random.nextInt(80)).split(" ")));
      int at = random.nextInt(words.size());
      switch (random.nextInt(3)) {
        case 0 -> words.set(at, word());
        case 1 -> words.add(at, word());
        default -> words.remove(at);
      }
      String quotation = String.join(" ", words);
      assertThat(verdict(quotation).isTrue() && !isSaid(quotation))
          .as("%s is called %s", quotation, verdict(quotation).id())
          .isFalse();
    }
  }

  /// Whether the words stand somewhere, by the plainest of comparisons.
  private boolean isSaid(String quotation) {
    String all = String.join(" ", sentences);
    return plain(all).contains(plain(quotation));
  }

  private static String plain(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replace(".", "").strip() + " ";
  }

  @Test
  void everyPieceOfTheRecordIsCalledTrueOrOutOfContext() {
    for (int i = 0; i < 1_000; i++) {
      String[] words = sentences.get(random.nextInt(80)).split(" ");
      int from = random.nextInt(words.length - 4);
      int to = from + 4 + random.nextInt(words.length - from - 3);
      String quotation = String.join(" ", List.of(words).subList(from, Math.min(to, words.length)));
      Verdict verdict = verdict(quotation);
      assertThat(verdict.isTrue() || verdict instanceof Verdict.OutOfContext)
          .as("%s is called %s", quotation, verdict.id())
          .isTrue();
    }
  }
}
