package lectern.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.cite.Address;
import lectern.cite.Utterance;

/// Reads lines of canonical text, each by its first field.
final class EditionLineReader {
  private EditionLineReader() {}

  /// Numbers have no leading zero and at most seven digits: an edition has at most 9,999,999 turns.
  private static final Pattern NAME =
      Pattern.compile("([a-z]+)(?:([1-9][0-9]{0,6})(?:\\.s([1-9][0-9]{0,6}))?)?");

  static EditionLine read(String line) throws MalformedException {
    int tab = line.indexOf('\t');
    String name = tab < 0 ? line : line.substring(0, tab);
    String rest = tab < 0 ? "" : line.substring(tab + 1);
    if (name.equals(EditionLine.Format.LINE)) {
      return checked(new EditionLine.Format(), line);
    }
    Matcher field = NAME.matcher(name);
    if (!field.matches()) {
      throw unknown(line);
    }
    if (field.group(2) == null) {
      return checked(
          name.equals(EditionLine.ParagraphBreak.LINE)
              ? new EditionLine.ParagraphBreak()
              : new EditionLine.Head(name, words(rest, line)),
          line);
    }
    int number = Integer.parseInt(field.group(2));
    if (field.group(3) != null) {
      return checked(sentence(number, Integer.parseInt(field.group(3)), rest, line), line);
    }
    return checked(numbered(field.group(1), number, rest, line), line);
  }

  private static EditionLine sentence(int turn, int sentence, String rest, String line)
      throws MalformedException {
    int tab = rest.indexOf('\t');
    if (tab < 0) {
      throw unknown(line);
    }
    return new EditionLine.Sentence(
        new Utterance(
            new Address(turn, sentence),
            label(rest.substring(0, tab), line),
            words(rest.substring(tab + 1), line)));
  }

  private static EditionLine numbered(String letter, int number, String rest, String line)
      throws MalformedException {
    return switch (letter) {
      case "t" -> new EditionLine.Silence(number, label(rest, line));
      case "h" -> new EditionLine.Aside(EditionLine.Aside.Kind.HEADING, number, words(rest, line));
      case "d" ->
          new EditionLine.Aside(EditionLine.Aside.Kind.DIRECTION, number, words(rest, line));
      case "n" -> new EditionLine.Aside(EditionLine.Aside.Kind.NOTE, number, words(rest, line));
      case "g" -> new EditionLine.Aside(EditionLine.Aside.Kind.GAP, number, rest);
      default -> throw unknown(line);
    };
  }

  /// One object, one line: otherwise two texts that read alike would have different hashes.
  private static EditionLine checked(EditionLine read, String line) throws MalformedException {
    if (!read.line().equals(line)) {
      throw unknown(line);
    }
    return read;
  }

  /// @throws MalformedException if it is not what [EditionLine#folded] makes of it
  private static String words(String field, String line) throws MalformedException {
    if (field.isEmpty()) {
      throw new MalformedException("“" + shown(line) + "” has no words.");
    }
    return label(field, line);
  }

  /// Like [#words], but may be empty.
  private static String label(String field, String line) throws MalformedException {
    if (!EditionLine.isFolded(field)) {
      throw new MalformedException(
          "“"
              + shown(line)
              + "” has blanks at the ends of a field, two in a row, one that is no space, or a"
              + " control character.");
    }
    return field;
  }

  private static MalformedException unknown(String line) {
    return new MalformedException(
        "“"
            + shown(line)
            + "” is no line of a canonical text: expected a name such as title, t12.s3, h1, d1, n1,"
            + " g1 or p, and then its fields, parted by single tabs.");
  }

  private static String shown(String line) {
    return Found.safe(line.replace('\t', '→'));
  }
}
