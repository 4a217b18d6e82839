package lectern.transcript;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells apart what stands around speech: furniture, headings, directions, notes. Works on one printed paragraph
/// (`reading`: blanks folded, notation gone).
final class Surroundings {
  private Surroundings() {}

  static final String TIME =
      "\\d{1,2}[:.]\\d\\d\\s*(?:[AaPp]\\.?\\s?[Mm]\\.?|[Uu]hr|h(?:rs|ours)?)?(?:\\s*\\(?(?:[A-Z]{2,5}|[Ll]ocal(?: [Tt]ime)?)\\)?)?\\.?";

  /// A printed time of day, with its zone, alone in its paragraph.
  static final Pattern CLOCK = Pattern.compile("\\(?(?:START\\s+)?" + TIME + "\\)?");

  private static final Pattern END =
      Pattern.compile(
          "(?:\\*\\s*)?\\(?(?:END|FIN|End|Ends|ENDS|end transcript|END OF TRANSCRIPT|End of [Tt]ranscript|-?30-?)\\)?(?:\\s+"
              + TIME
              + ")?|"
              + "\\((?:The (?:briefing|press conference|availability|event|interview|meeting|call) (?:was )?(?:ended|concluded|adjourned)[^)]{0,60})\\)|[#*_=–—\\-\\s·•]+|\\\\?###+");

