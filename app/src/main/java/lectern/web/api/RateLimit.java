package lectern.web.api;

/// How often one client may ask.
///
/// @param perMinute requests a minute in the long run, at least 1
/// @param burst requests at once after a pause, at least 1
public record RateLimit(int perMinute, int burst) {

  /// Enough for a person and a page of theirs that asks much.
  public static final RateLimit COMMON = new RateLimit(600, 600);

  /// For what takes long: a quotation that is looked for in everything, a file of everything.
  public static final RateLimit HEAVY = new RateLimit(120, 120);

  public RateLimit {
    if (perMinute < 1 || burst < 1) {
      throw new IllegalArgumentException(
          "A rate limit lets at least one request through; found "
              + perMinute
              + " a minute and "
              + burst
              + " at once.");
    }
  }

  /// The limits of a site.
  ///
  /// @param common for every request of the API
  /// @param heavy for those that take long, which count for both
  public record Both(RateLimit common, RateLimit heavy) {
    public static Both usual() {
      return new Both(COMMON, HEAVY);
    }
  }
}
