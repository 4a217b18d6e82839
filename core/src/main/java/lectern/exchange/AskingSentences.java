package lectern.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lectern.source.Characters;
import lectern.source.Span;
import lectern.transcript.Block;
import lectern.transcript.Paragraph;

/// Finds the sentences of a turn that end in a question mark: the sub-questions of a question.
///
/// Looks for the marks and reads backwards from each, so that the rest of a long turn costs next to nothing.
final class AskingSentences {
  /// Words before a full stop that does not end a sentence, besides initials.
  private static final Set<String> ABBREVIATION =
      Set.of(
          "mr", "mrs", "ms", "dr", "st", "gen", "lt", "col", "maj", "sgt", "sen", "rep", "gov",
          "amb", "prof", "jr", "sr", "vs");

  private final String text;
  private List<Span> found = List.of();

  private AskingSentences(String text) {
    this.text = text;
  }

  /// In order, each from its first to its last character, closing quotation marks included.
  static List<Span> of(String text, Block.Turn turn) {
    AskingSentences sentences = new AskingSentences(text);
    for (Paragraph paragraph : turn.paragraphs()) {
      for (Span part : paragraph.parts()) {
        sentences.find(part);
      }
    }
    return sentences.found;
  }

  private void find(Span part) {
    int from = part.start();
    int mark = text.indexOf('?', from, part.end());
    while (mark >= 0) {
      int end = mark + 1;
      while (end < part.end() && isClosing(text.charAt(end))) {
        end++;
      }
      if (end == part.end() || Characters.isBlank(text.charAt(end))) {
        add(new Span(start(from, mark), end));
        from = end;
      }
      mark = text.indexOf('?', end, part.end());
    }
  }

  private void add(Span sentence) {
    if (found.isEmpty()) {
      found = new ArrayList<>(2);
    }
    found.add(sentence);
  }

  /// Where the sentence starts that `mark` ends, not before `from`.
  private int start(int from, int mark) {
    for (int i = mark - 1; i > from; i--) {
      char c = text.charAt(i - 1);
      boolean ends = Characters.isBlank(text.charAt(i)) && (isClosing(c) || c == '.');
      if (ends && endsSentence(from, i)) {
        return Characters.skipBlank(text, i, mark);
      }
    }
    return Characters.skipBlank(text, from, mark);
  }

  /// Whether a sentence ends right before `end`: with a full stop or an exclamation mark, closing marks aside.
  private boolean endsSentence(int from, int end) {
    int last = end - 1;
    while (last > from && isClosing(text.charAt(last)) && text.charAt(last) != '!') {
      last--;
    }
    char c = text.charAt(last);
    return c == '!' || (c == '.' && !isAbbreviated(from, last));
  }

  private boolean isAbbreviated(int from, int dot) {
    int start = dot;
    while (start > from && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int length = dot - start;
    if (length == 1) {
      return text.charAt(start) != 'I';
    }
    String word = length > 1 && length < 5 ? text.substring(start, dot) : "";
    if (word.equalsIgnoreCase("no")) {
      int next = Characters.skipBlank(text, dot + 1, text.length());
      return next < text.length() && Character.isDigit(text.charAt(next)); // No. 5
    }
    return ABBREVIATION.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isClosing(char c) {
    return switch (c) {
      case '?', '!', '"', '\'', '”', '’', '»', ')', ']', '*' -> true;
      default -> false;
    };
  }
}
