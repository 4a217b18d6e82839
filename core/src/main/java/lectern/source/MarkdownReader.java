package lectern.source;

import java.util.ArrayList;
import java.util.List;

/// Reads Markdown in place: the text is the file's own, and what CommonMark calls notation lies under marks.
///
/// The names are those of the CommonMark specification 0.31. It is read as transcripts use it, which differs in that
///
/// - code spans, code blocks, lists and tables are not notation: labels are indented, and a dash may be speech;
/// - strong emphasis may have a blank before its closing `**`, as converters of web pages write it;
/// - only the elements of HTML are tags, so that `<inaudible>` stays a word;
/// - only an address makes a link, so that `[Laughter](Applause.)` stays words;
/// - front matter is YAML between two `---`, as [FrontMatter] says;
/// - `~~struck~~`, `<s>`, `<del>` and `<strike>` are corrections: see [Mark.Kind#STRUCK].
public final class MarkdownReader implements SourceReader {

  /// A reader holds no state: one is enough for all threads.
  public MarkdownReader() {}

  @Override
  public SourceText read(Source source) throws UnreadableSourceException {
    Decoded decoded = TextDecoder.decode(source);
    String text = decoded.text();
    FrontMatter front = FrontMatter.of(text);
    List<Mark> marks = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(decoded.findings());
    if (front.end() > 0) {
      marks.add(new Mark(Mark.Kind.FURNITURE, new Span(0, front.end())));
    }
    new MarkdownScanner(text, marks, findings).scan(front.end());
    return new SourceText(source, text, Layout.WRAPPED, marks, front.entries(), findings, List.of())
        .decodedFrom(decoded.charset());
  }
}
