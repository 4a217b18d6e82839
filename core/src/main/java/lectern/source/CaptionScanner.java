package lectern.source;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One pass over the lines of a caption file: blocks, parted by blank lines, of which most are cues.
final class CaptionScanner {
  private final Source source;
  private final String text;
  private final Charset charset;
  private final boolean webVtt;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Cue> cues = new ArrayList<>();
  private final List<Finding> findings;
  private final CueText cueText;

  private final Oddity unplaced = new Oddity("caption line", "without a timing; kept as words");
  private final Oddity nonStandard =
      new Oddity("timing", "not written as the format has it; read as far as it goes");
  private final Oddity reversed =
      new Oddity("caption", "whose end is before its start; kept as printed");
  private final Oddity disordered =
      new Oddity("caption", "whose start is before that of the one above; kept in print order");

  /// The timing of the cue whose lines are being read, and where they started; null between cues.
  private @Nullable CueTiming timing;

  private int first = -1;
  private int last;
  private Duration latest = Duration.ZERO;

  CaptionScanner(Source source, Decoded decoded, boolean webVtt) {
    this.source = source;
    this.text = decoded.text();
    this.charset = decoded.charset();
    this.webVtt = webVtt;
    this.findings = new ArrayList<>(decoded.findings());
    this.cueText = new CueText(text, marks);
  }

  SourceText scan() {
    int at = webVtt ? header() : 0;
    boolean blockStart = true;
    while (at < text.length()) {
      int end = SourceText.lineEnd(text, at);
      int next = SourceText.nextLine(text, end);
      if (Characters.skipBlank(text, at, end) == end) {
        endCue();
        blockStart = true;
      } else if (blockStart && webVtt && isNonCueBlock(at, end)) {
        next = skipBlock(at);
        mark(Mark.Kind.FURNITURE, at, next);
      } else {
        line(at, end, next, blockStart);
        blockStart = false;
      }
      at = next;
    }
    endCue();
    for (Oddity oddity : List.of(unplaced, nonStandard, reversed, disordered)) {
      oddity.report(findings);
    }
    return new SourceText(source, text, Layout.CUES, marks, Map.of(), findings, List.of(), cues)
        .decodedFrom(charset);
  }

  /// Section 4.1: `WEBVTT`, perhaps a title, and lines of metadata up to the first blank line. Returns where it ends.
  private int header() {
    int end = SourceText.lineEnd(text, 0);
    boolean signature =
        text.startsWith("WEBVTT")
            && (text.length() == 6 || end == 6 || Characters.isBlank(text.charAt(6)));
    if (!signature) {
      findings.add(
          new Finding(
              new Span(0, 0),
              "The file does not begin with WEBVTT, as WebVTT must. It was read as captions all the same."));
      return 0;
    }
    int next = skipBlock(0);
    mark(Mark.Kind.FURNITURE, 0, next);
    return next;
  }

  /// Section 4.1: comment, style and region blocks.
  private boolean isNonCueBlock(int at, int end) {
    int to = Characters.trimEnd(text, at, end);
    String line = text.substring(at, Math.min(to, at + 7));
    boolean note =
        line.startsWith("NOTE") && (to - at == 4 || Characters.isBlank(text.charAt(at + 4)));
    return note || (cues.isEmpty() && (line.equals("STYLE") || line.equals("REGION")));
  }

  /// Index after the last line of the block that starts at `from`: a blank line or a timing ends it.
  private int skipBlock(int from) {
    int at = from;
    int end = at;
    while (at < text.length()) {
      int lineEnd = SourceText.lineEnd(text, at);
      if (Characters.skipBlank(text, at, lineEnd) == lineEnd
          || CueTiming.at(text, at, lineEnd).isPresent()) {
        return end;
      }
      end = lineEnd;
      at = SourceText.nextLine(text, lineEnd);
    }
    return end;
  }

  private void line(int at, int end, int next, boolean blockStart) {
    Optional<CueTiming> found = CueTiming.at(text, at, end);
    if (found.isPresent()) {
      endCue();
      timing(found.get(), at, end);
    } else if (isIdentifier(at, end, next, blockStart)) {
      mark(Mark.Kind.MARKUP, at, end);
    } else {
      if (timing == null) {
        unplaced.at(at, end);
      }
      words(at, end);
    }
  }

  /// A line right above a timing: any line that starts a block, and a bare number in any case.
  private boolean isIdentifier(int at, int end, int next, boolean blockStart) {
    int nextEnd = SourceText.lineEnd(text, next);
    if (!blockStart && !isNumber(at, end)) {
      return false;
    }
    return CueTiming.at(text, next, nextEnd).isPresent();
  }

  private boolean isNumber(int at, int end) {
    int to = Characters.trimEnd(text, at, end);
    for (int i = Characters.skipBlank(text, at, to); i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private void timing(CueTiming found, int at, int end) {
    timing = found;
    if (!found.standard()) {
      nonStandard.at(at, found.to());
    }
    if (found.end().compareTo(found.start()) < 0) {
      reversed.at(at, found.to());
    }
    if (found.start().compareTo(latest) < 0) {
      disordered.at(at, found.to());
    }
    latest = found.start();
    int words = found.to();
    if (isSettings(words, end)) {
      mark(Mark.Kind.MARKUP, at, end);
    } else {
      mark(Mark.Kind.MARKUP, at, words);
      words(words, end);
    }
  }

  /// Section 4.4: what follows a timing is a list of `name:value`. Anything else is words that lost their line.
  private boolean isSettings(int from, int to) {
    int i = Characters.skipBlank(text, from, to);
    if (i == to) {
      return true;
    }
    boolean colon = false;
    for (; i < to; i++) {
      char c = text.charAt(i);
      if (Characters.isBlank(c)) {
        i = Characters.skipBlank(text, i, to) - 1;
        if (!colon && i + 1 < to) {
          return false;
        }
        colon = colon && i + 1 == to;
      } else {
        colon |= c == ':';
      }
    }
    return colon;
  }

  private void words(int at, int end) {
    int from = Characters.skipBlank(text, at, end);
    int to = Characters.trimEnd(text, from, end);
    if (first < 0) {
      first = from;
    }
    last = to;
    cueText.line(from, to);
  }

  private void endCue() {
    if (timing != null && first >= 0) {
      cues.add(new Cue(new Span(first, last), timing.start(), timing.end()));
    }
    timing = null;
    first = -1;
  }

  private void mark(Mark.Kind kind, int start, int end) {
    if (end > start) {
      marks.add(new Mark(kind, new Span(start, end)));
    }
  }
}
