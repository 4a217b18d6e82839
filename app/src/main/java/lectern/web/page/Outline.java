package lectern.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.exchange.Asker;
import lectern.exchange.Exchange;
import lectern.exchange.Question;
import lectern.exchange.Role;
import lectern.transcript.Printed;
import lectern.transcript.Speaker.Side;
import lectern.transcript.Transcript;

/// Where am I: the parts of the record in order, each with the place where it starts.
///
/// @param entries empty where the print shows no parts
public record Outline(List<Entry> entries) {
  /// Characters of a question that an entry may quote before it is cut at a word.
  private static final int GIST = 96;

  public Outline {
    entries = List.copyOf(entries);
  }

  /// A part of the record.
  public sealed interface Entry {

    /// The `id` of the element where it starts.
    String anchor();

    /// What is said before the first question.
    record Statement(String anchor, String label) implements Entry {}

    /// A printed heading.
    record Topic(String anchor, String words) implements Entry {}

    /// One reporter's floor.
    ///
    /// @param name as printed
    /// @param outlet as printed
    /// @param gist the question as printed, cut at a word with an ellipsis
    /// @param followUps how many
    /// @param possiblyIncomplete whether an answer may have been dropped
    record Floor(
        String anchor,
        int number,
        Optional<String> name,
        Optional<String> outlet,
        String gist,
        int followUps,
        boolean possiblyIncomplete)
        implements Entry {}

    /// What is said after the last exchange.
    record Closing(String anchor, String label) implements Entry {}
  }

  static Outline of(Transcript transcript, List<Item> body, List<Exchange> exchanges) {
    Map<Integer, Exchange> byNumber = new HashMap<>();
    exchanges.forEach(exchange -> byNumber.put(exchange.number(), exchange));
    Side speaks = speaksFirst(body);
    List<Entry> entries = new ArrayList<>();
    boolean asked = false;
    for (Item item : body) {
      switch (item) {
        case Item.Opening opening -> {
          Exchange exchange = byNumber.get(opening.number());
          if (exchange != null) {
            entries.add(floor(transcript, opening, exchange));
          }
          asked = true;
        }
        case Item.Turn turn -> {
          statement(turn, speaks, asked, entries).ifPresent(entries::add);
          for (Item.Part part : turn.parts()) {
            if (part instanceof Item.Aside aside) {
              topic(aside).ifPresent(entries::add);
            }
          }
        }
        case Item.Aside aside -> topic(aside).ifPresent(entries::add);
        case Item.Gap _, Item.Remark _ -> {}
      }
    }
    return new Outline(entries);
  }

  private static Optional<Entry> topic(Item.Aside aside) {
    return aside.kind() == Item.Aside.Kind.HEADING
        ? Optional.of(new Entry.Topic(aside.id(), cut(String.join(" ", aside.lines()))))
        : Optional.empty();
  }

  /// The side whose statements before the questions count as such: the officials, or the moderator
  /// where no official speaks by then.
  private static Side speaksFirst(List<Item> body) {
    for (Item item : body) {
      if (item instanceof Item.Opening) {
        break;
      }
      if (item instanceof Item.Turn turn
          && turn.side() == Side.OFFICIAL
          && turn.role().equals(Optional.of(Role.STATEMENT))) {
        return Side.OFFICIAL;
      }
    }
    return Side.MODERATOR;
  }

  /// The first statement of each speaker before the questions, and the first closing words after
  /// them.
  private static Optional<Entry> statement(
      Item.Turn turn, Side speaks, boolean asked, List<Entry> before) {
    Role role = turn.role().orElse(Role.INTERJECTION);
    if (!asked && role == Role.STATEMENT && turn.side() == speaks) {
      boolean listed =
          before.stream()
              .anyMatch(entry ->
                  entry instanceof Entry.Statement(_, String label) && label.equals(turn.label()));
      return listed ? Optional.empty() : Optional.of(new Entry.Statement(turn.id(), turn.label()));
    }
    if (asked
        && role == Role.CLOSING
        && before.stream().noneMatch(Entry.Closing.class::isInstance)) {
      return Optional.of(new Entry.Closing(turn.id(), turn.label()));
    }
    return Optional.empty();
  }

  private static Entry floor(Transcript transcript, Item.Opening opening, Exchange exchange) {
    List<Question> questions = exchange.questions();
    return new Entry.Floor(
        opening.id(),
        exchange.number(),
        exchange.asker().flatMap(Asker::name).map(Printed::value),
        exchange.asker().flatMap(Asker::outlet).map(Printed::value),
        gist(transcript, questions.getFirst()),
        (int) questions.stream().filter(Question::followUp).count(),
        questions.stream().anyMatch(Question::possiblyIncomplete));
  }

  /// The first question as printed, cut at a word with an ellipsis.
  static String gist(Transcript transcript, Question first) {
    String asked =
        first.parts().stream()
            .map(part -> transcript.text().reading(part))
            .collect(Collectors.joining(" "));
    if (asked.isEmpty()) {
      asked = transcript.speech(transcript.turns().get(first.turn()));
    }
    return cut(asked.replace("<s>", "").replace("</s>", ""));
  }

  /// Cuts at the last word that fits, and says so with an ellipsis.
  static String cut(String words) {
    if (words.length() <= GIST) {
      return words;
    }
    int end = words.lastIndexOf(' ', GIST);
    if (end <= 0) {
      end = Character.isHighSurrogate(words.charAt(GIST - 1)) ? GIST - 1 : GIST;
    }
    return words.substring(0, end) + " …";
  }
}
