package lectern.quote.article;

import static lectern.quote.article.ProseWords.*;

import java.util.List;
import java.util.Optional;
import lectern.quote.article.Token.Kind;
import lectern.source.Span;

/// That somebody says something, in the prose of an article: `Ms. Moreau told reporters`, `according to Anna Moreau`,
/// `said the minister`.
///
/// @param name of who says it; empty where only a pronoun or an office stands there
/// @param reference that pronoun or office in lower case; `""` where there is a name
/// @param evidence the subject and the verb, and what stands between them
record Saying(Optional<PersonName> name, String reference, Span evidence) {

  private static final int LONGEST_DESCRIPTION = 6;

  /// The first in a stretch of tokens.
  static Optional<Saying> first(String text, List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Saying> saying = at(text, tokens, from, i, to);
      if (saying.isPresent()) {
        return saying;
      }
    }
    return Optional.empty();
  }

  /// The last in a stretch of tokens.
  static Optional<Saying> last(String text, List<Token> tokens, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      Optional<Saying> saying = at(text, tokens, from, i, to);
      if (saying.isPresent()) {
        return saying;
      }
    }
    return Optional.empty();
  }

  private static Optional<Saying> at(String text, List<Token> tokens, int from, int i, int to) {
    Token token = tokens.get(i);
    if (token.isIn(SPEECH)) {
      int end = endOfSubject(tokens, from, i);
      return Optional.of(
          end > from ? before(text, tokens, from, end, i) : after(text, tokens, i + 1, i, to));
    }
    boolean isAccording =
        token.lower().equals("to") && i > from && tokens.get(i - 1).lower().equals("according");
    return isAccording ? Optional.of(after(text, tokens, i + 1, i - 1, to)) : Optional.empty();
  }

  /// The index after the last token of the subject of a verb: before its adverbs, and before what stands between two
  /// commas.
  private static int endOfSubject(List<Token> tokens, int from, int verb) {
    int end = verb;
    while (end > from && (tokens.get(end - 1).isIn(ADVERBS) || isWho(tokens.get(end - 1)))) {
      end--;
    }
    if (end == from || !tokens.get(end - 1).is(Kind.COMMA)) {
      return end > from && tokens.get(end - 1).isWord() ? end : from;
    }
    int comma = end - 2;
    while (comma > from && !tokens.get(comma).is(Kind.COMMA)) {
      comma--;
    }
    boolean isWho = end < verb && isWho(tokens.get(end));
    return comma > from ? comma : isWho ? end - 1 : from;
  }

  private static boolean isWho(Token token) {
    return token.lower().equals("who");
  }

  private static Saying before(String text, List<Token> tokens, int from, int end, int verb) {
    int last = end;
    Optional<PersonName> name = PersonName.before(text, tokens, last);
    int preposition = preposition(tokens, from, name.map(PersonName::from).orElse(last));
    if (preposition > from) {
      last = preposition;
      name = PersonName.before(text, tokens, last);
    }
    Token word = tokens.get(last - 1);
    int start = name.map(PersonName::from).orElse(startOfPhrase(tokens, from, last - 1));
    Span evidence = new Span(tokens.get(start).span().start(), tokens.get(verb).span().end());
    return new Saying(name, name.isPresent() ? "" : word.lower(), evidence);
  }

  /// The index of the preposition by which the words right before an index belong to others before them: `a spokesman for
  /// [Ms. Moreau] said`; negative where there is none.
  private static int preposition(List<Token> tokens, int from, int end) {
    for (int i = end - 1; i > from && end - i <= 3 && tokens.get(i).isWord(); i--) {
      if (tokens.get(i).isIn(BELONGING)) {
        return i;
      }
      if (!tokens.get(i).isIn(OPENERS) && end - i > 2) {
        return -1;
      }
    }
    return -1;
  }

  private static int startOfPhrase(List<Token> tokens, int from, int last) {
    boolean isPhrase =
        last > from && tokens.get(last - 1).isWord() && !tokens.get(last).isIn(PRONOUNS);
    return isPhrase ? last - 1 : last;
  }

  private static Saying after(String text, List<Token> tokens, int start, int verb, int to) {
    Optional<PersonName> name =
        PersonName.at(text, tokens.subList(0, to), start)
            .filter(found -> isSubject(tokens, start, found));
    int last = start;
    while (last < to
        && tokens.get(last).isWord()
        && last - start < LONGEST_DESCRIPTION
        && !tokens.get(last).isIn(BELONGING)) {
      last++;
    }
    int end = name.map(PersonName::to).orElse(Math.max(last, verb + 1));
    Span evidence = new Span(tokens.get(verb).span().start(), tokens.get(end - 1).span().end());
    boolean isPronoun = start < to && tokens.get(start).isIn(PRONOUNS);
    String reference =
        last == start ? "" : (isPronoun ? tokens.get(start) : tokens.get(last - 1)).lower();
    return new Saying(name, name.isPresent() ? "" : reference, evidence);
  }

  /// Whether only words of an office stand between a verb and a name after it.
  private static boolean isSubject(List<Token> tokens, int start, PersonName name) {
    return tokens.subList(start, name.from()).stream()
        .allMatch(token -> token.isIn(ROLES) || token.isIn(OPENERS));
  }
}
