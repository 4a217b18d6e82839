package lectern.transcript;

import java.util.ArrayList;
import java.util.List;
import lectern.source.Characters;
import lectern.source.Finding;
import lectern.source.Layout;
import lectern.source.Mark;
import lectern.source.SourceText;
import lectern.source.Span;
import org.jspecify.annotations.Nullable;

/// Finds the blocks of a decoded text: paragraphs, labels, then what stands around the speech.
final class TranscriptParser {
  private final SourceText source;
  private final String text;
  private final List<Unit> units;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Finding> findings;

  private TranscriptParser(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.units = Units.of(source);
    this.findings = new ArrayList<>(source.findings());
  }

  static Transcript parse(SourceText source) {
    return new TranscriptParser(source).parse();
  }

  private Transcript parse() {
    LabelInventory inventory = source.layout() == Layout.CUES ? voices() : labels();
    List<Block> blocks = new Segmenter(source, pieces, inventory).blocks();
    return new Transcript(source, blocks, MetadataReader.read(source, blocks), findings);
  }

  private LabelInventory labels() {
    LabelScanner scanner = new LabelScanner(source);
    List<@Nullable LabelCandidate> candidates = new ArrayList<>(units.size());
    boolean[] bold = new boolean[units.size()];
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      boolean speech = unit.kind() != Unit.Kind.FURNITURE && unit.kind() != Unit.Kind.HEADING;
      LabelCandidate candidate = speech ? scanner.at(unit) : null;
      if (candidate == null && speech) {
        candidate = scanner.alone(unit);
      }
      candidates.add(candidate);
      bold[i] = candidate != null && isBold(candidate);
    }
    LabelInventory inventory = LabelInventory.of(candidates, bold);
    LabelsInside inside = new LabelsInside(text, inventory);
    for (int i = 0; i < units.size(); i++) {
      LabelCandidate candidate = candidates.get(i);
      boolean label = candidate != null && inventory.accepts(candidate, bold[i]);
      if (label && inventory.endsLabelsInDashes()) {
        candidate = candidate.pastDash(text);
      }
      cut(units.get(i), candidate, label, inside);
    }
    return inventory;
  }

  private static boolean opensDialogue(@Nullable LabelCandidate candidate) {
    return candidate != null
        && candidate.form() == LabelCandidate.Form.COLON
        && !candidate.isListing();
  }

  private boolean isBold(LabelCandidate candidate) {
    for (Mark mark : source.marksIn(new Span(candidate.start(), candidate.start() + 1))) {
      if (mark.kind() == Mark.Kind.BOLD && mark.span().end() + 1 >= candidate.end() - 1) {
        return true;
      }
    }
    return false;
  }

  /// Cuts a unit at the labels inside it. Where there are several, a name that opens the unit is a label as well.
  private void cut(
      Unit unit, @Nullable LabelCandidate candidate, boolean accepted, LabelsInside inside) {
    if (unit.kind() == Unit.Kind.FURNITURE || unit.kind() == Unit.Kind.HEADING) {
      pieces.add(new Piece(unit, unit.start(), null, unit.end()));
      return;
    }
    LabelCandidate first = accepted || opensDialogue(candidate) ? candidate : null;
    int from = first == null ? unit.start() : Math.min(first.end(), unit.end());
    List<LabelCandidate> found = inside.find(from, unit.end());
    LabelCandidate label = accepted || found.size() >= 2 ? first : null;
    int start = unit.start();
    for (LabelCandidate next : found) {
      int end = Characters.trimEnd(text, start, next.start());
      if (label != null || end > start) {
        pieces.add(new Piece(unit, start, label, Math.max(end, start)));
      }
      label = next;
      start = next.start();
    }
    pieces.add(new Piece(unit, start, label, unit.end()));
  }

  /// Captions: a change of speaker or a voice starts a turn; printed labels at the start of a caption count too.
  private LabelInventory voices() {
    LabelInventory inventory = labels();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Unit.Kind kind = piece.unit().kind();
      boolean starts = piece.startsUnit() && piece.label() == null;
      if (starts && (kind == Unit.Kind.CHANGE || kind == Unit.Kind.VOICE)) {
        pieces.set(i, new Piece(piece.unit(), piece.start(), voice(piece, kind), piece.end()));
      }
    }
    return inventory;
  }

  private LabelCandidate voice(Piece piece, Unit.Kind kind) {
    Mark.Kind wanted = kind == Unit.Kind.VOICE ? Mark.Kind.VOICE : Mark.Kind.CHANGE;
    for (Mark mark : source.marksIn(new Span(piece.start(), piece.end()))) {
      if (mark.kind() == wanted) {
        String name = kind == Unit.Kind.VOICE ? source.reading(mark.span()) : "";
        int end = Math.min(mark.span().end(), piece.end());
        return new LabelCandidate(
            piece.start(), end, name, LabelCandidate.Form.COLON, false, false);
      }
    }
    return new LabelCandidate(
        piece.start(), piece.start(), "", LabelCandidate.Form.COLON, false, false);
  }
}
