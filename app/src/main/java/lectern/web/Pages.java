package lectern.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import lectern.export.JsonLinesWriter;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;
import lectern.web.page.ContentsPage;
import lectern.web.page.ErrorPage;
import lectern.web.page.FileName;
import lectern.web.page.TranscriptPage;
import lectern.web.page.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers a request with a page.
final class Pages {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

  private static final MediaType JSON_LINES = MediaType.parseMediaType("application/jsonl");
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /// How long a reader waits for a turn when everybody wants a transcript at once.
  private static final int PATIENCE_SECONDS = 10;

  private final Shelf shelf;
  private final Templates templates;
  private final Wording say;

  /// One transcript a core at a time: more at once would not be faster, only need more memory.
  private final Semaphore atWork = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  Pages(Shelf shelf, Templates templates, Wording say) {
    this.shelf = shelf;
    this.templates = templates;
    this.say = say;
  }

  ServerResponse contents(ServerRequest request) {
    int number;
    try {
      number = request.param("page").map(Integer::parseInt).orElse(1);
    } catch (NumberFormatException e) {
      return error(HttpStatus.BAD_REQUEST, say.say("sentence.400.page"));
    }
    Shelf.Catalogue catalogue = shelf.catalogue();
    return ContentsPage.of(catalogue.cards(), catalogue.refused(), catalogue.unread(), number)
        .map(page -> page(HttpStatus.OK, "contents", page))
        .orElseGet(() -> error(HttpStatus.NOT_FOUND, say.say("sentence.404.page", number)));
  }

  ServerResponse transcript(ServerRequest request) throws InterruptedException {
    return with(
        request,
        opened ->
            page(
                HttpStatus.OK,
                "transcript",
                TranscriptPage.of(opened.slug(), opened.transcript(), opened.floor())));
  }

  /// The blocks of a transcript as `lectern parse --json` prints them.
  ServerResponse blocks(ServerRequest request) throws InterruptedException {
    return with(
        request,
        opened ->
            ServerResponse.ok()
                .contentType(JSON_LINES)
                .cacheControl(CacheControl.noCache())
                .body(blocks(opened)));
  }

  private static byte[] blocks(Opened opened) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Transcript transcript = opened.transcript();
    try (JsonLinesWriter writer = new JsonLinesWriter(lines)) {
      writer.write(FileName.of(transcript.text().source().name()), transcript, opened.floor());
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail.", e);
    }
    return lines.toByteArray();
  }

  /// Opens the document that is asked for, in turn with others, and answers with it.
  private ServerResponse with(ServerRequest request, Function<Opened, ServerResponse> answer)
      throws InterruptedException {
    if (!atWork.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      return error(HttpStatus.SERVICE_UNAVAILABLE, say.say("sentence.503"));
    }
    try {
      return shelf.open(request.pathVariable("slug")).map(answer).orElseGet(this::noSuchTranscript);
    } catch (UnreadableSourceException e) {
      return error(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
    } finally {
      atWork.release();
    }
  }

  ServerResponse noSuchTranscript() {
    return error(HttpStatus.NOT_FOUND, say.say("sentence.404.transcript"));
  }

  /// Whatever no other route takes.
  ServerResponse nothingThere(ServerRequest request) {
    if (READING.contains(request.method())) {
      return error(HttpStatus.NOT_FOUND, say.say("sentence.404"));
    }
    return body(
        ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED).allow(READING),
        "error",
        new ErrorPage(HttpStatus.METHOD_NOT_ALLOWED.value(), say.say("sentence.405")));
  }

  ServerResponse failure(Throwable fault, ServerRequest request) {
    Fault.report("answering " + request.method() + " " + request.path(), fault);
    return error(HttpStatus.INTERNAL_SERVER_ERROR, say.say("sentence.500"));
  }

  ServerResponse error(HttpStatus status, String sentence) {
    return page(status, "error", new ErrorPage(status.value(), sentence));
  }

  private ServerResponse page(HttpStatus status, String template, Object page) {
    return body(ServerResponse.status(status), template, page);
  }

  private ServerResponse body(ServerResponse.BodyBuilder answer, String template, Object page) {
    return answer
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .body(templates.render(template, page));
  }
}
