package lectern.store;

import lectern.record.Manifest;

/// An entry of the log.
///
/// @param index 0 for the first
/// @param manifest what it says
public record Logged(long index, Manifest manifest) {}
