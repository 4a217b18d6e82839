package lectern.store;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The kinds of event that a printed title may name. An office may give any other kind; these are the ones that are
/// recognised, and in no other way than by their words.
public final class EventKind {

  /// @param kind as in an id
  /// @param words in a title that name it, in lower case
  private record Row(String kind, List<String> words) {}

  private static final List<Row> TABLE =
      List.of(
          row("press-availability", "press availability", "media availability", "press avail"),
          row(
              "press-briefing",
              "press briefing",
              "news briefing",
              "media briefing",
              "daily briefing"),
          row("press-conference", "press conference", "news conference"),
          row("press-gaggle", "press gaggle", "gaggle"),
          row("press-call", "press call", "media call"),
          row("background-call", "background press call", "background call"),
          row("background-briefing", "background press briefing", "background briefing"),
          row("remarks", "remarks"),
          row("statement", "statement"),
          row("interview", "interview"),
          row("roundtable", "roundtable", "round table"),
          row("bilateral-meeting", "bilateral meeting"),
          row("town-hall", "town hall"),
          row("readout", "readout"),
          row("toasts", "toasts"),
          row("speech", "speech"),
          row("tour", "tour"));

  /// Kind and place in a title.
  private record Found(String kind, int start, int length) {}

  private EventKind() {}

  private static Row row(String kind, String... words) {
    return new Row(kind, List.of(words));
  }

  /// The kind that a printed title names; of several the one that stands first, since a title begins with what the event
  /// was: `Remarks at a Press Conference` are remarks.
  public static Optional<String> namedIn(String title) {
    String folded = title.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", " ");
    return TABLE.stream()
        .flatMap(row -> row.words().stream().flatMap(words -> find(folded, row.kind(), words)))
        .min(Comparator.comparingInt(Found::start).thenComparingInt(found -> -found.length()))
        .map(Found::kind);
  }

  private static Stream<Found> find(String title, String kind, String words) {
    Matcher matcher =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])").matcher(title);
    return matcher.find()
        ? Stream.of(new Found(kind, matcher.start(), words.length()))
        : Stream.empty();
  }

  /// Every kind that is recognised, in the order of the table.
  public static List<String> all() {
    return TABLE.stream().map(Row::kind).toList();
  }
}
