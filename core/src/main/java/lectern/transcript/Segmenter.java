package lectern.transcript;

import java.util.List;
import lectern.source.Layout;
import lectern.source.SourceText;
import lectern.source.Span;
import org.jspecify.annotations.Nullable;

/// Says of every piece what it is, and hands it to the [Tiling].
///
/// A document has up to three zones: a header before the first label, the floor from the first label on, and a
/// trailer after the last words. Short lines are furniture in the header and the trailer, and speech on the floor.
final class Segmenter {
  private static final int LONGEST_LINE = 400;

  /// No header has more paragraphs; what stands beyond is a document without a floor.
  static final int LONGEST_HEADER = 400;

  /// A line indented so far is set in the middle of its page.
  private static final int CENTRED = 12;

  private final SourceText source;
  private final String text;
  private final List<Piece> pieces;
  private final boolean captions;
  private final boolean parliament;
  private final boolean stops;
  private final Tiling tiling;

  Segmenter(SourceText source, List<Piece> pieces, LabelInventory inventory) {
    this.source = source;
    this.text = source.text();
    this.pieces = pieces;
    this.captions = source.layout() == Layout.CUES;
    this.parliament = inventory.isParliament();
    this.stops = inventory.endsLabelsInStops();
    this.tiling = new Tiling(source);
  }

  List<Block> blocks() {
    int floor = firstLabel();
    int trailer = trailerStart(floor);
    Gaps gaps = Gaps.between(pieces, floor, trailer);
    header(floor);
    for (int i = floor; i < trailer; i++) {
      if (i > floor && gaps.before(i)) {
        tiling.gap(gaps.span(i));
      }
      onFloor(i);
    }
    for (int i = trailer; i < pieces.size(); i++) {
      tiling.outside(surroundings(pieces.get(i), true), pieces.get(i).start());
    }
    return tiling.blocks();
  }

  /// Index of the first piece with a label that is speech, or the number of pieces.
  private int firstLabel() {
    int first = pieces.size();
    for (int i = 0; i < pieces.size() && first == pieces.size(); i++) {
      first = pieces.get(i).label() != null ? i : first;
    }
    int clock = correctedBefore(first);
    if (clock > first) {
      return nextLabel(clock);
    }
    while (first < pieces.size() && isParticipantList(first)) {
      first = nextLabel(first + 1);
    }
    return captions ? firstSpeech(first) : UnlabelledOpening.start(source, pieces, first);
  }

  private int firstSpeech(int label) {
    for (int i = 0; i < label; i++) {
      if (pieces.get(i).unit().kind() != Unit.Kind.FURNITURE) {
        return i;
      }
    }
    return label;
  }

  private int nextLabel(int from) {
    int i = from;
    while (i < pieces.size() && pieces.get(i).label() == null) {
      i++;
    }
    return i;
  }

  /// A correction notice may quote a turn before the event starts. Returns the index of the start time after it, or -1.
  private int correctedBefore(int first) {
    boolean notice = false;
    for (int i = 0; i < Math.min(first, LONGEST_HEADER); i++) {
      notice |= Surroundings.isCorrectionNotice(reading(i));
    }
    for (int i = first + 1; notice && i < Math.min(pieces.size(), first + 8); i++) {
      if (pieces.get(i).label() == null && Surroundings.isClock(reading(i))) {
        return i;
      }
    }
    return -1;
  }

  /// `PARTICIPANTS:` and the names after it, up to the first line that is a sentence.
  private boolean isParticipantList(int first) {
    LabelCandidate label = pieces.get(first).label();
    if (label == null || !label.key().endsWith("S") || !LabelWords.isPart(label.key())) {
      return false;
    }
    int next = nextLabel(first + 1);
    for (int i = first; i < next; i++) {
      Piece piece = pieces.get(i);
      String words = source.reading(new Span(piece.wordsStart(), piece.end()));
      if (Surroundings.endsSentence(words) && !words.endsWith(",") && !words.endsWith(";")) {
        return false;
      }
    }
    return next < pieces.size();
  }

