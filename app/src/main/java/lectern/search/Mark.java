package lectern.search;

import java.util.List;
import java.util.function.Predicate;

/// What is highlighted: words in a row.
///
/// @param words one or more tests of terms, as [EnglishText] makes them
/// @param weight how much it tells about a sentence, more than 0
record Mark(List<Predicate<String>> words, double weight) {
  Mark {
    words = List.copyOf(words);
  }
}
