package lectern.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import lectern.web.api.Problem;
import lectern.web.page.ErrorPage;
import lectern.web.page.Wording;
import org.springframework.http.HttpStatus;

/// On a site for this computer alone, refuses requests under any other name.
///
/// Otherwise a web page elsewhere could let its own name point to 127.0.0.1 and read, in the reader's
/// browser, documents that were meant for nobody else (DNS rebinding).
final class HostCheck implements Filter {
  private static final int MISDIRECTED = 421;

  private final boolean thisComputerOnly;
  private final Templates templates;
  private final Wording say;

  HostCheck(InetAddress bound, Templates templates, Wording say) {
    this.thisComputerOnly = bound.isLoopbackAddress();
    this.templates = templates;
    this.say = say;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!thisComputerOnly || isThisComputer(request.getServerName())) {
      chain.doFilter(request, response);
    } else if (response instanceof HttpServletResponse http) {
      refuse(request instanceof HttpServletRequest asked && Api.isAsked(asked), http);
    }
  }

  private void refuse(boolean ofApi, HttpServletResponse response) throws IOException {
    String sentence = say.say("sentence.421");
    if (ofApi) {
      Problem.of(HttpStatus.MISDIRECTED_REQUEST, sentence).send(response);
      return;
    }
    response.setStatus(MISDIRECTED);
    response.setContentType("text/html;charset=utf-8");
    response
        .getOutputStream()
        .write(templates.render("error", new ErrorPage(MISDIRECTED, sentence)));
  }

  private static boolean isThisComputer(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
