package lectern.read;

/// A file that was found in a folder or archive and passed over, without being a fault.
///
/// @param name its path, as that of an [Item]
/// @param reason the end of the sentence "It was passed over because …", e.g. `"it is hidden"`
public record Skipped(String name, String reason) {}