  private void header(int floor) {
    boolean transcript = floor < pieces.size();
    int title = transcript ? title(floor) : -1;
    for (int i = 0; i < floor; i++) {
      boolean far = i > LONGEST_HEADER && i < floor - LONGEST_HEADER;
      Tiling.Kind kind =
          i == title
              ? Tiling.Kind.HEADING
              : far ? Tiling.Kind.NOTE : headerKind(i, title, transcript);
      tiling.outside(kind, pieces.get(i).start());
    }
  }

  /// Sentences before the title are the page's own, unless they speak of a correction.
  private Tiling.Kind headerKind(int index, int title, boolean transcript) {
    Tiling.Kind kind = surroundings(pieces.get(index), transcript);
    boolean banner = kind == Tiling.Kind.NOTE && index < title;
    return banner && !Surroundings.isCorrectionNotice(reading(index))
        ? Tiling.Kind.FURNITURE
        : kind;
  }

  /// The line of the header that reads like a title, where the notation marks none; or -1. A line that names the kind
  /// of event in three words or more comes first, then any long title line, then a short name of the kind.
  private int title(int floor) {
    int named = -1;
    int any = -1;
    int kind = -1;
    for (int i = Math.min(floor, LONGEST_HEADER) - 1; i >= 0; i--) {
      if (pieces.get(i).unit().kind() == Unit.Kind.HEADING) {
        return -1;
      }
      String line = pieces.get(i).unit().kind() == Unit.Kind.FURNITURE ? "" : reading(i);
      if (pieces.get(i).label() != null || line.endsWith(":")) {
        named = -1; // What follows the head of a list belongs to it.
        any = -1;
        kind = -1;
        continue;
      }
      boolean event = Surroundings.isTitle(line);
      named = event && line.split(" ").length >= 3 ? i : named;
      kind = event ? i : kind;
      any = Surroundings.isLongTitle(line) && isAlone(i) ? i : any;
    }
    if (source.declared().containsKey("title")) {
      return -1;
    }
    return named >= 0 ? named : any >= 0 ? any : kind;
  }

  /// Whether no sentence stands after it: the words of a page about itself come in pairs of line and sentence.
  private boolean isAlone(int index) {
    return index + 1 >= pieces.size() || !Surroundings.isProse(reading(index + 1));
  }

  /// Where the trailer starts: after the last words of the event.
  private int trailerStart(int floor) {
    if (captions || floor >= pieces.size()) {
      return pieces.size();
    }
    int last = pieces.size() - 1;
    while (last > floor && pieces.get(last).label() == null) {
      last--;
    }
    for (int i = last + 1; i < pieces.size(); i++) {
      String reading = reading(i);
      boolean ends =
          Surroundings.isEnd(reading) && !isRuleInside(i, reading)
              || Surroundings.isClock(reading) && isNearEnd(i);
      if (ends) {
        return i;
      }
    }
    int trailer = pieces.size();
    while (trailer > last + 1 && isTrailing(pieces.get(trailer - 1))) {
      trailer--;
    }
    return trailer;
  }

  /// A rule with speech after it parts two portions of the event; it does not end it.
  private boolean isRuleInside(int index, String reading) {
    return Surroundings.isMachinery(reading) && pieces.size() - index > 6;
  }

  private boolean isNearEnd(int index) {
    return pieces.size() - index <= 12;
  }

  private boolean isTrailing(Piece piece) {
    if (piece.unit().kind() == Unit.Kind.FURNITURE || piece.unit().kind() == Unit.Kind.HEADING) {
      return true;
    }
    if (piece.end() - piece.start() > LONGEST_LINE) {
      return false;
    }
    String reading = source.reading(new Span(piece.start(), piece.end()));
    boolean line =
        Surroundings.isTitleLine(reading) && reading.length() <= 100 && reading.indexOf(' ') > 0;
    return Surroundings.isMachinery(reading) || Surroundings.isEnd(reading) || line;
  }

  private String reading(int index) {
    Piece piece = pieces.get(index);
    return piece.end() - piece.start() > LONGEST_LINE
        ? ""
        : source.reading(new Span(piece.start(), piece.end()));
  }

  private void onFloor(int index) {
    Piece piece = pieces.get(index);
    if (piece.label() != null || tiling.isBeforeSpeech()) {
      Tiling.Kind kind = piece.label() == null ? interruption(index) : null;
      if (kind != null) {
        tiling.outside(kind, piece.start());
      } else {
        tiling.turn(piece);
      }
      return;
    }
    Tiling.Kind kind = interruption(index);
    if (kind == null) {
      tiling.speech(piece, captions);
    } else {
      tiling.interruption(kind, piece.start(), piece.end());
    }
  }

