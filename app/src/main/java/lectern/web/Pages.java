package lectern.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import lectern.export.JsonLinesWriter;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;
import lectern.web.page.ContentsPage;
import lectern.web.page.FileName;
import lectern.web.page.TranscriptPage;
import lectern.web.page.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers a request with a page.
final class Pages {
  private static final MediaType JSON_LINES = MediaType.parseMediaType("application/jsonl");

  private final Shelf shelf;
  private final Answers answers;
  private final Wording say;

  private final Turnstile turnstile = new Turnstile();

  Pages(Shelf shelf, Answers answers, Wording say) {
    this.shelf = shelf;
    this.answers = answers;
    this.say = say;
  }

  ServerResponse contents(ServerRequest request) {
    int number;
    try {
      number = request.param("page").map(Integer::parseInt).orElse(1);
    } catch (NumberFormatException e) {
      return answers.error(HttpStatus.BAD_REQUEST, say.say("sentence.400.page"));
    }
    Shelf.Catalogue catalogue = shelf.catalogue();
    return ContentsPage.of(catalogue.cards(), catalogue.refused(), catalogue.unread(), number)
        .map(page -> answers.page("contents", page))
        .orElseGet(() -> answers.error(HttpStatus.NOT_FOUND, say.say("sentence.404.page", number)));
  }

  ServerResponse transcript(ServerRequest request) throws InterruptedException {
    return with(
        request,
        opened ->
            answers.page(
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
    if (!turnstile.enter()) {
      return answers.error(HttpStatus.SERVICE_UNAVAILABLE, say.say("sentence.503"));
    }
    try {
      return shelf.open(request.pathVariable("slug")).map(answer).orElseGet(this::noSuchTranscript);
    } catch (UnreadableSourceException e) {
      return answers.error(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage(), "en");
    } finally {
      turnstile.leave();
    }
  }

  ServerResponse noSuchTranscript() {
    return answers.error(HttpStatus.NOT_FOUND, say.say("sentence.404.transcript"));
  }
}
