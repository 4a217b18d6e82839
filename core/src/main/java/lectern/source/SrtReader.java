package lectern.source;

/// Reads SubRip captions in place: like WebVTT without a header, with numbers above the timings and decimal commas.
///
/// Nobody has specified the format. What is understood is what [WebVttReader] understands, and `{\an8}`-style codes.
public final class SrtReader implements SourceReader {

  /// A reader holds no state: one is enough for all threads.
  public SrtReader() {}

  @Override
  public SourceText read(Source source) throws UnreadableSourceException {
    return new CaptionScanner(source, TextDecoder.decode(source), false).scan();
  }
}
