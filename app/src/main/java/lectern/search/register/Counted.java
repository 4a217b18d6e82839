package lectern.search.register;

/// How often somebody or something occurs.
///
/// @param slug of a person, a reporter or an outlet; the place where it stands tells which
/// @param name as printed
/// @param count 1 or more; the place where it stands tells of what
public record Counted(String slug, String name, int count) {}
