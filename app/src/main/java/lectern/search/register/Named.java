package lectern.search.register;

/// Somebody or something that has a page of its own in the register.
///
/// @param slug of a person, a reporter or an outlet; the place where it stands tells which. `""` where there is no such page,
///     since only an edition that does not stand prints the name
/// @param name as printed
public record Named(String slug, String name) {}
