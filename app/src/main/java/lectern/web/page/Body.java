package lectern.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.exchange.Asker;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.exchange.HandOff;
import lectern.exchange.Question;
import lectern.exchange.Role;
import lectern.source.Span;
import lectern.transcript.Block;
import lectern.transcript.Printed;
import lectern.transcript.Transcript;

/// Puts the blocks of a transcript and the exchanges of its floor into the order of the page.
final class Body {
  private final Transcript transcript;
  private final Floor floor;
  private final Places places;
  private final Voices voices;
  private final Room room = new Room();
  private final Citing citing;

  /// The exchange that a turn asks in, and the question it asks there.
  private record Asking(Exchange exchange, Question question) {}

  private final Map<Integer, Asking> asking = new HashMap<>();

  /// The exchange that starts before a turn.
  private final Map<Integer, Exchange> opening = new HashMap<>();

  private Body(Transcript transcript, Floor floor, Places places, Voices voices, Citing citing) {
    this.transcript = transcript;
    this.floor = floor;
    this.places = places;
    this.voices = voices;
    this.citing = citing;
    int after = -1;
    for (Exchange exchange : floor.exchanges()) {
      for (Question question : exchange.questions()) {
        asking.put(question.turn(), new Asking(exchange, question));
      }
      after = firstTurn(exchange, after);
      opening.put(after, exchange);
    }
  }

  /// As much as there is room for; `places` is told where the page ends.
  static List<Item> of(
      Transcript transcript, Floor floor, Places places, Voices voices, Citing citing) {
    return new Body(transcript, floor, places, voices, citing).items();
  }

  /// An exchange starts with the turn that does nothing but give the floor to its reporter, else with
  /// its first question; never before the exchange before it.
  private int firstTurn(Exchange exchange, int after) {
    int first = exchange.questions().getFirst().turn();
    int given = exchange.handOff().map(HandOff::turn).orElse(first);
    boolean givesOnly = given < first && floor.roles().get(given) == Role.HANDOFF;
    return givesOnly && given > after ? given : first;
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    int turn = 0;
    for (Block block : transcript.blocks()) {
      if (room.isFull()) {
        break;
      }
      switch (block) {
        case Block.Turn _ -> {
          Exchange opens = opening.get(turn);
          if (opens != null) {
            items.add(opening(opens));
          }
          items.add(turn(turn));
          turn++;
        }
        case Block.Gap _ -> items.add(new Item.Gap(turn > 0 && asking.containsKey(turn - 1)));
        case Block.Heading heading -> {
          if (!isTitle(heading)) {
            Asides.add(transcript.text(), heading, room, items);
          }
        }
        case Block.Furniture _, Block.Direction _, Block.Note _ ->
            Asides.add(transcript.text(), block, room, items);
      }
    }
    if (room.isFull()) {
      places.endBefore(turn);
    }
    return Asides.joined(items, Item.class);
  }

  /// The heading that gives the title stands at the head of the page already.
  private boolean isTitle(Block.Heading heading) {
    return transcript
        .metadata()
        .title()
        .map(title -> title.value().equals(transcript.text().reading(heading.span())))
        .orElse(false);
  }

  private Item.Opening opening(Exchange exchange) {
    Optional<Asker> asker = exchange.asker();
    return new Item.Opening(
        exchange.number(),
        exchange.handOff().map(handOff -> places.turns().get(handOff.turn()).label().text()),
        asker.flatMap(Asker::name).map(this::named),
        asker.flatMap(Asker::outlet).map(this::named));
  }

  private Item.Named named(Printed printed) {
    Span span = printed.span();
    return new Item.Named(printed.value(), span.isEmpty() ? "" : places.anchor(span));
  }

  private Item.Turn turn(int turn) {
    Block.Turn block = places.turns().get(turn);
    Asking asks = asking.get(turn);
    room.takeTurn();
    return new Item.Turn(
        turn + 1,
        block.label().text(),
        voices.side(turn),
        floor.exchanges().isEmpty() ? Optional.empty() : Optional.of(floor.roles().get(turn)),
        asks != null && asks.question().followUp(),
        asks == null || asks.question().followUp() ? "" : asker(asks.exchange()),
        Speech.of(transcript, places, turn, room, citing));
  }

  private static String asker(Exchange exchange) {
    return exchange.asker().stream()
        .flatMap(asker -> Stream.of(asker.name(), asker.outlet()))
        .flatMap(Optional::stream)
        .map(Printed::value)
        .collect(Collectors.joining(", "));
  }
}
