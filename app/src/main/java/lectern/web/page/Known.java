package lectern.web.page;

import java.util.Map;
import java.util.Optional;
import lectern.search.register.Named;
import lectern.search.register.RecordedExchange;

/// Which names of an edition have pages of their own.
///
/// @param voices by the label as printed
/// @param exchanges by number
public record Known(Map<String, Named> voices, Map<Integer, RecordedExchange> exchanges) {
  private static final Known NONE = new Known(Map.of(), Map.of());

  public Known {
    voices = Map.copyOf(voices);
    exchanges = Map.copyOf(exchanges);
  }

  public static Known none() {
    return NONE;
  }

  /// The page of whoever a label names.
  public Optional<String> person(String label) {
    return Optional.ofNullable(voices.get(label)).map(named -> Paths.person(named.slug()));
  }

  /// The page of who asks in an exchange.
  public Optional<String> reporter(int exchange) {
    return Optional.ofNullable(exchanges.get(exchange))
        .flatMap(RecordedExchange::asker)
        .map(named -> Paths.reporter(named.slug()));
  }

  /// The page of the outlet that is asked for in an exchange.
  public Optional<String> outlet(int exchange) {
    return Optional.ofNullable(exchanges.get(exchange))
        .flatMap(RecordedExchange::outlet)
        .map(named -> Paths.outlet(named.slug()));
  }
}
