package lectern.web.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.exchange.Role;
import lectern.json.JsonArray;
import lectern.json.JsonObject;

/// The first exchanges of an edition as questions with their answers.
///
/// @param path of the page that has them
record QuestionSchema(Schema schema, String path) {
  private static final int MOST = 10;

  /// Characters of an answer.
  private static final int LONGEST = 240;

  private static final Set<Tone> UNSAID =
      EnumSet.of(Tone.STRUCK, Tone.DIRECTION, Tone.FURNITURE, Tone.IDENTITY);

  /// @param body of the page
  /// @param floors of its outline
  JsonArray of(List<Item> body, Stream<Outline.Entry.Floor> floors) {
    Map<Integer, Item.Turn> answers = answers(body);
    return Schema.array(
        floors
            .limit(MOST)
            .map(floor -> question(floor, Optional.ofNullable(answers.get(floor.number())))));
  }

  /// The first answer of each exchange.
  private static Map<Integer, Item.Turn> answers(List<Item> body) {
    Map<Integer, Item.Turn> answers = new HashMap<>();
    int exchange = 0;
    for (Item item : body) {
      if (item instanceof Item.Opening opening) {
        exchange = opening.number();
      } else if (item instanceof Item.Turn turn
          && exchange > 0
          && turn.role().equals(Optional.of(Role.ANSWER))) {
        answers.putIfAbsent(exchange, turn);
      }
    }
    return answers;
  }

  private JsonObject question(Outline.Entry.Floor floor, Optional<Item.Turn> answer) {
    JsonObject.Builder question =
        schema
            .thing("Question")
            .put("text", floor.gist())
            .put("url", schema.url(path) + "#" + floor.anchor());
    floor.name().ifPresent(name -> question.put("author", asker(name, floor.outlet())));
    answer
        .filter(turn -> !words(turn).isEmpty())
        .ifPresent(turn -> question.put("acceptedAnswer", answer(turn)));
    return question.build();
  }

  private JsonObject asker(String name, Optional<String> outlet) {
    JsonObject.Builder asker = schema.thing("Person").put("name", name);
    outlet.ifPresent(printed -> asker.put("worksFor", schema.named("Organization", printed)));
    return asker.build();
  }

  private JsonObject answer(Item.Turn turn) {
    JsonObject.Builder answer =
        schema
            .thing("Answer")
            .put("text", Schema.cut(words(turn), LONGEST))
            .put("url", schema.url(path) + "#" + turn.id());
    if (!turn.label().isEmpty()) {
      answer.put("author", schema.named("Person", turn.label()));
    }
    return answer.build();
  }

  private static String words(Item.Turn turn) {
    List<String> words = new ArrayList<>();
    for (Item.Part part : turn.parts()) {
      if (part instanceof Item.Paragraph paragraph) {
        paragraph.words().forEach(some -> words.add(said(some)));
      }
    }
    return words.stream()
        .map(String::strip)
        .filter(some -> !some.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// Without what was struck or is no speech.
  private static String said(Item.Words words) {
    return words.runs().stream()
        .filter(run -> Collections.disjoint(run.tones(), UNSAID))
        .map(Run::text)
        .collect(Collectors.joining());
  }
}
