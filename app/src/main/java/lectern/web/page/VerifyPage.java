package lectern.web.page;

/// How to check the record without believing who keeps it.
///
/// @param origin of the log
/// @param size how many entries the newest checkpoint covers
/// @param root of the log at that size, in base64
/// @param note the checkpoint as it is signed
/// @param key that signed it, as a signed-note verifier key
public record VerifyPage(String origin, long size, String root, String note, String key) {}
