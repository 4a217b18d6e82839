package lectern.transcript;

import java.util.List;
import java.util.regex.Pattern;
import lectern.source.SourceText;
import lectern.source.Span;

/// Decides whether prose before the first label is speech under no label (a weekly address, a noon briefing) or a
/// written text about the event.
final class UnlabelledOpening {
  private UnlabelledOpening() {}

  private static final Pattern SPOKEN_TITLE =
      Pattern.compile(
          "(?i)\\b(?:remarks|address|speech|briefing|transcript|toast|eulogy|conversation|interview|testimony|discurso|mensaje|palabras|discours|allocution|rede)\\b");
  private static final Pattern WRITTEN_TITLE =
      Pattern.compile(
          "(?i)\\b(?:statement|fact sheet|readout|memorandum|memo|proclamation|order|nomination|nominat\\w+|letter|message to|notice|report|bill|bills|announce\\w*|schedule|guidance|media advisory|today:)\\b");
  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)^[\"“]?(?:(?:all right|okay|so|well|and)[,.]? )?(?:hi\\b|hello|good (?:morning|afternoon|evening|day)|thank you|thanks|my fellow|welcome|ladies and gentlemen|friends,|hola|buen[oa]s|bonjour|guten|dear colleagues|distinguished|excellenc)");
  private static final Pattern FIRST_PERSON =
      Pattern.compile("\\b(?:I|I'm|I’m|I'll|I’ll|we're|we’re|you)\\b");
  private static final Pattern REACTION =
      Pattern.compile("(?i)[(\\[](?:applause|laughter|laughs|cheers)\\.?[)\\]]");

  /// Index of the piece where unlabelled speech starts, or `first` where there is none before it.
  ///
  /// @param first index of the first piece with a label, or the number of pieces
  static int start(SourceText source, List<Piece> pieces, int first) {
    int prose = firstProse(source, pieces, first);
    if (prose == first) {
      return first;
    }
    boolean labelled = first < pieces.size();
    return isSpoken(source, pieces, prose, first, labelled) ? prose : first;
  }

  private static int firstProse(SourceText source, List<Piece> pieces, int end) {
    int first = Math.min(end, Segmenter.LONGEST_HEADER);
    for (int i = 0; i < first; i++) {
      Piece piece = pieces.get(i);
      boolean plain = piece.unit().kind() == Unit.Kind.PLAIN;
      if (plain
          && piece.end() - piece.start() >= 8
          && GREETING.matcher(head(source, piece)).lookingAt()) {
        return i;
      }
    }
    for (int i = 0; i < first; i++) {
      Piece piece = pieces.get(i);
      boolean plain = piece.unit().kind() == Unit.Kind.PLAIN;
      if (plain && piece.end() - piece.start() > 80) {
        String reading = source.reading(new Span(piece.start(), piece.end()));
        if (Surroundings.endsSentence(reading)
            && !Surroundings.isBanner(reading)
            && !Surroundings.isDirection(reading)
            && !Surroundings.isCorrectionNotice(reading)) {
          return i;
        }
      }
    }
    return end;
  }

  private static String head(SourceText source, Piece piece) {
    return source.reading(new Span(piece.start(), Math.min(piece.end(), piece.start() + 200)));
  }

  private static boolean isSpoken(
      SourceText source, List<Piece> pieces, int prose, int first, boolean labelled) {
    boolean greeting = GREETING.matcher(head(source, pieces.get(prose))).lookingAt();
    StringBuilder header = new StringBuilder();
    boolean clock = false;
    for (int i = 0; i < prose; i++) {
      String reading = head(source, pieces.get(i));
      header.append(reading).append('\n');
      clock |= Surroundings.isClock(reading);
    }
    header.append(source.declared().getOrDefault("title", ""));
    boolean reaction = false;
    int persons = 0;
    int words = 0;
    for (int i = prose; i < first && i < prose + 60; i++) {
      String reading =
          source.reading(
              new Span(
                  pieces.get(i).start(),
                  Math.min(pieces.get(i).end(), pieces.get(i).start() + 2000)));
      reaction |= REACTION.matcher(reading).find();
      persons += (int) FIRST_PERSON.matcher(reading).results().count();
      words += reading.length() / 6;
    }
    boolean spokenTitle =
        SPOKEN_TITLE.matcher(header).find() && !WRITTEN_TITLE.matcher(header).find();
    boolean personal = persons >= 3 && persons * 100 >= words;
    if (labelled) {
      return greeting && (persons >= 2 || clock)
          || clock && personal
          || spokenTitle && personal && words > 150;
    }
    return (greeting && personal) || clock && personal || reaction || spokenTitle && personal;
  }
}
