package lectern.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.exchange.Exchange;
import lectern.exchange.Question;
import lectern.exchange.Role;
import lectern.json.JsonArray;
import lectern.json.JsonNull;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonString;
import lectern.json.JsonValue;
import lectern.record.EditionText;
import lectern.search.EditionCourse;
import lectern.transcript.Speaker.Side;

/// The words of an edition: its turns, and the exchanges that they make.
///
/// Labels, words and asides are the record's. Side, role and exchange are readings of this release.
public final class TurnsJson {
  private final Links links;
  private final WorkId work;
  private final int edition;
  private final List<Turn> turns;
  private final EditionCourse course;

  public TurnsJson(Links links, WorkId work, int edition, EditionText text) {
    this.links = links;
    this.work = work;
    this.edition = edition;
    this.turns = Turn.of(text);
    this.course = EditionCourse.of(text);
  }

  /// Part of a list that is too long for one answer.
  ///
  /// @param after the number before the first that is asked for; 0 for the first
  /// @param limit how many at most
  /// @param next gives the address of the part after a number
  public record Part(int after, int limit, IntFunction<String> next) {
    JsonValue after(int number, boolean isLast) {
      return isLast ? JsonNull.NULL : new JsonString(next.apply(number));
    }
  }

  /// The turns from one on.
  ///
  /// @param self the address that was asked for
  public JsonObject turns(Part part, String self) {
    List<Turn> shown =
        turns.stream().filter(turn -> turn.number() > part.after()).limit(part.limit()).toList();
    int last = shown.isEmpty() ? 0 : shown.getLast().number();
    boolean isLast = last == 0 || last == turns.getLast().number();
    return page("turns", Shapes.array(shown, this::turn), turns.size())
        .put("next", part.after(last, isLast))
        .put("links", pageLinks(self))
        .build();
  }

  /// The exchanges from one on.
  public JsonObject exchanges(Part part, String self) {
    List<Exchange> all = course.floor().exchanges();
    List<Exchange> shown =
        all.stream().filter(of -> of.number() > part.after()).limit(part.limit()).toList();
    int last = shown.isEmpty() ? 0 : shown.getLast().number();
    boolean isLast = last == 0 || last == all.getLast().number();
    return page("exchanges", Shapes.array(shown, this::exchange), all.size())
        .put("next", part.after(last, isLast))
        .put("links", pageLinks(self))
        .build();
  }

  private JsonObject.Builder page(String name, JsonArray items, int total) {
    return JsonObject.builder()
        .put("work", work.toString())
        .put("edition", edition)
        .put(name, items)
        .put("total", total);
  }

  private JsonObject pageLinks(String self) {
    return Shapes.links(
        "self", self, "edition", links.edition(work, edition), "work", links.work(work));
  }

  /// All turns, for a file of the whole edition.
  public JsonArray allTurns() {
    return Shapes.array(turns, this::turn);
  }

  /// All exchanges, each on its own.
  public List<JsonObject> allExchanges() {
    return course.floor().exchanges().stream().map(this::exchange).toList();
  }

  private JsonObject turn(Turn turn) {
    return JsonObject.builder()
        .put("turn", turn.number())
        .put("label", turn.label())
        .put("side", Shapes.name(side(turn)))
        .putOrNull("role", course.role(turn.number()).map(TurnsJson::name))
        .put(
            "exchange",
            Shapes.orNull(
                course.exchange(turn.number()), exchange -> JsonNumber.of(exchange.number())))
        .put("paragraphs", Shapes.array(turn.paragraphs(), this::paragraph))
        .put("asides", Shapes.array(turn.asides(), TurnsJson::aside))
        .put("url", links.turnOnPage(work, edition, turn.number()))
        .build();
  }

  private static String name(Role role) {
    return Shapes.name(role);
  }

  private static Side side(Turn turn) {
    return turn.label().isEmpty() ? Side.OTHER : Side.of(turn.label());
  }

  private JsonObject paragraph(List<Utterance> sentences) {
    return JsonObject.builder().put("sentences", Shapes.array(sentences, this::sentence)).build();
  }

  private JsonObject sentence(Utterance sentence) {
    return Shapes.sentence(links, work, edition, sentence);
  }

  private static JsonObject aside(Turn.Aside aside) {
    return JsonObject.builder()
        .put("kind", Shapes.name(aside.line().kind()))
        .put("text", aside.line().text())
        .putOrNull("after", aside.after().map(Object::toString))
        .build();
  }

  private JsonObject exchange(Exchange exchange) {
    return JsonObject.builder()
        .put("exchange", exchange.number())
        .put(
            "asker",
            Shapes.orNull(
                exchange.asker(),
                asker ->
                    JsonObject.builder()
                        .putOrNull("name", asker.name().map(printed -> printed.value()))
                        .putOrNull("outlet", asker.outlet().map(printed -> printed.value()))
                        .build()))
        .put(
            "handOff",
            Shapes.orNull(
                exchange.handOff().flatMap(given -> course.sentence(given.turn(), given.span())),
                at -> new JsonString(at.toString())))
        .put("questions", Shapes.array(exchange.questions(), this::question))
        .put("url", links.turnOnPage(work, edition, exchange.questions().getFirst().turn() + 1))
        .build();
  }

  private JsonValue question(Question question) {
    List<String> asks =
        question.parts().stream()
            .flatMap(span -> course.sentence(question.turn(), span).stream())
            .map(Object::toString)
            .toList();
    return words(question.turn())
        .put("isFollowUp", question.followUp())
        .put("asks", JsonArray.ofStrings(asks))
        .put("answers", Shapes.array(question.answers(), turn -> words(turn).build()))
        .put("mayBeIncomplete", question.possiblyIncomplete())
        .build();
  }

  /// A turn in short.
  ///
  /// @param index from 0
  private JsonObject.Builder words(int index) {
    Turn turn = turns.get(index);
    Optional<Utterance> first = turn.sentences().stream().findFirst();
    return JsonObject.builder()
        .put("turn", turn.number())
        .put("label", turn.label())
        .put("text", turn.words())
        .putOrNull(
            "citation", first.map(said -> Citation.of(work, edition, said)).map(Object::toString));
  }
}
