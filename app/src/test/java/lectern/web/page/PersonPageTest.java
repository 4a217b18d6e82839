package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lectern.search.Timeline;
import lectern.search.register.LabelUse;
import lectern.search.register.Occasion;
import lectern.search.register.Office;
import lectern.search.register.Office.Source;
import lectern.search.register.Person;
import lectern.search.register.Share;
import lectern.search.register.Voice;
import org.junit.jupiter.api.Test;

/// What the page of a person is made of.
class PersonPageTest {
  private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2031, 4, 10);

  @Test
  void officesAreBarsFromTheirFirstDayToTheirLast() {
    Person person =
        person(
            List.of(
                office("MINISTER", FIRST, LocalDate.of(2031, 1, 10), Source.PRINTED),
                office("Premier", LocalDate.of(2031, 2, 20), null, Source.OPERATOR)),
            List.of());
    Career career = Career.of(person).orElseThrow();
    assertThat(career.from()).isEqualTo(FIRST);
    assertThat(career.to()).isEqualTo(LAST);
    assertThat(career.terms())
        .extracting(Career.Term::x, Career.Term::width, Career.Term::isSaid)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("0.00%", "10.00%", false),
            org.assertj.core.groups.Tuple.tuple("50.00%", "50.00%", true));
  }

  @Test
  void withoutAnOfficeThereIsNoPicture() {
    assertThat(Career.of(person(List.of(), List.of()))).isEmpty();
  }

  @Test
  void aPersonIsSearchedForBySurnameUnlessOthersBearIt() {
    assertThat(page(person(List.of(), List.of())).search().query()).isEqualTo("speaker:aldana");
    Person shared = person(List.of(), List.of(DirectoryPageTest.voice("Pia Aldana", 1)));
    assertThat(page(shared).search().query())
        .isEqualTo("speaker:\"MINISTER ALDANA\" OR speaker:ALDANA");
  }

  @Test
  void worksArePagedAndTheirSharesAreBars() {
    PersonPage first = page(person(List.of(), List.of()));
    assertThat(first.works()).hasSize(PersonPage.LENGTH);
    assertThat(first.works().getFirst().width()).isEqualTo("25.0%");
    assertThat(first.paging().next()).hasValue("/people/aldana?page=2");
    assertThat(PersonPage.of(person(List.of(), List.of()), 3, List.of())).isEmpty();
  }

  private static PersonPage page(Person person) {
    return PersonPage.of(person, 1, List.of()).orElseThrow();
  }

  private static Office office(String title, LocalDate first, LocalDate last, Source source) {
    return new Office(title, Optional.of(first), Optional.ofNullable(last), 1, source);
  }

  private static Person person(List<Office> offices, List<Voice> namesakes) {
    return new Person(
        new Voice(
            "aldana",
            "Teodora ALDANA",
            60,
            60,
            6_000,
            Optional.of(FIRST),
            Optional.of(LAST),
            false,
            false,
            false),
        List.of(
            new LabelUse("MINISTER ALDANA", 50, 50, Optional.of(FIRST), Optional.of(LAST)),
            new LabelUse("ALDANA", 10, 10, Optional.of(FIRST), Optional.of(LAST))),
        offices,
        IntStream.range(0, 60).mapToObj(PersonPageTest::share).toList(),
        0.25,
        Map.of(),
        new Timeline(Timeline.Unit.DAY, List.of()),
        List.of(),
        List.of(),
        List.of(),
        namesakes);
  }

  private static Share share(int number) {
    Occasion occasion =
        new Occasion(
            "briefing/2031-03-13/w" + number,
            1,
            "Briefing",
            Optional.of(LAST),
            Optional.of("briefing"));
    return new Share(occasion, 1, 100, 400, new TreeMap<>());
  }
}
