package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.search.register.Voice;
import lectern.web.page.DirectoryPage.Part;
import org.junit.jupiter.api.Test;

/// The index of names: sorted as people look them up, and split by the letter only where it is long.
class DirectoryPageTest {
  private static final Wording SAY = Wording.english();
  private static final Part ALL = new Part(Optional.empty(), 1);

  @Test
  void namesAreSortedBySurnameAndLettersLeadToThem() {
    DirectoryPage page =
        people(ALL, voice("Jonas Reik"), voice("Ines Hartmann"), voice("ALDANA"), voice("Ada Ahl"))
            .orElseThrow();
    assertThat(names(page)).containsExactly("Ahl", "ALDANA", "Hartmann", "Reik");
    assertThat(page.letters())
        .containsExactly(
            new DirectoryPage.Letter("A", 2, "#letter-A"),
            new DirectoryPage.Letter("H", 1, "#letter-H"),
            new DirectoryPage.Letter("R", 1, "#letter-R"));
    assertThat(page.chosen()).isEmpty();
  }

  @Test
  void aLongIndexIsSplitByTheLetterAndALongLetterIntoPages() {
    Voice[] many =
        Stream.concat(
                IntStream.range(0, DirectoryPage.LENGTH + 1)
                    .mapToObj(i -> voice("Mole" + "x".repeat(i % 7) + i)),
                Stream.of(voice("Ada Ahl")))
            .toArray(Voice[]::new);
    DirectoryPage first = people(ALL, many).orElseThrow();
    assertThat(names(first)).containsExactly("Ahl");
    assertThat(first.chosen()).hasValue("A");
    assertThat(first.letters())
        .extracting(DirectoryPage.Letter::link)
        .containsExactly("/people?letter=A", "/people?letter=M");

    DirectoryPage ms = people(new Part(Optional.of("M"), 1), many).orElseThrow();
    assertThat(names(ms)).hasSize(DirectoryPage.LENGTH);
    assertThat(ms.paging().next()).hasValue("/people?letter=M&page=2");
    assertThat(names(people(new Part(Optional.of("M"), 2), many).orElseThrow())).hasSize(1);
    assertThat(people(new Part(Optional.of("M"), 3), many)).isEmpty();
  }

  @Test
  void aLetterThatNobodyHasIsNoPage() {
    assertThat(people(new Part(Optional.of("Q"), 1), voice("ALDANA"))).isEmpty();
    assertThat(people(ALL)).hasValueSatisfying(page -> assertThat(page.total()).isZero());
  }

  @Test
  void theBarOfANameIsMeasuredAgainstTheLongestOfThePage() {
    DirectoryPage page =
        people(ALL, voice("Ada Ahl", 500), voice("Jonas Reik", 2_000), voice("Zoe Zell", 1))
            .orElseThrow();
    assertThat(page.sections().stream().flatMap(s -> s.entries().stream()).map(page::bar).toList())
        .containsExactly("25.0%", "100.0%", "0.5%");
  }

  private static Optional<DirectoryPage> people(Part part, Voice... voices) {
    return DirectoryPage.ofPeople(List.of(voices), part, SAY, List.of());
  }

  private static List<String> names(DirectoryPage page) {
    return page.sections().stream()
        .flatMap(section -> section.entries().stream())
        .map(entry -> entry.name().main())
        .toList();
  }

  private static Voice voice(String name) {
    return voice(name, 100);
  }

  static Voice voice(String name, long words) {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2031, 3, 13));
    return new Voice(name.replace(' ', '-'), name, 1, 3, words, day, day, false, false, false);
  }
}