  /// What a piece without a label is on the floor, or null for speech.
  private Tiling.@Nullable Kind interruption(int index) {
    Piece piece = pieces.get(index);
    if (piece.unit().kind() == Unit.Kind.FURNITURE) {
      return Tiling.Kind.FURNITURE;
    }
    if (piece.unit().kind() == Unit.Kind.HEADING) {
      return Tiling.Kind.HEADING;
    }
    if (captions || piece.end() - piece.start() > LONGEST_LINE && !parliament) {
      return null;
    }
    char first = text.charAt(piece.start());
    char last = text.charAt(piece.end() - 1);
    boolean prose =
        Character.isLetter(first)
            && (last == '.'
                || last == '?'
                || last == '!'
                || last == '—'
                || last == '”'
                || last == '"');
    if (prose && !parliament) {
      return null;
    }
    String reading = source.reading(new Span(piece.start(), piece.end()));
    if (Surroundings.isMachinery(reading)
        || Surroundings.isClock(reading)
        || Surroundings.isEnd(reading)) {
      return Tiling.Kind.FURNITURE;
    }
    if (Surroundings.isDirection(reading)) {
      return Tiling.Kind.DIRECTION;
    }
    if (parliament && Recorder.isReport(reading)) {
      return Tiling.Kind.NOTE;
    }
    return isHeading(index, reading) ? Tiling.Kind.HEADING : null;
  }

  /// A topic's title between turns: a title line of its own after a whole sentence, and a new label or topic next.
  private boolean isHeading(int index, String reading) {
    if (!pieces.get(index).startsUnit()) {
      return false;
    }
    if (reading.startsWith("**")) {
      return !Surroundings.endsSentence(reading) && reading.length() <= 160;
    }
    boolean bold = pieces.get(index).unit().kind() == Unit.Kind.BOLD;
    boolean centred = pieces.get(index).unit().indent() >= CENTRED;
    if (!Surroundings.isTitleLine(reading)) {
      return centred && !Surroundings.endsSentence(reading);
    }
    boolean labelNext = index + 1 < pieces.size() && pieces.get(index + 1).label() != null;
    return bold || centred || stops && (labelNext || reading.indexOf(' ') > 0);
  }

  /// What a piece outside the floor is.
  private Tiling.Kind surroundings(Piece piece, boolean transcript) {
    if (piece.unit().kind() == Unit.Kind.FURNITURE) {
      return Tiling.Kind.FURNITURE;
    }
    if (piece.unit().kind() == Unit.Kind.HEADING) {
      return Tiling.Kind.HEADING;
    }
    if (piece.end() - piece.start() > LONGEST_LINE) {
      return Tiling.Kind.NOTE;
    }
    String reading = source.reading(new Span(piece.start(), piece.end()));
    if (Surroundings.isMachinery(reading)
        || Surroundings.isClock(reading)
        || Surroundings.isEnd(reading)) {
      return Tiling.Kind.FURNITURE;
    }
    if (Surroundings.isDirection(reading) && !Surroundings.isDate(reading)) {
      return piece.label() == null && !reading.contains("Congressional")
          ? Tiling.Kind.DIRECTION
          : Tiling.Kind.FURNITURE;
    }
    if (piece.label() != null) {
      return transcript && !piece.label().isListing() ? Tiling.Kind.NOTE : Tiling.Kind.FURNITURE;
    }
    boolean topic = reading.startsWith("**") && !Surroundings.endsSentence(reading);
    boolean centred = parliament && piece.unit().indent() >= CENTRED;
    if (topic || centred || Surroundings.isTitle(reading)) {
      return Tiling.Kind.HEADING;
    }
    if (Surroundings.isCorrectionNotice(reading)) {
      return Tiling.Kind.NOTE;
    }
    boolean whole = reading.length() > 60 || reading.startsWith("*");
    boolean note = Surroundings.isProse(reading) && whole && !Surroundings.isBanner(reading);
    return note || !transcript ? Tiling.Kind.NOTE : Tiling.Kind.FURNITURE;
  }
}
