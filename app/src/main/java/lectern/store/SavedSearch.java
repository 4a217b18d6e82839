package lectern.store;

import java.time.Instant;
import java.util.Optional;

/// A search that tells of what it finds anew.
///
/// @param id given when it is added
/// @param name by which the desk calls it; each once
/// @param query as somebody would type it
/// @param url where messages go; empty where nobody is sent any
/// @param secret that they are signed with; there is one if there is a `url`
/// @param created when it was added
/// @param seen how many entries of the log it has told of
public record SavedSearch(
    long id,
    String name,
    String query,
    Optional<String> url,
    Optional<String> secret,
    Instant created,
    long seen) {

  /// Does not tell the secret.
  @Override
  public String toString() {
    return "SavedSearch[" + id + ", " + name + ", " + query + ", " + url + "]";
  }
}
