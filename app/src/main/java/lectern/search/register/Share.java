package lectern.search.register;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import lectern.exchange.Role;

/// A person's part in a work.
///
/// @param turns that are theirs
/// @param words that they say
/// @param allWords that are said in the whole work
/// @param roles number of their turns by what they do; those that are there
public record Share(
    Occasion occasion, int turns, long words, long allWords, Map<Role, Integer> roles) {
  public Share {
    EnumMap<Role, Integer> ordered = new EnumMap<>(Role.class);
    ordered.putAll(roles);
    roles = Collections.unmodifiableMap(ordered);
  }

  /// Of the floor: from 0 to 1.
  public double ofFloor() {
    return allWords == 0 ? 0 : (double) words / allWords;
  }
}
