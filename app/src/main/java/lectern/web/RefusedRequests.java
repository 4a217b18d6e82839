package lectern.web;

import java.io.IOException;
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
                  ? Api.bytes(Problem.of(HttpStatus.valueOf(shown), sentence))
                  : templates.render("error", new ErrorPage(shown, sentence)));
      response.finishResponse();
    } catch (IOException e) {
      // The client has gone: there is nobody left to tell.
      Fault.report("refusing a request", e);
    }
  }
}
