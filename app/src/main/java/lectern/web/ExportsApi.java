package lectern.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lectern.json.JsonValue;
import lectern.record.Checkpoint;
import lectern.web.api.Export;
import lectern.web.api.ExportJson;
import lectern.web.api.Links;
import lectern.web.api.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Hands out everything that the record holds, as files of one line each. They are written while they are read: of a file
/// only one edition is in memory.
///
/// A file is what the record was at one checkpoint, whose root is its tag. Where a file of the record turns out to be
/// damaged, the download breaks off, so that nobody takes a part for the whole.
final class ExportsApi {
  private static final MediaType JSON_LINES = MediaType.parseMediaType("application/jsonl");

  /// Files on their way at once.
  private static final int AT_ONCE = 2;

  private static final int PATIENCE_SECONDS = 5;

  private final ApiRecord record;
  private final Holdings holdings;
  private final Semaphore underWay = new Semaphore(AT_ONCE, true);

  ExportsApi(ApiRecord record, Holdings holdings) {
    this.record = record;
    this.holdings = holdings;
  }

  JsonValue list(ServerRequest request) throws FieldException {
    SearchParameters.only(request, Set.of());
    return new ExportJson(record.links(request)).list(record.archive().checkpoint().checkpoint());
  }

  /// @throws ProblemException 503 if as many as may be are on their way
  ServerResponse file(Export export, ServerRequest request)
      throws ProblemException, FieldException, InterruptedException {
    SearchParameters.only(request, Set.of());
    Checkpoint checkpoint = record.archive().checkpoint().checkpoint();
    Holdings.Held held = holdings.now();
    String tag = "W/\"" + export.fileName() + "-" + checkpoint.root().hex() + "\"";
    Optional<ServerResponse> unchanged = request.checkNotModified(tag);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    if (!underWay.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw ApiRecord.problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "%d files of everything are on their way already, which is the most. Try again later."
              .formatted(AT_ONCE));
    }
    Links links = record.links(request);
    return ServerResponse.ok()
        .contentType(JSON_LINES)
        .cacheControl(CacheControl.noCache())
        .eTag(tag)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(export.fileName()).build().toString())
        .build((asked, answer) -> {
          try {
            send(new ExportLines(record, export, links, checkpoint.size(), held), asked, answer);
          } finally {
            underWay.release();
          }
          return null;
        });
  }

  private static void send(ExportLines lines, HttpServletRequest asked, HttpServletResponse answer)
      throws IOException {
    if (!asked.getMethod().equals(HttpMethod.HEAD.name())) {
      lines.write(answer.getOutputStream());
    }
  }
}
