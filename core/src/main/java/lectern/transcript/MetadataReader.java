package lectern.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.source.SourceText;
import lectern.source.Span;

/// Collects what the header, the trailer and the opening words say about the event. Looks only at short blocks outside
/// the speech, and for ground rules at the first and last turns.
final class MetadataReader {
  private static final int LONGEST_LINE = 250;
  private static final int LONGEST_HEADER = 60;
  private static final int OPENING_TURNS = 6;

  private static final Pattern TIME = Pattern.compile(Surroundings.TIME);

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:\\(?(?:[Vv]ia|VIA) (?:[Tt]ele|[Vv]ideo|[Cc]onference|[Zz]oom|[Ww]eb|[Ss]atellite|[Ll]ive|TELE|VIDEO|CONF).*"
              + "|(?:Aboard|ABOARD|En [Rr]oute|EN ROUTE|On [Bb]oard) .*|Air Force (?:One|Two)\\b.*"
              + "|(?:The )?[A-Z][\\w.'’ -]* ?(?:Room|Lawn|Auditorium|Building|Hotel|Airport|Base|Center|Centre|Palace|Hall|Kremlin|Embassy|Headquarters|"
              + "Garden|Portico|Square|University|College|School|Station|Theater|Theatre|Park|House Complex|Ministry|Castle|Club|Terminal|Hangar|Stadium|Arena|Library|Museum|Church|Chancery)\\b[^.:]*"
              + "|The (?:Kremlin|Hague|Pentagon|Elysée|Oval Office)|Oval Office|Rose Garden|Cabinet Room|East Room"
              + "|[A-Z][\\w.'’-]*(?: [A-Z][\\w.'’-]*){0,3}, (?:D\\.?\\s?C\\.?|[A-Z][\\w.'’-]+(?: (?:of|and|the|[A-Z][\\w.'’-]+)){0,4}))");
  private static final Pattern NO_PLACE =
      Pattern.compile(
          "(?i).*\\b(?:office of|department of|bureau of|for immediate release|spokes(?:man|person|woman)|secretary|minister|president|director|official website|press (?:briefing|conference|release)\\s+by).*");

  private static final List<String> GROUND_RULES =
      List.of(
          "on background",
          "deep background",
          "off the record",
          "off-the-record",
          "on the record",
          "on-the-record",
          "embargoed",
          "embargo ",
          "attributable to",
          "attributed to a ",
          "attributed to the speaker",
          "attribution to",
          "not for attribution",
          "ground rules",
          "for background only");

  private static final List<String> HINTS =
      List.of("background", "record", "embargo", "attribut", "ground");

  private final SourceText source;
  private final List<String> header = new ArrayList<>();
  private final List<Span> headerSpans = new ArrayList<>();
  private final List<Block> blocks;

  private MetadataReader(SourceText source, List<Block> blocks) {
    this.source = source;
    this.blocks = blocks;
  }

  static Metadata read(SourceText source, List<Block> blocks) {
    return new MetadataReader(source, blocks).read();
  }

  private Metadata read() {
    int first = 0;
    while (first < blocks.size() && !(blocks.get(first) instanceof Block.Turn)) {
      line(blocks.get(first++));
    }
    Optional<Printed> title = title(first);
    Optional<Printed> date = date(title);
    return new Metadata(
        title,
        date,
        date.flatMap(printed -> PrintedDate.day(printed.value())),
        place(title),
        start(),
        first < blocks.size() ? end() : Optional.empty(),
        groundRules());
  }

  private void line(Block block) {
    if (header.size() < LONGEST_HEADER
        && block.span().length() <= LONGEST_LINE
        && !isFrontMatter(block)) {
      header.add(source.reading(block.span()));
      headerSpans.add(block.span());
    }
  }

  private boolean isFrontMatter(Block block) {
    return block.span().start() == 0 && source.text().startsWith("---");
  }

  private Optional<Printed> title(int first) {
    for (int i = 0; i < first; i++) {
      if (blocks.get(i) instanceof Block.Heading heading) {
        String words = source.reading(heading.span());
        if (!words.isEmpty()) {
          return Optional.of(new Printed(words, heading.span()));
        }
      }
    }
    return declared("title");
  }

