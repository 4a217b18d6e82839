package lectern.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.web.page.FileName;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Hands out a document as it was handed in, byte for byte.
///
/// It may be anything, hostile HTML included, so it is only ever saved and never shown under this
/// site's name: an attachment, of exactly its media type, in a sandbox.
final class Originals {
  /// In the place of the policy of the pages.
  static final String POLICY = "default-src 'none'; sandbox";

  private final Shelf shelf;
  private final Pages pages;
  private final Answers answers;

  Originals(Shelf shelf, Pages pages, Answers answers) {
    this.shelf = shelf;
    this.pages = pages;
    this.answers = answers;
  }

  ServerResponse download(ServerRequest request) {
    Optional<Source> found;
    try {
      found = shelf.source(request.pathVariable("slug"));
    } catch (UnreadableSourceException e) {
      return answers.error(HttpStatus.GONE, e.getMessage(), "en");
    }
    if (found.isEmpty()) {
      return pages.noSuchTranscript();
    }
    Source source = found.get();
    return ServerResponse.ok()
        .contentType(MediaType.parseMediaType(source.format().mediaType()))
        .cacheControl(CacheControl.noCache())
        .build((_, response) -> {
          response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(source.name()));
          response.setHeader("Content-Security-Policy", POLICY);
          response.setContentLength(source.size());
          source.open().transferTo(response.getOutputStream());
          return null;
        });
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(FileName.of(name), StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
