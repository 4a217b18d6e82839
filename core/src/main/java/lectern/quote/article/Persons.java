package lectern.quote.article;

import static lectern.quote.article.ProseWords.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.quote.article.Token.Kind;

/// The persons whom an article has named so far, and where.
final class Persons {
  /// Who was named longer ago than so many names is not meant by `she`.
  private static final int FARTHEST = 30;

  private final String text;
  private final Map<String, Person> bySurname = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  private static final class Person {
    private String name;
    private final Set<String> offices = new HashSet<>();

    Person(String name) {
      this.name = name;
    }

    boolean isCalled(String reference) {
      return switch (reference) {
        case "he" -> offices.stream().noneMatch(FEMALE::contains);
        case "she" -> offices.stream().noneMatch(MALE::contains);
        default -> ROLES.contains(reference) && offices.contains(reference);
      };
    }
  }

  private record Mention(int position, Person person) {}

  Persons(String text) {
    this.text = text;
  }

  /// Takes note of the persons in a paragraph: those with a title or an office, those described after a comma, and those
  /// who say something.
  void note(List<Token> tokens) {
    int i = 0;
    while (i < tokens.size()) {
      int next = i + 1;
      if (tokens.get(i).isCapitalised()) {
        Optional<PersonName> name = PersonName.at(text, tokens, i);
        if (name.isPresent() && name.get().from() == i) {
          next = name.get().to();
          note(tokens, name.get());
        }
      }
      i = next;
    }
  }

  private void note(List<Token> tokens, PersonName name) {
    Person known = bySurname.get(name.surname());
    boolean isNew = known == null && name.isSure() && isPerson(tokens, name);
    if (known == null && !isNew) {
      return;
    }
    Person person = bySurname.computeIfAbsent(name.surname(), _ -> new Person(name.name()));
    if (isFuller(name.name(), person.name)) {
      person.name = name.name();
    }
    person.offices.addAll(name.offices());
    mentions.add(new Mention(tokens.get(name.from()).span().start(), person));
  }

  private static boolean isPerson(List<Token> tokens, PersonName name) {
    Token next = name.to() < tokens.size() ? tokens.get(name.to()) : Token.END;
    Token afterNext = name.to() + 1 < tokens.size() ? tokens.get(name.to() + 1) : Token.END;
    Token before = name.from() > 0 ? tokens.get(name.from() - 1) : Token.END;
    boolean isDescribed =
        next.is(Kind.COMMA)
            && afterNext.isWord()
            && !afterNext.isCapitalised()
            && !afterNext.lower().equals("where")
            && !afterNext.lower().equals("which");
    return hasOffice(name)
        || isDescribed
        || next.isIn(SPEECH)
        || next.isIn(ADVERBS)
        || before.isIn(SPEECH)
        || before.lower().equals("to");
  }

  private static boolean hasOffice(PersonName name) {
    return name.offices().stream().anyMatch(ROLES::contains);
  }

  /// A first name tells more than a title.
  private static boolean isFuller(String name, String known) {
    return hasTitle(known) && !hasTitle(name) && name.indexOf(' ') > 0;
  }

  private static boolean hasTitle(String name) {
    int blank = name.indexOf(' ');
    return blank < 0
        || HONORIFICS.contains(name.substring(0, blank).replace(".", "").toLowerCase(Locale.ROOT));
  }

  /// Who says it; empty where that is not clear.
  Optional<Attribution> resolve(Saying saying) {
    Optional<String> name =
        saying.name().isPresent()
            ? named(saying.name().get())
            : referred(saying.reference(), saying.evidence().end());
    return name.map(found -> new Attribution(found, saying.evidence()));
  }

  private Optional<String> named(PersonName name) {
    Person person = bySurname.get(name.surname());
    if (person != null) {
      return Optional.of(person.name);
    }
    return name.isSure() ? Optional.of(name.name()) : Optional.empty();
  }

  private Optional<String> referred(String reference, int position) {
    int last = mentions.size() - 1;
    while (last >= 0 && mentions.get(last).position() >= position) {
      last--;
    }
    for (int i = last; i >= 0 && last - i < FARTHEST; i--) {
      if (mentions.get(i).person().isCalled(reference)) {
        return Optional.of(mentions.get(i).person().name);
      }
    }
    return Optional.empty();
  }
}
