package lectern.source;

import java.util.List;

/// The notations that Lectern reads.
public enum Format {
  PLAIN("text/plain", List.of("txt", "text")),
  MARKDOWN("text/markdown", List.of("md", "markdown")),
  HTML("text/html", List.of("html", "htm", "xhtml")),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")),
  PDF("application/pdf", List.of("pdf")),
  WEBVTT("text/vtt", List.of("vtt")),
  SRT("application/x-subrip", List.of("srt"));

  private final String mediaType;
  private final List<String> extensions;

  Format(String mediaType, List<String> extensions) {
    this.mediaType = mediaType;
    this.extensions = extensions;
  }

  public String mediaType() {
    return mediaType;
  }

  /// File name extensions, lower case, without the dot; the usual one first.
  public List<String> extensions() {
    return extensions;
  }
}
