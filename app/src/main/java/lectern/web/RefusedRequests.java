package lectern.web;

import java.io.IOException;
import lectern.web.api.Problem;
import lectern.web.page.ErrorPage;
import lectern.web.page.Wording;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;

/// The page for a request that Tomcat refuses before any route sees it: an address with forbidden
/// characters, for instance.
final class RefusedRequests extends ErrorReportValve {
  private final Templates templates;
  private final Wording say;

  RefusedRequests(Templates templates, Wording say) {
    this.templates = templates;
    this.say = say;
  }

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    boolean ours = status >= 500;
    int shown = ours ? HttpStatus.INTERNAL_SERVER_ERROR.value() : HttpStatus.BAD_REQUEST.value();
    String sentence = say.say("sentence." + shown);
    SecurityHeaders.HEADERS.forEach(response::setHeader);
    boolean ofApi = Api.isAsked(request);
    response.setContentType(ofApi ? Api.PROBLEM : "text/html;charset=utf-8");
    try {
      response.getReporter();
      response
          .getOutputStream()
          .write(
              ofApi
                  ? refused(statusOf(status, shown)).bytes()
                  : templates.render("error", new ErrorPage(shown, sentence)));
      response.finishResponse();
    } catch (IOException e) {
      // The client has gone: there is nobody left to tell.
      Fault.report("refusing a request", e);
    }
  }

  /// A problem says the same status as its answer.
  private static HttpStatus statusOf(int status, int shown) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? HttpStatus.valueOf(shown) : known;
  }

  private static Problem refused(HttpStatus status) {
    return Problem.of(
        status,
        status.is5xxServerError()
            ? "Lectern failed on this request. That is a fault of Lectern: please report it."
            : "The request is not well formed, for instance an address with characters that must stand there escaped,"
                + " or a method that nothing here takes. Check its first line and its headers.");
  }
}
