package lectern.web.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/// Lets the pages of other sites read what the API says (CORS, as the Fetch standard has it): it is public, and the same
/// for everybody.
///
/// A site for this computer alone is no public one: there only pages of this computer may read it, whatever site a
/// browser on it has open besides.
public final class CrossOrigin implements Filter {
  private static final String EXPOSED =
      "Link, ETag, Content-Disposition, Retry-After, RateLimit, RateLimit-Policy, Allow";

  private static final Map<String, String> PREFLIGHT =
      Map.of(
          HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST",
          HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type, If-None-Match",
          HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");

  private final boolean thisComputerOnly;

  public CrossOrigin(InetAddress bound) {
    this.thisComputerOnly = bound.isLoopbackAddress();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answer) {
      String origin = asked.getHeader(HttpHeaders.ORIGIN);
      if (isLetIn(origin)) {
        letIn(answer);
        if (isPreflight(asked)) {
          PREFLIGHT.forEach(answer::setHeader);
          answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
          return;
        }
      }
    }
    chain.doFilter(request, response);
  }

  /// @param origin null where no page asks
  private boolean isLetIn(@Nullable String origin) {
    if (!thisComputerOnly || origin == null) {
      return true;
    }
    try {
      String host = URI.create(origin).getHost();
      return host != null
          && (host.equals("localhost")
              || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private void letIn(HttpServletResponse answer) {
    answer.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    answer.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    answer.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    if (thisComputerOnly) {
      answer.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals(HttpMethod.OPTIONS.name())
        && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
  }
}
