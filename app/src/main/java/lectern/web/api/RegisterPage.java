package lectern.web.api;

import java.util.List;
import java.util.Optional;
import lectern.json.JsonNull;
import lectern.json.JsonString;
import lectern.json.JsonValue;

/// Part of a list, and the address of the next.
///
/// @param self the address that was asked for
public record RegisterPage(int offset, int limit, String self, Optional<String> next) {

  /// The items of the page.
  <T> List<T> of(List<T> all) {
    return all.stream().skip(offset).limit(limit).toList();
  }

  /// The address of the next one; `null` on the last.
  JsonValue nextOrNull() {
    return next.<JsonValue>map(JsonString::new).orElse(JsonNull.NULL);
  }
}
