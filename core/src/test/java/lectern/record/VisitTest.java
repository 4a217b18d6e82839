package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Programmes of visits, and the file they are read from.
final class VisitTest {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 14);

  static final Visit NORTH_SHORE =
      new Visit(
          new WorkId("visit", DAY, "north-shore"),
          "Visit to the North Shore",
          DAY,
          DAY.plusDays(1),
          List.of(
              new Visit.Stop("Lantern Quay", Optional.of("Osmère"), DAY, Visit.Mode.VIRTUAL),
              new Visit.Stop("Three Bridges", Optional.empty(), DAY, Visit.Mode.IN_PERSON)),
          List.of(
              new Visit.Delegation(
                  "Ministry of Ports",
                  List.of(new Visit.Member("Ilse de Vries", Optional.of("Minister of Ports"))))),
          List.of(
              new Visit.Engagement(
                  DAY,
                  Optional.of("10:15"),
                  "Talks with the harbour council",
                  Optional.empty(),
                  Visit.Mode.VIRTUAL,
                  List.of("Harbour council of Lantern Quay"),
                  Optional.of(MemoryRecord.work("de-vries")))));

  private static final String FILE =
      """
      {
        "id": "visit/2031-03-14/north-shore", "title": "Visit to the North Shore",
        "from": "2031-03-14", "to": "2031-03-15",
        "stops": [
          {"place": "Lantern Quay", "country": "Osmère", "day": "2031-03-14", "mode": "virtual"},
          {"place": "Three Bridges", "day": "2031-03-14", "mode": "in person"}
        ],
        "delegations": [
          {"name": "Ministry of Ports", "members": [{"name": "Ilse de Vries", "office": "Minister of Ports"}]}
        ],
        "engagements": [
          {"day": "2031-03-14", "time": "10:15", "title": "Talks with the harbour council", "mode": "virtual",
           "with": ["Harbour council of Lantern Quay"], "work": "press-availability/2031-03-14/de-vries"}
        ]
      }
      """;

  private static Visit read(String file) throws MalformedException {
    return VisitFormat.read(file.getBytes(UTF_8));
  }

  @Test
  void aProgrammeIsReadFromAFile() throws MalformedException {
    assertThat(read(FILE)).isEqualTo(NORTH_SHORE);
    assertThat(read(CanonicalJson.write(VisitFormat.json(NORTH_SHORE)))).isEqualTo(NORTH_SHORE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "title"|"titel"|The programme cannot be used: The JSON object has a member "titel"; expected only id, title, from, to, stops, delegations, engagements.
          "to": "2031-03-15"|"to": "2031-03-13"|The programme cannot be used: A visit ends on the day it begins or later; found 2031-03-14 to 2031-03-13.
          "from": "2031-03-14"|"from": "14 March"|“from” is a day such as 2031-03-14; found “14 March”.
          "in person"|"hybrid"|“mode” is “in person” or “virtual”; found “hybrid”.
          visit/2031-03-14/north-shore|tour/2031-03-14/north-shore|The programme cannot be used: The id of a visit starts with “visit/”; found “tour/2031-03-14/north-shore”.
          "day": "2031-03-14", "time"|"day": "2031-03-24", "time"|The programme cannot be used: “Talks with the harbour council” is on 2031-03-24, but the visit is from 2031-03-14 to 2031-03-15.
          "country": "Osmère", "day": "2031-03-14"|"country": "Osmère", "day": "2031-03-13"|The programme cannot be used: “Lantern Quay” is on 2031-03-13, but the visit is from 2031-03-14 to 2031-03-15.
          ["Harbour council of Lantern Quay"]|[1]|The items of “with” are names, as strings; this is a number.
          "name": "Ilse de Vries"|"name": " "|The programme cannot be used: “name” needs between 1 and 200 characters; found 0.
          """)
  void mistakesAreNamed(String found, String instead, String message) {
    String file = FILE.replace(found, instead);

    assertThat(file).isNotEqualTo(FILE);
    assertThatThrownBy(() -> read(file)).isInstanceOf(MalformedException.class).hasMessage(message);
  }

  @Test
  void aVisitGoesSomewhere() {
    assertThatThrownBy(
            () -> new Visit(NORTH_SHORE.id(), "Nowhere", DAY, DAY, List.of(), List.of(), List.of()))
        .hasMessage("A visit needs at least one stop: where it goes.");
  }

  @Test
  void listsHaveAnEnd() {
    List<Visit.Stop> many = java.util.Collections.nCopies(201, NORTH_SHORE.stops().getFirst());

    assertThatThrownBy(
            () -> new Visit(NORTH_SHORE.id(), "Too far", DAY, DAY, many, List.of(), List.of()))
        .hasMessage("A programme has at most 200 stops; found 201.");
  }
}
