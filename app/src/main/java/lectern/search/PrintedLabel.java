package lectern.search;

import lectern.search.register.Slug;
import lectern.source.Span;
import lectern.transcript.Label;
import lectern.transcript.PrintedName;

/// A label or a reporter's name, as one of several that may be the same person's.
///
/// @param printed as printed
/// @param key what spellings of it have in common that differ in capitals and full stops
/// @param name its parts
/// @param beside what stands beside a first name alone and tells it from others, e.g. an outlet; mostly `""`
/// @param family those with the same are looked at together: the surname, or the office where there is no name
record PrintedLabel(String printed, String key, PrintedName name, String beside, String family) {

  /// The label of a turn.
  static PrintedLabel ofSpeaker(String label) {
    PrintedName name = PrintedName.of(label);
    String family = name.isNamed() ? Slug.of(name.surname()) : "the " + Slug.of(office(name));
    return new PrintedLabel(label, key(label), name, "", family);
  }

  /// Who asks. One word alone is a first name, mostly, and those who have it are told apart by their outlets.
  ///
  /// @param outlet `""` where the print does not say
  static PrintedLabel ofAsker(String asker, String outlet) {
    PrintedName name = PrintedName.of(asker);
    boolean isLone = name.given().isEmpty() && name.address().isEmpty() && name.office().isEmpty();
    String word = Slug.of(name.isNamed() ? name.surname() : asker);
    return new PrintedLabel(
        asker,
        key(asker),
        name,
        isLone ? Slug.of(outlet.isEmpty() ? "" : withoutArticle(outlet)) : "",
        isLone ? "only " + word : word);
  }

  static String key(String printed) {
    return new Label(new Span(0, 0), printed).key();
  }

  /// `The Harbour Post` is `Harbour Post`.
  static String withoutArticle(String name) {
    return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
  }

  private static String office(PrintedName name) {
    return withoutArticle(name.address() + " " + name.office());
  }

  boolean isOfficeOnly() {
    return !name.isNamed();
  }

  /// Whether nothing but one word is printed, which may be a first name.
  boolean isLone() {
    return family.startsWith("only ");
  }

  /// Whether it has more than initials before the surname.
  boolean isFull() {
    return name.isNamed() && name.isFull();
  }

  boolean isInitials() {
    return name.isNamed() && !name.given().isEmpty() && !name.isFull();
  }

  boolean isSurnameOnly() {
    return name.isNamed() && name.given().isEmpty() && !isLone();
  }

  /// What the first names have in common with others of the same person.
  String given() {
    return name.given().isEmpty() ? "" : Slug.of(name.given().getFirst());
  }

  /// Whether two labels give the same title, or one of them gives none.
  boolean agreesInTitle(PrintedLabel other) {
    String mine = title();
    String theirs = other.title();
    return mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
  }

  private String title() {
    return Slug.of(name.address() + " " + name.office()).replace("unnamed", "");
  }
}
