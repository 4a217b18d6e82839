package lectern.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CitationTest {
  private static final WorkId WORK = WorkId.parse("remarks/2031-05-06/ferry");
  private static final Utterance SAILS =
      new Utterance(new Address(12, 3), "MINISTER", "The ferry sails.");

  @Test
  void isReadAsItIsPrinted() {
    Citation citation = Citation.of(WORK, 2, SAILS);

    assertThat(citation).hasToString("/remarks/2031-05-06/ferry/v2/t12.s3~" + SAILS.check());
    assertThat(Citation.parse(citation.toString())).isEqualTo(citation);
    assertThat(Citation.parse(citation.toString().substring(1))).isEqualTo(citation);
  }

  @Test
  void mayNameNoEdition() {
    Citation citation =
        new Citation(WORK, OptionalInt.empty(), SAILS.at(), Citation.checkOf(SAILS.text()));

    assertThat(citation).hasToString("/remarks/2031-05-06/ferry/t12.s3~" + SAILS.check());
    assertThat(Citation.parse(citation.toString())).isEqualTo(citation);
  }

  /// FIPS 180-4, one-block message.
  @Test
  void itsCheckIsTheBeginningOfSha256() {
    assertThat(Citation.checkOf("abc")).isEqualTo("ba7816bf");
    assertThat(Citation.checkOf("déjà 🙂")).isEqualTo("06f814c6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t12.s3~0a1b2c3d",
        "/remarks/2031-05-06/ferry/v2/t12.s3",
        "/remarks/2031-05-06/ferry/v0/t12.s3~0a1b2c3d",
        "//remarks/2031-05-06/ferry/v2/t12.s3~0a1b2c3d",
        "/remarks/2031-05-06/ferry/v2/t12.s3~0a1b2c3d/",
        "https://example.org/remarks/2031-05-06/ferry/v2/t12.s3~0a1b2c3d",
      })
  void hasNoOtherForm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Citation.parse(text))
        .withMessage(
            "“"
                + text
                + "” is no citation: expected /kind/yyyy-mm-dd/slug/v1/t12.s3~0a1b2c3d,"
                + " in which /v1 may be missing.");
  }

  @Test
  void saysWhichPartIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Citation.parse("/remarks/2031-05-06/ferry/v2/t12~0a1b2c3d"))
        .withMessage("“t12” is no address of a sentence: expected a form like t12.s3.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Citation.parse("/remarks/2031-05-06/ferry/v2/t12.s3~0A1B2C3D"))
        .withMessage(
            "“0A1B2C3D” is no check of a sentence: expected eight hexadecimal digits in lower case.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Citation.parse("/remarks/2031-5-6/ferry/v2/t12.s3~0a1b2c3d"))
        .withMessageContaining("is no name of a work");
  }

  @Test
  void quotesNoMoreThanItMust() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Citation.parse("\n".repeat(100_000)))
        .withMessageStartingWith("“\\u000a\\u000a")
        .withMessageContaining("…” is no citation")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(2_000));
  }

  /// Editions of a work: the sentence was put elsewhere, then changed.
  @Nested
  class IsFound {
    private final List<Utterance> first =
        Editions.of("MINISTER: The ferry sails. | Yes. | Yes.\nQUESTION: Why?");
    private final List<Utterance> second =
        Editions.of("MODERATOR: Welcome.\nMINISTER: The ferry sails. | Yes. | Yes.");
    private final List<Utterance> third =
        Editions.of("MODERATOR: Welcome.\nMINISTER: The ferry sank. | Yes.");
    private final List<List<Utterance>> editions = List.of(first, second, third);

    @Test
    void inTheEditionItNames() {
      assertThat(find("v1/t1.s1", "The ferry sails."))
          .contains(new Citation.Found(1, first.get(0)));
      assertThat(find("v3/t2.s1", "The ferry sank.")).contains(new Citation.Found(3, third.get(1)));
    }

    @Test
    void nowhereElseIfItNamesAnEdition() {
      assertThat(find("v3/t2.s1", "The ferry sails.")).isEmpty();
      assertThat(find("v3/t1.s1", "The ferry sank.")).isEmpty();
      assertThat(find("v4/t2.s1", "The ferry sank.")).isEmpty();
    }

    @Test
    void inTheNewestEditionThatHasItAtThatAddress() {
      assertThat(find("t2.s1", "The ferry sails.")).contains(new Citation.Found(2, second.get(1)));
      assertThat(find("t1.s1", "The ferry sails.")).contains(new Citation.Found(1, first.get(0)));
      assertThat(find("t2.s2", "Yes.")).contains(new Citation.Found(3, third.get(2)));
    }

    @Test
    void byItsWordsIfTheAddressIsWrongAndTheyStandOnce() {
      assertThat(find("t9.s9", "The ferry sails.")).contains(new Citation.Found(2, second.get(1)));
      assertThat(find("t9.s9", "Why?")).contains(new Citation.Found(1, first.get(3)));
      assertThat(find("t9.s9", "Never said.")).isEmpty();
    }

    /// The newest edition with these words has them twice; an older one that has them once does not decide.
    @Test
    void notByWordsThatStandTwice() {
      List<List<Utterance>> twice = new ArrayList<>(editions);
      twice.add(second);
      Citation citation = Citation.parse(path("t9.s9", "Yes."));

      assertThat(citation.find(4, number -> twice.get(number - 1))).isEmpty();
    }

    private Optional<Citation.Found> find(String place, String text) {
      return Citation.parse(path(place, text))
          .find(3, number -> number > 3 ? List.of() : editions.get(number - 1));
    }

    private static String path(String place, String text) {
      return "/" + WORK + "/" + place + "~" + Citation.checkOf(text);
    }
  }
}
