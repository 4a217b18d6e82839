package lectern.source;

import java.util.List;
import java.util.Map;

/// Reads plain text: every character is text, and only the lines tell the paragraphs.
public final class PlainTextReader implements SourceReader {

  /// A reader holds no state: one is enough for all threads.
  public PlainTextReader() {}

  @Override
  public SourceText read(Source source) throws UnreadableSourceException {
    Decoded decoded = TextDecoder.decode(source);
    return new SourceText(
            source,
            decoded.text(),
            Layout.of(decoded.text()),
            List.of(),
            Map.of(),
            decoded.findings(),
            List.of())
        .decodedFrom(decoded.charset());
  }
}
