package lectern.web.page;

import java.util.Locale;

/// The names that the stylesheet knows things by.
public final class Css {
  private Css() {}

  /// The class of an enum's constant: `OFF_RECORD` is `off-record`.
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