  private static final Pattern RULE = Pattern.compile("[#*_=–—\\-\\s·•.~+\\\\]{2,}");
  private static final Pattern PAGE =
      Pattern.compile(
          "\\[?\\[Pages? [^\\]]{1,20}\\]\\]?|(?i:page \\d+(?: of \\d+)?)|-?\\s?\\d{1,4}\\s?-|\\d{1,4}");
  private static final Pattern ADDRESS_LINE =
      Pattern.compile(
          "(?i)(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\S+|(?:#\\s*){2,}|(?:distribution channels|tags|share this|print|printer.friendly)\\b.{0,80}");

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the",
          "to", "with", "via", "de", "la", "le", "et", "y", "und", "del", "des", "du", "en", "vs.",
          "during", "after", "before", "aboard");

  /// A look at the first character, so that most paragraphs meet no pattern.
  private static boolean startsWith(String reading, String characters) {
    return !reading.isEmpty() && characters.indexOf(reading.charAt(0)) >= 0;
  }

  static boolean isClock(String reading) {
    return reading.length() <= 40
        && startsWith(reading, "(S0123456789")
        && CLOCK.matcher(reading).matches();
  }

  static boolean isEnd(String reading) {
    return reading.length() <= 90
        && startsWith(reading, "EeFf(*#_=–—-·•\\3")
        && END.matcher(reading).matches();
  }

  /// Rules, page marks, addresses of the page: never speech, wherever they stand.
  static boolean isMachinery(String reading) {
    boolean possible =
        startsWith(reading, "#*_=–—-·•.~+\\[pPhHwWdDtTsS0123456789") || reading.indexOf('@') > 0;
    if (reading.length() > 100 || !possible) {
      return false;
    }
    return RULE.matcher(reading).matches()
        || PAGE.matcher(reading).matches()
        || ADDRESS_LINE.matcher(reading).matches();
  }

  /// One bracketed stage direction and nothing else.
  static boolean isDirection(String reading) {
    int last = reading.length() - 1;
    if (last < 2 || last > 400) {
      return false;
    }
    char open = reading.charAt(0);
    char close = open == '(' ? ')' : open == '[' ? ']' : 0;
    int end = reading.charAt(last) == '.' ? last - 1 : last;
    if (close == 0 || reading.charAt(end) != close || reading.startsWith("[[")) {
      return false;
    }
    int depth = 0;
    boolean letters = false;
    for (int i = 0; i <= end; i++) {
      char c = reading.charAt(i);
      depth += c == open ? 1 : c == close ? -1 : 0;
      letters |= Character.isLetter(c);
      if (depth == 0 && i < end) {
        return reading.substring(i + 1, end + 1).strip().startsWith(String.valueOf(open))
            && isDirection(reading.substring(i + 1).strip());
      }
    }
    return letters && depth == 0;
  }

  /// Whether the paragraph ends as a sentence does.
  static boolean endsSentence(String reading) {
    int i = reading.length() - 1;
    while (i >= 0 && ")]\"”’'*»".indexOf(reading.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".?!…—–-:;,。？！".indexOf(reading.charAt(i)) >= 0;
  }

  /// Whether the paragraph is written in sentences, and not a list of names in capitals.
  static boolean isProse(String reading) {
    char last = reading.isEmpty() ? ' ' : reading.charAt(reading.length() - 1);
    return endsSentence(reading)
        && last != ','
        && last != ';'
        && !reading.equals(reading.toUpperCase(Locale.ROOT));
  }

  /// A line set like a title: no sentence end, most words capitalised.
  static boolean isTitleLine(String reading) {
    if (reading.isEmpty()
        || reading.length() > 120
        || endsSentence(reading)
        || reading.indexOf('?') >= 0) {
      return false;
    }
    String[] words = reading.split(" ");
    int counted = 0;
    int raised = 0;
    for (String word : words) {
      String bare = word.strip();
      if (bare.isEmpty() || SMALL.contains(bare.toLowerCase(Locale.ROOT))) {
        continue;
      }
      counted++;
      char first = firstLetter(bare);
      raised += Character.isUpperCase(first) || Character.isDigit(first) ? 1 : 0;
    }
    return counted > 0 && raised * 4 >= counted * 3 && words.length <= 16;
  }

  private static char firstLetter(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i))) {
        return word.charAt(i);
      }
    }
    return ' ';
  }

  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)(?:on.the.record |background )?(?:special |daily |department |joint |press |media |virtual )*(?:remarks|press (?:briefing|availability|conference|gaggle|call)|briefing(?! room)|gaggle|interview|news conference|statement|readout|transcript of)\\b.*");
  private static final Pattern DATE =
      Pattern.compile(
          "\\(?(?:[A-Z][a-zé]+day,? )?(?:\\d{1,2} )?[A-Z][a-z]+\\.?(?: \\d{1,2},?)? \\d{4}\\)?");
  private static final Pattern HOUR = Pattern.compile("\\d[:.]\\d\\d");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i).*(?:\\boffice of\\b|department of|ministry of|bureau of|you are in|for immediate release|[>›»|]|^by |^aboard |^en route ).*|"
              + "[^a-z]*");
  private static final Pattern BANNER =
      Pattern.compile(
          "(?i).*(?:official website|\\.gov website|use https|https://|skip to (?:main )?content|cookies?\\b|you are subscribed|all rights reserved|©|javascript|subscribe|newsletter).*");

  /// A line that names the event, e.g. `Remarks With …`, `Daily Press Briefing`.
  static boolean isTitle(String reading) {
    return reading.length() <= 200 && !reading.endsWith(".") && TITLE.matcher(reading).matches();
  }

  /// A line that could be the title of an event: a title line of five words or more that is not about the page.
  static boolean isLongTitle(String reading) {
    return isTitleLine(reading)
        && reading.split(" ").length >= 5
        && !isBanner(reading)
        && !startsWithDay(reading)
        && !HOUR.matcher(reading).find()
        && !ABOUT.matcher(reading).matches();
  }

  private static boolean startsWithDay(String reading) {
    return PrintedDate.PATTERN.matcher(reading).find() && reading.split(" ").length <= 6;
  }

  static boolean isDate(String reading) {
    return reading.length() <= 40 && DATE.matcher(reading).matches();
  }

  /// Sentences of a web page about itself.
  static boolean isBanner(String reading) {
    return BANNER.matcher(reading).matches();
  }

  static boolean isCorrectionNotice(String reading) {
    String lower = reading.toLowerCase(Locale.ROOT);
    return reading.length() < 600
        && (lower.contains("correction")
            || lower.contains("typo")
            || lower.contains("clarification")
            || lower.contains("asterisk"))
        && (lower.contains("below")
            || lower.contains("transcript")
            || lower.contains("marked")
            || lower.contains("above"));
  }
}
