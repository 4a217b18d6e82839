package lectern.source;

/// Reads WebVTT captions in place; the names are those of the W3C specification, section 4 (syntax) and 6 (parsing).
///
/// The header and the comment, style and region blocks lie under [Mark.Kind#FURNITURE]; cue identifiers, timings,
/// settings and tags under [Mark.Kind#MARKUP]; the name in a voice tag under [Mark.Kind#VOICE]. Where the specification
/// drops words, such as a block without timings, they stay words and a [Finding] says so.
public final class WebVttReader implements SourceReader {

  /// A reader holds no state: one is enough for all threads.
  public WebVttReader() {}

  @Override
  public SourceText read(Source source) throws UnreadableSourceException {
    return new CaptionScanner(source, TextDecoder.decode(source), true).scan();
  }
}
