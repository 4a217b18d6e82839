package lectern.quote;

import java.util.HashMap;
import java.util.Map;

/// Numbers the words of one quotation, so that comparing words is comparing numbers.
final class Vocabulary {
  /// Of every word that the quotation does not have.
  static final int OTHER = 0;

  private final Map<String, Integer> numbers = new HashMap<>();

  /// The number of a word of the quotation, 1 or more.
  int number(String form) {
    return numbers.computeIfAbsent(form, _ -> numbers.size() + 1);
  }

  /// The number of a word of the record.
  int find(String form) {
    Integer number = numbers.get(form);
    return number == null ? OTHER : number;
  }
}
