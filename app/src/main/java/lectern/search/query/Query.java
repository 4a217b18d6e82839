package lectern.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lectern.source.Span;

/// What somebody asked for, read.
///
/// @param text as typed
/// @param clause the tree of it
/// @param isPlain whether it has words only, so that none of them was meant as syntax
/// @param notices what was read in another way than it looks: whole sentences
public record Query(String text, Clause clause, boolean isPlain, List<String> notices) {

  /// What nobody writes by accident: a field, a phrase, a negated word, an operator in capitals, a star or a tilde.
  private static final Pattern ON_PURPOSE =
      Pattern.compile(
          "(?U)(?:^|[\\s(])(?:-[\\p{L}\\p{N}(\"“]|(?i:speaker|outlet|asked-by|date|role|kind|work):\\S"
              + "|\\p{L}{2,}[*~](?:$|[\\s)]))"
              + "|\\b(?:OR|AND|NOT)\\b");

  /// A text of more words than this, in which a quotation mark has no second one, was pasted and cut.
  private static final int LONGEST_TYPED = 8;

  public Query {
    notices = List.copyOf(notices);
  }

  /// Reads a query. A sentence that was pasted, with none of the language in it, is always one: of words.
  ///
  /// @throws QuerySyntaxException if it uses the language and is wrong, is too long, or has no words
  public static Query parse(String text) throws QuerySyntaxException {
    requireLength(text);
    Tokenizer tokenizer = new Tokenizer(text);
    try {
      Clause clause = new QueryParser(text, tokenizer.tokens()).parse();
      return new Query(text, clause, isPlain(clause), tokenizer.notices());
    } catch (QuerySyntaxException e) {
      if (isOnPurpose(text)) {
        throw e;
      }
      Query plain = plain(text);
      return new Query(
          text,
          plain.clause,
          true,
          List.of("The query was read as plain words. " + e.getMessage()));
    }
  }

  private static boolean isOnPurpose(String text) {
    boolean isQuoting = text.chars().anyMatch(c -> Tokenizer.isQuotationMark((char) c));
    boolean isShort = text.strip().split("\\s+", LONGEST_TYPED + 2).length <= LONGEST_TYPED;
    return isQuoting && isShort || ON_PURPOSE.matcher(text).find();
  }

  /// The words of a text, whatever else stands in it.
  ///
  /// @throws QuerySyntaxException if it is too long, or has no words
  public static Query plain(String text) throws QuerySyntaxException {
    requireLength(text);
    List<Token> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean isInside = i < text.length() && isOfWord(text.charAt(i));
      if (isInside && start < 0) {
        start = i;
      } else if (!isInside && start >= 0) {
        addWord(words, text, new Span(start, i));
        start = -1;
      }
    }
    words.add(new Token.Mark(Token.Sign.END, new Span(text.length(), text.length())));
    return new Query(text, new QueryParser(text, words).parse(), true, List.of());
  }

  private static void addWord(List<Token> words, String text, Span span) {
    String word = span.of(text);
    if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
      words.add(new Token.Word(word, span));
    }
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\''
        || c == '’';
  }

  private static boolean isPlain(Clause clause) {
    return switch (clause) {
      case Clause.Word(_, Clause.Word.Form form, _) -> form == Clause.Word.Form.AS_TYPED;
      case Clause.Together(List<Clause> clauses, _) -> clauses.stream().allMatch(Query::isPlain);
      case Clause.Phrase _, Clause.Restriction _, Clause.Not _, Clause.All _, Clause.Any _ -> false;
    };
  }

  private static void requireLength(String text) throws QuerySyntaxException {
    if (text.length() > QueryLimits.LENGTH) {
      throw new QuerySyntaxException(
          "The query is "
              + text.length()
              + " characters long; expected at most "
              + QueryLimits.LENGTH
              + ". Search for the words that matter, or check a whole article with `lectern quote`.",
          text,
          new Span(QueryLimits.LENGTH, text.length()));
    }
  }
}
