package lectern.cli;

/// Numbers for people.
final class Numbers {
  private Numbers() {}

  /// In groups of three: `1,125`.
  static String grouped(long number) {
    StringBuilder digits = new StringBuilder().append(number);
    int first = number < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /// With its noun: `1 question`, `2 questions`.
  static String of(long number, String noun) {
    return of(number, noun, noun + "s");
  }

  /// With its noun where the plural is another word: `2 entries`.
  static String of(long number, String one, String several) {
    return grouped(number) + " " + (number == 1 ? one : several);
  }
}
