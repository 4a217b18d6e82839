package lectern.web;

import java.util.Map;

/// What a reader has before them.
enum Window {
  DESK(1280, 800, "light"),
  DESK_AT_NIGHT(1280, 800, "dark"),
  PHONE(375, 667, "light"),
  PHONE_AT_NIGHT(375, 667, "dark");

  /// In CSS pixels.
  final int width;

  /// In CSS pixels.
  final int height;

  /// `light` or `dark`.
  final String scheme;

  Window(int width, int height, String scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }

  void open(Chromium chromium) {
    chromium.media("screen", Map.of("prefers-color-scheme", scheme));
    chromium.size(width, height);
  }

  boolean isDark() {
    return scheme.equals("dark");
  }

  @Override
  public String toString() {
    return width + "-" + scheme;
  }
}
