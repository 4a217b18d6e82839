package lectern.source;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The decoded text of a [Source], and what its notation says about the words.
///
/// The text is never normalised: line ends, blanks and quotation marks stay as they are in the source. Plain text,
/// Markdown and captions are kept whole, their notation under [Mark.Kind#MARKUP]; of HTML, DOCX and PDF the text is
/// what a reader of the page sees, and what is not in it is counted under [#dropped].
public final class SourceText {
  private final Source source;
  private final String text;
  private final Layout layout;
  private final List<Mark> marks;
  private final Map<String, String> declared;
  private final List<Finding> findings;
  private final List<Dropped> dropped;
  private final List<Cue> cues;
  private final Optional<Charset> charset;

  /// For each mark the furthest end of it and all marks before it: marks nest, so their own ends are not in order.
  private final int[] reach;

  /// @param source the bytes it was decoded from
  /// @param text the decoded text; at most 2^31 - 1 UTF-16 units
  /// @param layout how its lines make paragraphs
  /// @param marks all inside the text, in any order
  /// @param declared what the source says about itself outside its text, by lower-case name: `title`, `date`, …
  /// @param findings what was odd about the bytes, e.g. a guessed charset
  /// @param dropped what is not in the text, in document order
  /// @param cues when which words are shown, in document order; empty unless the source is captions
  public SourceText(
      Source source,
      String text,
      Layout layout,
      List<Mark> marks,
      Map<String, String> declared,
      List<Finding> findings,
      List<Dropped> dropped,
      List<Cue> cues) {
    this.source = source;
    this.text = text;
    this.layout = layout;
    this.marks = marks.stream().sorted(Comparator.comparing(Mark::span)).toList();
    this.declared = Map.copyOf(declared);
    this.findings = List.copyOf(findings);
    this.dropped = List.copyOf(dropped);
    this.cues = List.copyOf(cues);
    this.charset = Optional.empty();
    this.reach = new int[marks.size()];
    int furthest = 0;
    for (int i = 0; i < reach.length; i++) {
      furthest = Math.max(furthest, this.marks.get(i).span().end());
      reach[i] = furthest;
    }
    if (furthest > text.length()) {
      throw new IllegalArgumentException(
          "A mark ends at " + furthest + ", but the text has only " + text.length() + " units.");
    }
  }

  private SourceText(SourceText other, List<Finding> findings, Optional<Charset> charset) {
    this.source = other.source;
    this.text = other.text;
    this.layout = other.layout;
    this.marks = other.marks;
    this.declared = other.declared;
    this.findings = findings;
    this.dropped = other.dropped;
    this.cues = other.cues;
    this.reach = other.reach;
    this.charset = charset;
  }

  /// A text without times.
  public SourceText(
      Source source,
      String text,
      Layout layout,
      List<Mark> marks,
      Map<String, String> declared,
      List<Finding> findings,
      List<Dropped> dropped) {
    this(source, text, layout, marks, declared, findings, dropped, List.of());
  }

  /// A text whose notation says nothing beyond its words.
  public static SourceText of(Source source, String text, Layout layout) {
    return new SourceText(source, text, layout, List.of(), Map.of(), List.of(), List.of());
  }

  /// The same text, with the charset that its bytes are in.
  public SourceText decodedFrom(Charset charset) {
    return new SourceText(this, findings, Optional.of(charset));
  }

  /// The same text, with one more finding after the others.
  public SourceText with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new SourceText(this, List.copyOf(more), charset);
  }

  /// The lines, in order: ended by LF, CRLF or a lone CR. Together they cover the text; an empty text has none.
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      int next = nextLine(text, end);
      lines.add(new Line(new Span(start, end), next));
      start = next;
    }
    return List.copyOf(lines);
  }

  /// Where the line that `from` lies in ends: the index of its LF or CR, or the text's length.
  public static int lineEnd(String text, int from) {
    // Not by two calls of indexOf: where the lines end in CR alone, each would search the whole
    // rest for an LF.
    int i = from;
    while (i < text.length() && !isLineEnd(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isLineEnd(char c) {
    return c <= '\r' && (c == '\n' || c == '\r');
  }

  /// Where the next line starts, given where a line ends.
  public static int nextLine(String text, int end) {
    if (end >= text.length()) {
      return text.length();
    }
    boolean crlf =
        text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
    return crlf ? end + 2 : end + 1;
  }

  /// The words of a span as a reader takes them: notation left out, every run of blanks one space, invisible
  /// characters gone, struck words between `<s>` and `</s>`. Quotation marks, dashes and spelling stay as printed.
  ///
  /// @throws IndexOutOfBoundsException if the span reaches beyond the text
  public String reading(Span span) {
    return Reading.of(this, span);
  }

  /// Hands the words of several spans to `out`, each read as by [#reading], with one space between.
  ///
  /// @throws IndexOutOfBoundsException if a span reaches beyond the text
  public void read(List<Span> spans, Words out) {
    Reading.of(this, spans, out);
  }

  /// The marks that overlap `span` or stand empty inside it, in order.
  public List<Mark> marksIn(Span span) {
    List<Mark> in = new ArrayList<>();
    for (int i = firstMark(span.start()); i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark.span().start() >= span.end()) {
        break;
      }
      if (mark.span().end() > span.start()) {
        in.add(mark);
      }
    }
    return in;
  }

  /// Whether some mark of `kind` covers the unit at `index`.
  public boolean isMarked(Mark.Kind kind, int index) {
    for (Mark mark : marksIn(new Span(index, index + 1))) {
      if (mark.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /// Index of the first mark that reaches beyond `from`, by binary search.
  int firstMark(int from) {
    int low = 0;
    int high = reach.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reach[middle] <= from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public Source source() {
    return source;
  }

  /// In which charset the bytes are; empty where the format settles that by itself, as DOCX and PDF do.
  public Optional<Charset> charset() {
    return charset;
  }

  public String text() {
    return text;
  }

  public Layout layout() {
    return layout;
  }

  /// Sorted by [Span#compareTo].
  public List<Mark> marks() {
    return marks;
  }

  public Map<String, String> declared() {
    return declared;
  }

  public List<Finding> findings() {
    return findings;
  }

  public List<Dropped> dropped() {
    return dropped;
  }

  /// When which words are shown, in document order; empty unless the source is captions.
  public List<Cue> cues() {
    return cues;
  }
}
