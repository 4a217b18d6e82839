package lectern.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.quote.PrintedWord.Break;
import lectern.source.Span;

/// Cuts sentences into words and what parts them.
///
/// A full stop inside a sentence is one of an abbreviation and parts nothing, except after `No`; the ends of sentences part.
final class PrintedWords {
  private final String text;
  private final List<PrintedWord> words = new ArrayList<>();
  private Break before = Break.STOP;

  private PrintedWords(String text) {
    this.text = text;
  }

  /// The words of sentences that follow each other.
  static List<PrintedWord> of(String text, List<Span> sentences) {
    PrintedWords printed = new PrintedWords(text);
    for (Span sentence : sentences) {
      printed.before = Break.STOP;
      printed.read(sentence.start(), sentence.end());
    }
    return printed.words;
  }

  private void read(int from, int to) {
    int i = from;
    while (i < to) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        int end = endOfWord(i, to);
        words.add(new PrintedWord(fold(i, end), new Span(i, end), before));
        before = Break.NONE;
        i = end;
      } else {
        before = before.or(breakAt(i, from, to));
        i++;
      }
    }
  }

  private int endOfWord(int from, int to) {
    int i = from + 1;
    while (i < to && (isPart(i) || (isJoint(i) && i + 1 < to && isPart(i + 1)))) {
      i++;
    }
    return i;
  }

  private boolean isPart(int i) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private boolean isJoint(int i) {
    char c = text.charAt(i);
    return c == '’' || c == '\'' || c == '-';
  }

  private String fold(int start, int end) {
    return text.substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  private Break breakAt(int i, int from, int to) {
    return switch (text.charAt(i)) {
      case ',' -> Break.COMMA;
      case '—', '–', '―', '…' -> Break.DASH;
      case '-' -> isSign(i, from, to) ? Break.NONE : Break.DASH;
      case '.' -> fullStop(i, to);
      case ';', ':', '?', '!', '(', ')', '[', ']' -> Break.STOP;
      default -> Break.NONE;
    };
  }

  private Break fullStop(int i, int to) {
    boolean isDots = i + 1 < to && text.charAt(i + 1) == '.';
    boolean isAnswer = !words.isEmpty() && words.getLast().is("no");
    return isDots ? Break.DASH : isAnswer ? Break.STOP : Break.NONE;
  }

  /// Whether a hyphen is the minus of a number.
  private boolean isSign(int i, int from, int to) {
    return i > from
        && text.charAt(i - 1) == ' '
        && i + 1 < to
        && Character.isDigit(text.charAt(i + 1));
  }
}
