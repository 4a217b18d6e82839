package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lectern.record.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptAnswersTest {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 14);
  private static final RecordState STATE = state("one", 1, DAY);
  private static final long LIMIT = 1_000_000;

  private final Random random = new Random(1);

  private static RecordState state(String log, long index, LocalDate day) {
    return new RecordState(
        Hash.sha256(log.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        Optional.of(FileTime.fromMillis(index)),
        day);
  }

  /// Bytes that do not shrink.
  private HeldAnswer page(int bytes) {
    byte[] body = new byte[bytes];
    random.nextBytes(body);
    return new HeldAnswer(List.of(), "text/html;charset=utf-8", body);
  }

  @Test
  void anAnswerHoldsForOneStateOfTheRecord() {
    KeptAnswers answers = new KeptAnswers(LIMIT);
    HeldAnswer page = page(10);
    answers.keep("/a", STATE, page);
    assertThat(answers.find("/a", STATE)).contains(page);
    assertThat(answers.find("/b", STATE)).isEmpty();
    assertThat(answers.find("/a", state("two", 1, DAY))).isEmpty();
    assertThat(answers.find("/a", state("one", 2, DAY))).isEmpty();
    assertThat(answers.find("/a", state("one", 1, DAY.plusDays(1)))).isEmpty();
  }

  @Test
  void whoeverAsksForEverNewAddressesFillsNothingAndDrivesNothingOut() {
    KeptAnswers answers = new KeptAnswers(LIMIT);
    HeldAnswer page = page(10_000);
    answers.keep("/much-read", STATE, page);
    for (int i = 0; i < 20_000; i++) {
      answers.find("/much-read", STATE);
      String flood = "/?page=1&x=" + i;
      assertThat(answers.find(flood, STATE)).isEmpty();
      answers.keep(flood, STATE, page(10_000));
    }
    assertThat(answers.weight()).isLessThanOrEqualTo(LIMIT);
    assertThat(answers.find("/much-read", STATE)).contains(page);
  }

  @Test
  void anAnswerLargerThanTheLimitIsNotKept() {
    KeptAnswers answers = new KeptAnswers(LIMIT);
    answers.keep("/large", STATE, page((int) LIMIT));
    assertThat(answers.find("/large", STATE)).isEmpty();
    assertThat(answers.weight()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "text/html;charset=utf-8, Cache-Control, no-cache, true",
    "application/atom+xml;charset=utf-8, Cache-Control, no-cache, true",
    "application/json, Link, </api/v1/works?offset=50>; rel=next, true",
    "image/png, Cache-Control, 'max-age=60', true",
    "text/html;charset=utf-8, Vary, Accept-Encoding, true",
    "text/html;charset=utf-8, Cache-Control, no-store, false",
    "text/html;charset=utf-8, Cache-Control, 'private, no-cache', false",
    "text/html;charset=utf-8, Set-Cookie, a=b, false",
    "text/html;charset=utf-8, Vary, Accept-Language, false",
    "application/json, RateLimit, '\"default\";r=5;t=10', false",
    "text/csv;charset=utf-8, Content-Disposition, attachment, false",
    "text/plain;charset=utf-8, Cache-Control, no-cache, false",
    "application/octet-stream, Cache-Control, 'max-age=60', false",
  })
  void onlyWhatAnybodyMayBeGivenIsKept(
      String type, String name, String value, boolean isForOthers) {
    HeldAnswer answer =
        new HeldAnswer(List.of(new HeldAnswer.Header(name, value, false)), type, new byte[2_000]);
    assertThat(answer.isForOthers()).isEqualTo(isForOthers);
  }

  @ParameterizedTest
  @CsvSource({
    "/check?q=We+will+inspect, true",
    "/es/check?q=a, true",
    "/check/article?as-of=2031-03-14, true",
    "/remarks/2031-05-05/quay/v1/t1.s1~0a1b2c3d/report, true",
    "/remarks/2031-05-05/quay/v1/t1.s1~0a1b2c3d/report/7, true",
    "/check, false",
    "/remarks/2031-05-05/report-on-the-quay, false",
    "/search?q=inspect, false",
  })
  void whatSomebodyChecksOrReportsIsNobodyElsesBusiness(String address, boolean isPersonal) {
    assertThat(PageCache.isPersonal(address)).isEqualTo(isPersonal);
  }
}
