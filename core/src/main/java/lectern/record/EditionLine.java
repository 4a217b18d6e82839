package lectern.record;

import lectern.cite.Utterance;
import lectern.source.Characters;

/// A line of the canonical text of an edition, and at the same time a leaf of its sentence tree.
///
/// The fields of a line are parted by one tab. `docs/formats/edition-text.md` specifies them.
public sealed interface EditionLine {

  /// The line as it is hashed and stored, without its LF.
  String line();

  /// The first line: which format this is.
  record Format() implements EditionLine {
    static final String LINE = "lectern-text/1";

    @Override
    public String line() {
      return LINE;
    }
  }

  /// Something that holds for the whole edition: `title`, `date`, `place`.
  ///
  /// @param name lower-case letters
  record Head(String name, String value) implements EditionLine {
    @Override
    public String line() {
      return name + '\t' + value;
    }
  }

  /// A sentence of a turn, under the label of its turn.
  record Sentence(Utterance utterance) implements EditionLine {
    @Override
    public String line() {
      return utterance.at().toString() + '\t' + utterance.label() + '\t' + utterance.text();
    }
  }

  /// A turn without words: a label that nothing follows.
  ///
  /// @param turn 1-based
  record Silence(int turn, String label) implements EditionLine {
    @Override
    public String line() {
      return "t" + turn + '\t' + label;
    }
  }

  /// The sentence after it begins a new paragraph of the same turn.
  record ParagraphBreak() implements EditionLine {
    static final String LINE = "p";

    @Override
    public String line() {
      return LINE;
    }
  }

  /// What is printed between the speech, or interrupts it.
  ///
  /// @param number 1-based among its kind, in reading order
  /// @param text empty for a gap
  record Aside(Kind kind, int number, String text) implements EditionLine {

    /// What kind of aside, with the letter that its lines start with.
    public enum Kind {
      HEADING('h'),
      DIRECTION('d'),
      NOTE('n'),
      /// A blank run that may mean that something was dropped.
      GAP('g');

      private final char letter;

      Kind(char letter) {
        this.letter = letter;
      }
    }

    @Override
    public String line() {
      return kind == Kind.GAP ? "g" + number : String.valueOf(kind.letter) + number + '\t' + text;
    }
  }

  /// Reads a line back; the one line that gives this object is the only one that is read as it.
  ///
  /// @throws MalformedException with what was found and what was expected
  static EditionLine parse(String line) throws MalformedException {
    return EditionLineReader.read(line);
  }

  /// A value fit for a line: every run of blanks and control characters one space, none at the ends, and what UTF-8
  /// cannot carry (a lone surrogate) replaced by U+FFFD.
  static String folded(String value) {
    StringBuilder folded = new StringBuilder(value.length());
    boolean owed = false;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (c <= Character.MAX_VALUE && isBlank((char) c)) {
        owed = true;
        continue;
      }
      if (owed && !folded.isEmpty()) {
        folded.append(' ');
      }
      owed = false;
      folded.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xfffd : c);
    }
    return folded.toString();
  }

  /// Whether [#folded] changes nothing in a value without lone surrogates.
  static boolean isFolded(String value) {
    boolean isAfterBlank = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean isBlank = (c <= ' ' || c >= 0x7f) && isBlank(c);
      if (isBlank && (isAfterBlank || c != ' ')) {
        return false;
      }
      isAfterBlank = isBlank;
    }
    return value.isEmpty() || !isAfterBlank;
  }

  /// Whether anything is left of a value once it is [#folded].
  static boolean hasWords(String value) {
    return value.chars().anyMatch(c -> !isBlank((char) c));
  }

  private static boolean isBlank(char c) {
    return Characters.isBlank(c) || Character.isISOControl(c);
  }
}
