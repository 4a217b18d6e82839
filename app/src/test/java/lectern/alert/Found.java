package lectern.alert;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Passages that a search for the harbor found.
final class Found {
  static final Instant MORNING = Instant.parse("2031-03-15T08:30:00Z");

  private static final String WORK = "https://record.example/press-availability/2031-03-14/quist";

  static final AlertItem CORRECTED =
      new AlertItem(
          AlertItem.Cause.CORRECTED,
          URI.create(WORK + "/v2/t4.s1~0a1b2c3d"),
          URI.create(WORK + "/v2/t4.s1~0a1b2c3d#t4.s1"),
          "press-availability/2031-03-14/quist/v2/t4.s1~0a1b2c3d",
          "Press availability on the harbor",
          new Said("MS. QUIST", "The harbor dues are < 9 & will stay."),
          Optional.of("The harbor dues are 8."),
          Optional.of(new Said("Q", "And the dues?")),
          Optional.empty(),
          MORNING);

  static final AlertItem NEW =
      new AlertItem(
          AlertItem.Cause.NEW,
          URI.create(WORK + "/v1/t1.s1~11111111"),
          URI.create(WORK + "/v1/t1.s1~11111111"),
          "press-availability/2031-03-14/quist/v1/t1.s1~11111111",
          "Press availability on the harbor",
          new Said("", "The harbor is open."),
          Optional.empty(),
          Optional.empty(),
          Optional.of(new Said("MR. VALE", "Thank you.")),
          MORNING.minusSeconds(86_400));

  private Found() {}

  static Feed feed(AlertItem... items) {
    return new Feed(
        "Lectern: harbor",
        "Press Office of Norvale",
        URI.create("https://record.example/search.atom?q=harbor"),
        URI.create("https://record.example/search?q=harbor"),
        MORNING,
        List.of(items));
  }
}
