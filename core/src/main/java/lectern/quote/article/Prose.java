package lectern.quote.article;

import static lectern.quote.article.ProseWords.ABBREVIATIONS;

import java.util.ArrayList;
import java.util.List;
import lectern.quote.article.Token.Kind;
import lectern.source.Characters;
import lectern.source.Span;

/// The prose of one paragraph: its words, its marks, and its quotations as one token each.
final class Prose {
  private static final int LONGEST_INITIAL = 2;

  private final String text;
  private final int to;
  private final List<Token> tokens = new ArrayList<>();

  private Prose(String text, int to) {
    this.text = text;
    this.to = to;
  }

  /// @param quotations the outer spans of those that are closed, in order
  static List<Token> of(String text, Span paragraph, List<Span> quotations) {
    Prose prose = new Prose(text, paragraph.end());
    int i = paragraph.start();
    for (Span quotation : quotations) {
      prose.read(i, quotation.start());
      prose.tokens.add(Token.mark(Kind.QUOTATION, quotation));
      i = quotation.end();
    }
    prose.read(i, paragraph.end());
    return prose.tokens;
  }

  private void read(int from, int until) {
    int i = from;
    while (i < until) {
      char c = text.charAt(i);
      int end = Character.isLetterOrDigit(c) ? endOfWord(i, until) : i + 1;
      if (Character.isLetterOrDigit(c)) {
        tokens.add(Token.word(text.substring(i, end).replace('’', '\''), new Span(i, end)));
      } else if (!Characters.isBlank(c) && !(c == '.' && isInside(i))) {
        tokens.add(Token.mark(kind(c), new Span(i, end)));
      }
      i = end;
    }
  }

  private int endOfWord(int from, int until) {
    int i = from + 1;
    while (i < until && (isPart(i) || (isJoint(i) && i + 1 < until && isPart(i + 1)))) {
      i++;
    }
    return i;
  }

  private boolean isPart(int i) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private boolean isJoint(int i) {
    char c = text.charAt(i);
    return c == '\'' || c == '’' || c == '-';
  }

  private static Kind kind(char c) {
    return switch (c) {
      case ',' -> Kind.COMMA;
      case ':' -> Kind.COLON;
      case '.', '?', '!', ';' -> Kind.STOP;
      default -> Kind.OTHER;
    };
  }

  /// Whether a full stop ends an abbreviation or initial, or stands inside a number or name.
  private boolean isInside(int i) {
    boolean isFollowed = i + 1 < to && !Characters.isBlank(text.charAt(i + 1));
    if (isFollowed && Character.isLetterOrDigit(text.charAt(i + 1))) {
      return true;
    }
    if (tokens.isEmpty() || tokens.getLast().span().end() != i) {
      return false;
    }
    Token word = tokens.getLast();
    return word.isIn(ABBREVIATIONS)
        || (word.isCapitalised() && word.text().length() < LONGEST_INITIAL);
  }
}
