package lectern.web.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.cite.Utterance;
import lectern.exchange.Asker;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.record.EditionText;
import lectern.transcript.Printed;
import lectern.transcript.Speaker.Side;
import lectern.transcript.Transcript;

/// What a list shows of an edition beside its title: small enough to be kept for hundreds of them.
///
/// @param place as published
/// @param officials the labels on the answering side, as printed, the most talkative first; at most [#MOST_OFFICIALS]
/// @param moreOfficials how many more there are
/// @param asked the first exchanges; at most [#MOST_ASKED]
/// @param exchanges how many there are in all
/// @param ribbon who held the floor; empty where the source is not read as it was published
public record Gist(
    Optional<String> place,
    List<String> officials,
    int moreOfficials,
    List<Asked> asked,
    int exchanges,
    Optional<Ribbon> ribbon) {
  static final int MOST_OFFICIALS = 3;
  static final int MOST_ASKED = 3;

  public Gist {
    officials = List.copyOf(officials);
    asked = List.copyOf(asked);
  }

  /// The first question of an exchange.
  ///
  /// @param number of the exchange, from 1
  /// @param name of who asks, as printed
  /// @param outlet as printed
  /// @param gist the question as printed, cut at a word with an ellipsis
  public record Asked(int number, Optional<String> name, Optional<String> outlet, String gist) {
    public String anchor() {
      return "e" + number;
    }
  }

  /// Of a visit, or of something whose words were not looked at.
  public static Gist none() {
    return new Gist(Optional.empty(), List.of(), 0, List.of(), 0, Optional.empty());
  }

  /// @param reread the source read anew; empty where it cannot be read
  public static Gist of(EditionText text, Optional<Reread> reread) {
    Optional<String> place = text.head("place");
    Optional<Reread> same = reread.filter(read -> read.saysTheSame(text));
    if (same.isEmpty()) {
      List<String> officials = byWords(said(text));
      return new Gist(place, first(officials), more(officials), List.of(), 0, Optional.empty());
    }
    Transcript transcript = same.get().transcript();
    Floor floor = same.get().floor();
    Voices voices = Voices.of(transcript, floor);
    List<String> officials = byWords(said(voices));
    List<Exchange> exchanges = floor.exchanges();
    return new Gist(
        place,
        first(officials),
        more(officials),
        exchanges.stream().limit(MOST_ASKED).map(exchange -> asked(transcript, exchange)).toList(),
        exchanges.size(),
        Optional.of(Ribbon.of(voices)));
  }

  private static Asked asked(Transcript transcript, Exchange exchange) {
    return new Asked(
        exchange.number(),
        exchange.asker().flatMap(Asker::name).map(Printed::value),
        exchange.asker().flatMap(Asker::outlet).map(Printed::value),
        Outline.gist(transcript, exchange.questions().getFirst()));
  }

  private static Map<String, Integer> said(Voices voices) {
    Map<String, Integer> said = new LinkedHashMap<>();
    for (Voices.Voice voice : voices.all()) {
      if (voice.side() == Side.OFFICIAL && !voice.label().isEmpty()) {
        said.merge(voice.label(), voice.words(), Integer::sum);
      }
    }
    return said;
  }

  private static Map<String, Integer> said(EditionText text) {
    Map<String, Integer> said = new LinkedHashMap<>();
    for (Utterance utterance : text.utterances()) {
      if (!utterance.label().isEmpty() && Side.of(utterance.label()) == Side.OFFICIAL) {
        said.merge(utterance.label(), utterance.text().length(), Integer::sum);
      }
    }
    return said;
  }

  private static List<String> byWords(Map<String, Integer> said) {
    return said.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> first(List<String> officials) {
    return officials.stream().limit(MOST_OFFICIALS).toList();
  }

  private static int more(List<String> officials) {
    return Math.max(0, officials.size() - MOST_OFFICIALS);
  }
}
