package lectern.web.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lectern.exchange.Floor;
import lectern.source.Format;
import lectern.source.Source;
import lectern.transcript.Metadata;
import lectern.transcript.Printed;
import lectern.transcript.Speaker.Side;
import lectern.transcript.Transcript;

/// A transcript's card in the catalogue: what the list shows of it, small enough to keep for every
/// document.
///
/// @param slug the transcript's part of its address
/// @param name of the file
/// @param title as printed or declared
/// @param date as printed
/// @param day the same, as a day of the calendar
/// @param place as printed
/// @param officials the labels on the answering side, as printed, the most talkative first; at most
///     [#MOST_OFFICIALS]
/// @param moreOfficials how many more there are
public record Card(
    String slug,
    String name,
    Format format,
    Optional<String> title,
    Optional<String> date,
    Optional<LocalDate> day,
    Optional<String> place,
    List<String> officials,
    int moreOfficials,
    int turns,
    int exchanges,
    Ribbon ribbon) {
  static final int MOST_OFFICIALS = 3;

  /// The latest day first, the undated last; then by title, then by name.
  public static final Comparator<Card> ORDER =
      Comparator.comparing((Card card) -> card.day().orElse(LocalDate.MIN))
          .reversed()
          .thenComparing(card -> card.title().orElse(""))
          .thenComparing(Card::name)
          .thenComparing(Card::slug);

  public Card {
    officials = List.copyOf(officials);
  }

  /// @param slug the transcript's part of its address
  public static Card of(String slug, Transcript transcript, Floor floor) {
    Voices voices = Voices.of(transcript, floor);
    Metadata metadata = transcript.metadata();
    Source source = transcript.text().source();
    List<String> officials =
        voices.all().stream()
            .filter(voice -> voice.side() == Side.OFFICIAL && !voice.label().isEmpty())
            .sorted(Comparator.comparingInt(Voices.Voice::words).reversed())
            .map(Voices.Voice::label)
            .toList();
    return new Card(
        slug,
        FileName.of(source.name()),
        source.format(),
        metadata.title().map(Printed::value),
        metadata.date().map(Printed::value),
        metadata.day(),
        metadata.place().map(Printed::value),
        officials.stream().limit(MOST_OFFICIALS).toList(),
        Math.max(0, officials.size() - MOST_OFFICIALS),
        voices.turns(),
        floor.exchanges().size(),
        Ribbon.of(voices));
  }
}
