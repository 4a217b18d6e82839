package lectern.search.query;

import java.util.ArrayList;
import java.util.List;
import lectern.exchange.Role;
import lectern.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads the [Token]s of a query by recursive descent: one method a rule of the grammar in the package's comment.
final class QueryParser {
  private static final String PRIMARY = "a word, a phrase, a field or (";

  private final String query;
  private final List<Token> tokens;
  private int at;
  private int depth;
  private int clauses;

  QueryParser(String query, List<Token> tokens) {
    this.query = query;
    this.tokens = tokens;
  }

  /// @throws QuerySyntaxException also where there is no clause at all
  Clause parse() throws QuerySyntaxException {
    if (is(Token.Sign.END)) {
      throw wrong(
          "The query has no words: found nothing but blanks and punctuation, expected "
              + PRIMARY
              + ".");
    }
    Clause clause = together();
    if (is(Token.Sign.CLOSE)) {
      throw wrong(
          "The bracket at position "
              + position()
              + " closes nothing: found ), expected a ( before it. Remove it, or open the group.");
    }
    return clause;
  }

  private Clause together() throws QuerySyntaxException {
    List<Clause> parts = new ArrayList<>();
    do {
      parts.add(any());
    } while (!is(Token.Sign.END) && !is(Token.Sign.CLOSE));
    return parts.size() == 1 ? parts.getFirst() : new Clause.Together(parts, around(parts));
  }

  private Clause any() throws QuerySyntaxException {
    List<Clause> parts = new ArrayList<>(List.of(all()));
    while (is(Token.Sign.OR)) {
      at++;
      parts.add(all());
    }
    return parts.size() == 1 ? parts.getFirst() : new Clause.Any(parts, around(parts));
  }

  private Clause all() throws QuerySyntaxException {
    List<Clause> parts = new ArrayList<>(List.of(unary()));
    while (is(Token.Sign.AND)) {
      at++;
      parts.add(unary());
    }
    return parts.size() == 1 ? parts.getFirst() : new Clause.All(parts, around(parts));
  }

  private Clause unary() throws QuerySyntaxException {
    int start = token().span().start();
    boolean isNegated = false;
    while (is(Token.Sign.NOT)) {
      at++;
      isNegated = !isNegated;
    }
    Clause clause = primary();
    return isNegated ? new Clause.Not(clause, new Span(start, clause.span().end())) : clause;
  }

  private Clause primary() throws QuerySyntaxException {
    Token token = token();
    if (!(token instanceof Token.Mark)) {
      at++;
      count(token);
    }
    return switch (token) {
      case Token.Word word -> word(word);
      case Token.Quoted quoted -> phrase(quoted);
      case Token.Valued valued -> restriction(valued);
      case Token.Mark(Token.Sign sign, Span span) -> {
        if (sign != Token.Sign.OPEN) {
          throw missing(sign);
        }
        yield group(span);
      }
    };
  }

  private Clause group(Span open) throws QuerySyntaxException {
    if (++depth > QueryLimits.DEPTH) {
      throw wrong(
          "The bracket at position "
              + position()
              + " nests deeper than "
              + QueryLimits.DEPTH
              + " groups; expected fewer. Write the query flatter.");
    }
    at++;
    if (is(Token.Sign.CLOSE)) {
      throw wrong(
          "The group at position "
              + (open.start() + 1)
              + " is empty: found ), expected "
              + PRIMARY
              + ". Remove the brackets, or fill them.");
    }
    Clause inside = together();
    if (!is(Token.Sign.CLOSE)) {
      throw new QuerySyntaxException(
          "The bracket at position "
              + (open.start() + 1)
              + " is never closed: found the end of the query, expected ). Close the group, or remove the bracket.",
          query,
          open);
    }
    at++;
    depth--;
    return inside;
  }

  /// An operator, or the end, where a clause has to be.
  private QuerySyntaxException missing(Token.Sign found) {
    @Nullable Token before = at == 0 ? null : tokens.get(at - 1);
    String after =
        before instanceof Token.Mark(Token.Sign sign, _)
            ? " after " + shown(sign, before.span())
            : " before it";
    String remedy =
        before instanceof Token.Mark(Token.Sign sign, _) && sign != Token.Sign.OPEN
            ? "Write what belongs after " + shown(sign, before.span()) + ", or remove it."
            : "Write what belongs before "
                + found.shown()
                + ", or put quotation marks around it to search for the word.";
    return wrong(
        "A part is missing at position "
            + position()
            + ": found "
            + found.shown()
            + ", expected "
            + PRIMARY
            + after
            + ". "
            + remedy);
  }

