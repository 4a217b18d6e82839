package lectern.web;

import java.util.Set;
import lectern.web.page.ErrorPage;
import lectern.web.page.Wording;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The forms that an answer takes: a page, or a page that says what went wrong.
final class Answers {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Templates templates;
  private final Wording say;

  Answers(Templates templates, Wording say) {
    this.templates = templates;
    this.say = say;
  }

  /// @param template its file without the extension
  ServerResponse page(String template, Object page) {
    return page(ServerResponse.ok(), template, page);
  }

  /// @param template its file without the extension
  ServerResponse page(HttpStatus status, String template, Object page) {
    return page(ServerResponse.status(status), template, page);
  }

  ServerResponse error(HttpStatus status, String sentence) {
    return error(status, sentence, "");
  }

  /// @param language of the sentence; `""` for that of the page. Why a file cannot be read, say, is told in English alone
  ServerResponse error(HttpStatus status, String sentence, String language) {
    return page(
        ServerResponse.status(status), "error", new ErrorPage(status.value(), sentence, language));
  }

  /// Whatever no other route takes.
  ServerResponse nothingThere(ServerRequest request) {
    if (READING.contains(request.method())) {
      return error(HttpStatus.NOT_FOUND, say.say("sentence.404"));
    }
    return notAllowed(READING);
  }

  /// A page for another method than those that its address takes.
  ServerResponse notAllowed(Set<HttpMethod> taken) {
    HttpStatus status = HttpStatus.METHOD_NOT_ALLOWED;
    return page(
        ServerResponse.status(status).allow(taken),
        "error",
        new ErrorPage(status.value(), say.say("sentence.405")));
  }

  ServerResponse failure(Throwable fault, ServerRequest request) {
    if (fault instanceof InvalidParameterException) {
      return error(HttpStatus.BAD_REQUEST, say.say("sentence.400"));
    }
    Fault.report("answering " + request.method() + " " + request.path(), fault);
    return error(HttpStatus.INTERNAL_SERVER_ERROR, say.say("sentence.500"));
  }

  /// @param answer with its status, and headers of its own
  /// @param template its file without the extension
  ServerResponse page(ServerResponse.BodyBuilder answer, String template, Object page) {
    return answer
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .body(templates.render(template, page));
  }
}
