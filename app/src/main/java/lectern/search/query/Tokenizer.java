package lectern.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.source.Span;

/// Cuts what was typed into [Token]s. Apostrophes, and colons that no field stands before, are part of a word.
final class Tokenizer {
  private static final String QUOTATION_MARKS = "\"“”„‟«»";
  private static final Pattern NAMED = Pattern.compile("(\\p{L}[\\p{L}_-]*):");

  /// A text in capitals only, of more words than this, is a caption that was pasted: its `OR` and `NOT` are words.
  private static final int LONGEST_SHOUT = 5;

  private final String query;
  private final boolean isCaption;
  private final List<Token> tokens = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private int at;

  Tokenizer(String query) {
    this.query = query;
    this.isCaption =
        query.equals(query.toUpperCase(Locale.ROOT))
            && query.strip().split("\\s+", LONGEST_SHOUT + 2).length > LONGEST_SHOUT;
  }

  /// All of them; the last is [Token.Sign#END].
  List<Token> tokens() throws QuerySyntaxException {
    while (at < query.length()) {
      next();
    }
    add(Token.Sign.END, at);
    return tokens;
  }

  /// What was read in another way than it looks; whole sentences.
  List<String> notices() {
    return notices;
  }

  private void next() throws QuerySyntaxException {
    char c = query.charAt(at);
    if (isBlank(c)) {
      at++;
    } else if (c == '(') {
      add(Token.Sign.OPEN, ++at - 1);
    } else if (c == ')') {
      add(Token.Sign.CLOSE, ++at - 1);
    } else if (isQuotationMark(c)) {
      int start = at;
      String text = quoted();
      tokens.add(new Token.Quoted(text, new Span(start, at)));
    } else if (c == '-' && isNegation()) {
      add(Token.Sign.NOT, ++at - 1);
    } else {
      word();
    }
  }

  /// A hyphen after a blank and right before a word, a phrase or a bracket.
  private boolean isNegation() {
    boolean opens = at == 0 || isBlank(query.charAt(at - 1)) || query.charAt(at - 1) == '(';
    if (!opens || at + 1 == query.length()) {
      return false;
    }
    char next = query.charAt(at + 1);
    return next == '('
        || isQuotationMark(next)
        || Character.isLetterOrDigit(query.codePointAt(at + 1));
  }

  private String quoted() throws QuerySyntaxException {
    int start = at++;
    while (at < query.length() && !isQuotationMark(query.charAt(at))) {
      at++;
    }
    if (at == query.length()) {
      throw new QuerySyntaxException(
          "The quotation mark at position "
              + (start + 1)
              + " is never closed: found the end of the query, expected a second quotation mark. Close the phrase, or"
              + " leave the quotation mark out.",
          query,
          new Span(start, start + 1));
    }
    at++;
    return query.substring(start + 1, at - 1);
  }

  private void word() throws QuerySyntaxException {
    int start = at;
    Matcher named = NAMED.matcher(query).region(at, query.length());
    if (named.lookingAt() && field(named)) {
      return;
    }
    String run = run();
    switch (run) {
      case "OR" -> operator(Token.Sign.OR, run, start);
      case "AND" -> operator(Token.Sign.AND, run, start);
      case "NOT" -> operator(Token.Sign.NOT, run, start);
      case "|", "||" -> add(Token.Sign.OR, start);
      default -> words(run, start);
    }
  }

  private void operator(Token.Sign sign, String run, int start) {
    if (isCaption) {
      words(run, start);
    } else {
      add(sign, start);
    }
  }

  private void words(String run, int start) {
    if (run.codePoints().anyMatch(Character::isLetterOrDigit)) {
      tokens.add(new Token.Word(run, new Span(start, at)));
    }
  }

  /// Reads `name:value`, if it is that.
  private boolean field(Matcher named) throws QuerySyntaxException {
    String name = named.group(1);
    Optional<Field> field = Field.named(name);
    boolean hasValue = named.end() < query.length() && !endsRun(named.end());
    if (field.isEmpty()) {
      if (hasValue) {
        requireNoSlip(name);
      }
      return false;
    }
    if (!hasValue) {
      notices.add(
          "“"
              + named.group()
              + "” was read as a word, since nothing follows its colon. To restrict the search write the value right after"
              + " it, as in "
              + example(field.get())
              + ".");
      return false;
    }
    at = named.end();
    String value = isQuotationMark(query.charAt(at)) ? quoted() : run().replaceAll("[,;]+$", "");
    Span span = new Span(named.start(), at);
    if (value.isBlank()) {
      throw new QuerySyntaxException(
          field.get().typed()
              + ": at position "
              + (named.start() + 1)
              + " has an empty value; expected one, as in "
              + example(field.get())
              + ".",
          query,
          span);
    }
    tokens.add(new Token.Valued(field.get(), value.strip(), span));
    return true;
  }

  private void requireNoSlip(String name) throws QuerySyntaxException {
    Optional<Field> meant = Field.meantBy(name);
    if (meant.isPresent()) {
      throw new QuerySyntaxException(
          "Found “"
              + name
              + ":” at position "
              + (at + 1)
              + ", which is no field; expected one of "
              + Field.all()
              + ". Did you mean "
              + meant.get().typed()
              + ":? If it is only a word, put a blank after the colon.",
          query,
          new Span(at, at + name.length()));
    }
  }

  private static String example(Field field) {
    return field.typed()
        + switch (field) {
          case SPEAKER, ASKED_BY -> ":quist or " + field.typed() + ":\"Ada Quist\"";
          case OUTLET -> ":\"Harbour Radio\"";
          case DATE -> ":2031-02 or date:2031-02..2031-03";
          case ROLE -> ":answer";
          case KIND -> ":press-briefing";
          case WORK -> ":press-briefing/2031-02-14/night-ferry";
        };
  }

  /// The characters from here to the next blank, bracket or quotation mark.
  private String run() {
    int start = at;
    do {
      at++;
    } while (at < query.length() && !endsRun(at));
    return query.substring(start, at);
  }

  private boolean endsRun(int position) {
    char c = query.charAt(position);
    return isBlank(c)
        || c == '('
        || c == ')'
        || (isQuotationMark(c) && position > 0 && query.charAt(position - 1) != ':');
  }

  private void add(Token.Sign sign, int start) {
    tokens.add(new Token.Mark(sign, new Span(start, at)));
  }

  static boolean isQuotationMark(char c) {
    return QUOTATION_MARKS.indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