  private String shown(Token.Sign sign, Span span) {
    return sign == Token.Sign.NOT ? span.of(query) : sign.shown();
  }

  private Clause word(Token.Word word) throws QuerySyntaxException {
    String text = word.text();
    if (text.endsWith("*") && text.indexOf('*') == text.length() - 1) {
      return beginning(word, text.substring(0, text.length() - 1));
    }
    if (text.indexOf('*') >= 0) {
      throw new QuerySyntaxException(
          "The star in “"
              + text
              + "” at position "
              + (word.span().start() + 1)
              + " does not end its word; expected it at the end, as in ferr*.",
          query,
          word.span());
    }
    if (text.endsWith("~")) {
      return new Clause.Word(
          text.substring(0, text.length() - 1), Clause.Word.Form.SIMILAR, word.span());
    }
    return new Clause.Word(text, Clause.Word.Form.AS_TYPED, word.span());
  }

  private Clause beginning(Token.Word word, String text) throws QuerySyntaxException {
    if (text.codePoints().filter(Character::isLetterOrDigit).count()
        < QueryLimits.SHORTEST_BEGINNING) {
      throw new QuerySyntaxException(
          "“"
              + word.text()
              + "” at position "
              + (word.span().start() + 1)
              + " stands for too many words; expected at least "
              + QueryLimits.SHORTEST_BEGINNING
              + " letters before the star.",
          query,
          word.span());
    }
    return new Clause.Word(text, Clause.Word.Form.BEGINNING, word.span());
  }

  private Clause phrase(Token.Quoted quoted) throws QuerySyntaxException {
    if (quoted.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new QuerySyntaxException(
          "The phrase at position "
              + (quoted.span().start() + 1)
              + " has no words; expected some between the quotation marks. Write them, or remove the marks.",
          query,
          quoted.span());
    }
    return new Clause.Phrase(quoted.text(), quoted.span());
  }

  private Clause restriction(Token.Valued valued) throws QuerySyntaxException {
    return switch (valued.field()) {
      case DATE -> new Clause.Dated(dates(valued), valued.span());
      case ROLE -> new Clause.InRole(role(valued), valued.span());
      case SPEAKER, OUTLET, ASKED_BY, KIND, WORK ->
          new Clause.Named(valued.field(), valued.value(), valued.span());
    };
  }

  private DateRange dates(Token.Valued valued) throws QuerySyntaxException {
    try {
      return DateRange.parse(valued.value());
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(
          e.getMessage()
              + " (at position "
              + (valued.span().start() + 1)
              + "); expected a day, month or year, or a range of them: date:2031-02-14, date:2031-02, date:2031,"
              + " date:2031-02..2031-03, date:2031.. or date:..2031.",
          query,
          valued.span());
    }
  }

  private Role role(Token.Valued valued) throws QuerySyntaxException {
    for (Role role : Role.values()) {
      if (role.name().equalsIgnoreCase(valued.value())) {
        return role;
      }
    }
    throw new QuerySyntaxException(
        "Found “"
            + valued.value()
            + "” as a role at position "
            + (valued.span().start() + 1)
            + "; expected statement, question, answer, handoff, interjection or closing. Write role:answer for what"
            + " officials replied.",
        query,
        valued.span());
  }

  private void count(Token token) throws QuerySyntaxException {
    if (++clauses > QueryLimits.CLAUSES) {
      throw new QuerySyntaxException(
          "The query has more than "
              + QueryLimits.CLAUSES
              + " words from position "
              + (token.span().start() + 1)
              + " on; expected fewer. Use the words that matter, or check a quotation with `lectern quote`.",
          query,
          token.span());
    }
  }

  private static Span around(List<Clause> parts) {
    return new Span(parts.getFirst().span().start(), parts.getLast().span().end());
  }

  private Token token() {
    return tokens.get(at);
  }

  private boolean is(Token.Sign sign) {
    return token() instanceof Token.Mark(Token.Sign found, _) && found == sign;
  }

  private int position() {
    return token().span().start() + 1;
  }

  private QuerySyntaxException wrong(String message) {
    return new QuerySyntaxException(message, query, token().span());
  }
}
