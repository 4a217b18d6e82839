package lectern.search.register;

/// Somebody or something that has a page of its own in the register.
///
/// @param slug of a person, a reporter or an outlet; the place where it stands tells which
/// @param name as printed
public record Named(String slug, String name) {}