  private Optional<Printed> declared(String name) {
    String value = source.declared().get(name);
    return value == null || value.isBlank()
        ? Optional.empty()
        : Optional.of(new Printed(value.strip(), new Span(0, 0)));
  }

  private Optional<Printed> date(Optional<Printed> title) {
    Optional<Printed> printed = found(PrintedDate.PATTERN);
    if (printed.isPresent()) {
      return printed;
    }
    if (title.isPresent()) {
      Matcher matcher = PrintedDate.PATTERN.matcher(title.get().value());
      if (matcher.find()) {
        return Optional.of(new Printed(matcher.group(), title.get().span()));
      }
    }
    return declared("date");
  }

  /// The first line of the header in which `pattern` finds something.
  private Optional<Printed> found(Pattern pattern) {
    for (int i = 0; i < header.size(); i++) {
      Matcher matcher = pattern.matcher(header.get(i));
      if (matcher.find()) {
        return Optional.of(new Printed(matcher.group().strip(), headerSpans.get(i)));
      }
    }
    return Optional.empty();
  }

  /// The last line that is a time and nothing else; else the first time with a zone or half of the day beside it.
  private Optional<Printed> start() {
    Optional<Printed> inLine = Optional.empty();
    for (int i = header.size() - 1; i >= 0; i--) {
      Matcher matcher = TIME.matcher(header.get(i));
      while (matcher.find()) {
        if (isClockTime(matcher.group())) {
          Printed time = new Printed(matcher.group().strip(), headerSpans.get(i));
          if (Surroundings.isClock(header.get(i))) {
            return Optional.of(time);
          }
          inLine = Optional.of(time);
        }
      }
    }
    return inLine;
  }

  /// A time of day says so: `10:03` alone may be a duration or a verse.
  private static boolean isClockTime(String time) {
    return time.chars().anyMatch(Character::isLetter);
  }

  private Optional<Printed> place(Optional<Printed> title) {
    List<String> lines = new ArrayList<>();
    Span span = new Span(0, 0);
    for (int i = 0; i < header.size(); i++) {
      String line = header.get(i);
      boolean isTitle = title.isPresent() && title.get().span().equals(headerSpans.get(i));
      boolean place =
          !isTitle
              && line.length() <= 90
              && PLACE.matcher(line).matches()
              && !NO_PLACE.matcher(line).matches()
              && !PrintedDate.PATTERN.matcher(line).matches();
      if (place) {
        span =
            lines.isEmpty() ? headerSpans.get(i) : new Span(span.start(), headerSpans.get(i).end());
        lines.add(line.replaceAll("^\\(|\\)$", ""));
      } else if (!lines.isEmpty()) {
        break;
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Printed(String.join(", ", lines), span));
  }

  private Optional<Printed> end() {
    for (int i = blocks.size() - 1; i >= 0 && !(blocks.get(i) instanceof Block.Turn); i--) {
      if (blocks.get(i).span().length() <= LONGEST_LINE) {
        Matcher matcher = TIME.matcher(source.reading(blocks.get(i).span()));
        if (matcher.find() && isClockTime(matcher.group())) {
          return Optional.of(new Printed(matcher.group().strip(), blocks.get(i).span()));
        }
      }
    }
    return Optional.empty();
  }

  private List<Printed> groundRules() {
    List<Block.Turn> turns = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Turn turn) {
        turns.add(turn);
      }
    }
    List<Printed> rules = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      boolean near = i < OPENING_TURNS || i >= turns.size() - 2;
      if (near && !turns.get(i).label().text().startsWith("Q") && mentionsRules(turns.get(i))) {
        for (Sentence sentence : Sentences.of(source, turns.get(i))) {
          if (isRule(sentence.text())) {
            rules.add(new Printed(sentence.text(), sentence.span()));
          }
        }
      }
    }
    return rules;
  }

  /// A quick look for words without which no sentence is a ground rule.
  private boolean mentionsRules(Block.Turn turn) {
    for (Paragraph paragraph : turn.paragraphs()) {
      for (Span part : paragraph.parts()) {
        for (String hint : HINTS) {
          if (source.text().indexOf(hint, part.start(), part.end()) >= 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isRule(String sentence) {
    for (String rule : GROUND_RULES) {
      if (sentence.contains(rule)) {
        return true;
      }
    }
    return false;
  }
}
