package lectern.read;

import java.util.Optional;
import lectern.source.Finding;
import lectern.source.Format;
import lectern.source.MarkdownReader;
import lectern.source.PlainTextReader;
import lectern.source.Source;
import lectern.source.SourceReader;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.source.SrtReader;
import lectern.source.UnreadableSourceException;
import lectern.source.WebVttReader;

/// The reader of every format.
///
/// Only the reader that is asked for is loaded: who reads Markdown does not wait for the libraries of PDF and HTML.
public final class Readers {
  private Readers() {}

  public static SourceReader of(Format format) {
    return switch (format) {
      case PLAIN -> new PlainTextReader();
      case MARKDOWN -> new MarkdownReader();
      case HTML -> new HtmlReader();
      case DOCX -> new DocxReader();
      case PDF -> new PdfReader();
      case WEBVTT -> new WebVttReader();
      case SRT -> new SrtReader();
    };
  }

  /// Reads a source with the reader of its format. A name whose ending tells of another format leaves a [Finding].
  ///
  /// @throws UnreadableSourceException if the bytes cannot be read as their format
  public static SourceText read(Source source) throws UnreadableSourceException {
    SourceText text = of(source.format()).read(source);
    Optional<Format> named = Recogniser.byName(source.name());
    if (named.isEmpty() || named.get() == source.format()) {
      return text;
    }
    return text.with(
        new Finding(
            new Span(0, 0),
            "The name ends in ."
                + Recogniser.ending(source.name())
                + ", but the content is "
                + inWords(source.format())
                + "; it was read as that."));
  }

  private static String inWords(Format format) {
    return switch (format) {
      case PLAIN -> "plain text";
      case MARKDOWN -> "Markdown";
      case HTML -> "a web page";
      case DOCX -> "a Word document";
      case PDF -> "a PDF document";
      case WEBVTT -> "WebVTT captions";
      case SRT -> "SubRip captions";
    };
  }
}
