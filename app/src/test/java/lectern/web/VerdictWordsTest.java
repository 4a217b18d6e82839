package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lectern.quote.Judgement;
import lectern.quote.QuoteChecker;
import lectern.search.PassageSnapshot;
import lectern.web.page.Phrase;
import lectern.web.page.VerdictWords;
import lectern.web.page.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In English a page says of a quotation, word for word, what the API says; in other languages, what that means.
class VerdictWordsTest {
  private static final String[] QUOTES = {
    "an inspector of either service may hold a ferry of either flag",
    "An inspector of either service may hold a ferry... of either flag",
    "AN INSPECTOR of either service, may hold a ferry of either flag",
    "an inspector of either service may hold a ferry of [any] flag",
    "an inspector of either service may not hold a ferry of either flag",
    "we will refuse entry to 400 persons and one company who, on the evidence",
    "we will refuse entry to 41 persons who, on the evidence",
    "They did what a pilot does.",
    "knowing where the sand lies is espionage",
    "They are pilots. I’ve asked for more tables.",
    "What has Verrania put on the table to bring them home",
    "that was not what I asked",
    "There are 60 of them",
    "There are 600 of them",
    "the bridge went down",
    "The ferry has been sold to a museum of curiosities.",
    "So nothing has been offered?",
    "Yes.",
    "...",
  };

  @TempDir private Path data;

  @Test
  void inEnglishItIsTheSentenceOfTheJudgement() throws Exception {
    RecordSamples.write(data);
    Set<String> verdicts = new TreeSet<>();
    try (Archive archive = Archive.open(data);
        PassageSnapshot passages = archive.index().now().passages()) {
      QuoteChecker checker = new QuoteChecker(passages);
      for (String quote : QUOTES) {
        for (String speaker : new String[] {"", "Aldana", "Okafor"}) {
          Judgement judgement =
              checker.check(
                  lectern.quote.Quotation.read(quote),
                  Optional.of(speaker).filter(name -> !name.isEmpty()));
          verdicts.add(judgement.verdict().id());
          assertThat(said(Wording.english(), judgement))
              .as("%s, by %s", quote, speaker)
              .isEqualTo(judgement.sentence());
          assertThat(said(Wording.of("fr"), judgement)).isNotEqualTo(judgement.sentence());
        }
      }
    }
    assertThat(verdicts).hasSizeGreaterThan(7);
  }

  private static String said(Wording say, Judgement judgement) {
    return VerdictWords.of(say, judgement).stream()
        .map(Phrase::toString)
        .collect(Collectors.joining(" "));
  }
}
