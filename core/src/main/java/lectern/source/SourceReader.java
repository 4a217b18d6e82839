package lectern.source;

/// Turns the bytes of one notation into text and marks.
public interface SourceReader {

  /// @throws UnreadableSourceException if the bytes are not a document of this notation; content never makes it throw
  SourceText read(Source source) throws UnreadableSourceException;
}
