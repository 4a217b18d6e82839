package lectern.web.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lectern.search.query.Field;
import lectern.search.register.LabelUse;
import lectern.search.register.Person;

/// What the search is asked for somebody.
final class Clauses {

  /// Labels of a person that one query names.
  private static final int MOST_LABELS = 6;

  private Clauses() {}

  /// What they say: by the surname where it tells them from everybody else, or by their labels.
  static String saidBy(Person person) {
    boolean isTold =
        person.namesakes().isEmpty()
            && !person.voice().isAmbiguous()
            && !person.voice().isIdentified()
            && !person.voice().isOfficeOnly();
    if (isTold) {
      return clause(
          Field.SPEAKER,
          SortedName.ofPerson(person.voice().name()).main().toLowerCase(Locale.ROOT));
    }
    List<String> labels =
        person.labels().stream().map(LabelUse::printed).distinct().limit(MOST_LABELS).toList();
    return labels.isEmpty()
        ? clause(Field.SPEAKER, person.voice().name())
        : labels.stream()
            .map(label -> clause(Field.SPEAKER, label))
            .collect(Collectors.joining(" OR "));
  }

  static String askedBy(String name) {
    return clause(Field.ASKED_BY, name);
  }

  static String askedFor(String outlet) {
    return clause(Field.OUTLET, outlet);
  }

  private static String clause(Field field, String value) {
    String bare = value.replaceAll("[\"“”„‟«»]+", " ").strip();
    boolean isWord = !bare.isEmpty() && bare.codePoints().allMatch(Character::isLetterOrDigit);
    return field.typed() + ":" + (isWord ? bare : '"' + bare + '"');
  }
}
