package lectern.quote.article;

import static lectern.quote.article.ProseWords.*;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.quote.article.Token.Kind;
import lectern.source.Span;

/// The name of a person where it stands in prose.
///
/// @param from index of its first token, with the titles before it
/// @param to index after its last token
/// @param name without the titles of an office, with `Ms.` and its like: `Anna Moreau`, `Ms. Moreau`
/// @param surname its last word
/// @param isSure whether a first name, a title or an office stands with it, so that it is no place
/// @param offices words in lower case that tell what she is: those before the name, and those after a comma behind it
record PersonName(
    int from, int to, String name, String surname, boolean isSure, Set<String> offices) {

  private static final int LONGEST = 8;
  private static final int LONGEST_APPOSITION = 8;

  /// The name that ends right before a token.
  static Optional<PersonName> before(String text, List<Token> tokens, int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST && isPartOfName(tokens, from - 1, end)) {
      from--;
    }
    while (from < end && (isOpener(tokens.get(from)) || !tokens.get(from).isCapitalised())) {
      from++;
    }
    return from == end ? Optional.empty() : read(text, tokens, from, end);
  }

  /// The name that starts at a token, maybe after words of an office in lower case.
  static Optional<PersonName> at(String text, List<Token> tokens, int start) {
    int from = start;
    while (from < tokens.size() && isOffice(tokens.get(from))) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && to - from < LONGEST && isNext(tokens, from, to)) {
      to++;
    }
    while (to > from && !tokens.get(to - 1).isCapitalised()) {
      to--;
    }
    return from == to ? Optional.empty() : read(text, tokens, from, to);
  }

  private static boolean isOffice(Token token) {
    return !token.isCapitalised() && (token.isIn(ROLES) || token.isIn(OPENERS));
  }

  private static boolean isPartOfName(List<Token> tokens, int i, int end) {
    Token token = tokens.get(i);
    return token.isCapitalised() || (token.isIn(PARTICLES) && i + 1 < end);
  }

  private static boolean isNext(List<Token> tokens, int from, int i) {
    Token token = tokens.get(i);
    return token.isCapitalised() && !isOpener(token) || (i > from && token.isIn(PARTICLES));
  }

  private static boolean isOpener(Token token) {
    return token.isIn(OPENERS) && !token.isIn(ROLES);
  }

  private static Optional<PersonName> read(String text, List<Token> tokens, int from, int to) {
    List<Token> run = tokens.subList(from, to);
    if (run.stream().anyMatch(token -> token.isIn(INSTITUTIONS) && !token.isIn(ROLES))) {
      return Optional.empty();
    }
    int start = from;
    while (start < to && tokens.get(start).isIn(ROLES) && !tokens.get(start).isIn(HONORIFICS)) {
      start++;
    }
    if (start == to || tokens.get(to - 1).isIn(HONORIFICS)) {
      return Optional.empty();
    }
    boolean hasOffice =
        start > from
            || (from > 0 && isOffice(tokens.get(from - 1)) && tokens.get(from - 1).isIn(ROLES));
    boolean hasTitle = tokens.get(start).isIn(HONORIFICS);
    boolean isSure = hasOffice || hasTitle || to - start > 1;
    boolean isPlace =
        !hasOffice && !hasTitle && from > 0 && tokens.get(from - 1).lower().equals("the");
    String surname = withoutPossessive(tokens.get(to - 1).text());
    int shown = to - start == 1 && start > from ? from : start;
    String name =
        withoutPossessive(
            text.substring(tokens.get(shown).span().start(), tokens.get(to - 1).span().end()));
    return isPlace
        ? Optional.empty()
        : Optional.of(
            new PersonName(from, to, name, surname, isSure, offices(tokens, from, start, to)));
  }

  private static String withoutPossessive(String name) {
    return name.endsWith("'s") || name.endsWith("’s") ? name.substring(0, name.length() - 2) : name;
  }

  private static Set<String> offices(List<Token> tokens, int from, int start, int to) {
    Set<String> offices = new HashSet<>();
    for (int i = from - 1;
        i >= 0 && from - i < LONGEST_APPOSITION && describes(tokens.get(i));
        i--) {
      offices.add(office(tokens.get(i)));
    }
    tokens.subList(from, Math.min(start + 1, to)).forEach(token -> offices.add(office(token)));
    if (to < tokens.size() && tokens.get(to).is(Kind.COMMA)) {
      int end = Math.min(tokens.size(), to + LONGEST_APPOSITION);
      for (int i = to + 1; i < end && describes(tokens.get(i)); i++) {
        offices.add(office(tokens.get(i)));
      }
    }
    return Set.copyOf(offices);
  }

  private static String office(Token token) {
    return WRITTEN_OUT.getOrDefault(token.lower(), token.lower());
  }

  /// `a spokesman for [Ms. Moreau]` describes somebody else.
  private static boolean describes(Token token) {
    boolean isName = token.isCapitalised() && !token.isIn(ROLES);
    return token.isWord() && !isName && !token.isIn(HONORIFICS) && !token.isIn(BELONGING);
  }

  Span span(List<Token> tokens) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }
}
