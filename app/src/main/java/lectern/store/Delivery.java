package lectern.store;

import java.time.Instant;
import java.util.Optional;

/// A message of a saved search that has not arrived yet.
///
/// @param id of the message, the same at every attempt
/// @param search the id of the [SavedSearch]
/// @param body as it is sent
/// @param attempts made so far
/// @param due not to be tried before
/// @param failure of the last attempt, one sentence; empty where there was none
public record Delivery(
    String id, long search, String body, int attempts, Instant due, Optional<String> failure) {}
