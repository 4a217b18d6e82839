package lectern.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.web.api.Links;
import org.jspecify.annotations.Nullable;

/// Keeps answers as they were sent, compressed, and gives them again to whoever asks for the same: for as long as the
/// record is as it was, and no longer. What a client has already is not sent again.
///
/// What was kept was checked against the signed log when it was made, so it is what was published, whatever has become of the
/// files since (docs/adr/0020).
final class PageCache implements Filter {

  /// Characters of the longest address whose answer is kept.
  private static final int LONGEST_ADDRESS = 1_024;

  private static final Pattern PERSONAL =
      Pattern.compile("/check(?:/article)?\\?|/report(?:[/?]|$)");

  private final RecordState.Source state;
  private final KeptAnswers answers;

  /// @param limit the most bytes that are kept
  PageCache(RecordState.Source state, long limit) {
    this.state = state;
    this.answers = new KeptAnswers(limit);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answer
        && reads(asked.getMethod())
        && !isStreamed(asked.getRequestURI())) {
      answer(asked, answer, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean reads(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  /// Files of everything are sent while they are written, under tags of their own.
  private static boolean isStreamed(String path) {
    return path.startsWith(Links.ROOT + "/exports/");
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // Before the answer is made: what is published meanwhile may be in it already, and must never
    // be missing.
    Optional<RecordState> now = state.now();
    Optional<String> address = now.isPresent() ? address(request) : Optional.empty();
    Optional<HeldAnswer> kept = address.flatMap(asked -> answers.find(asked, now.orElseThrow()));
    if (kept.isPresent()) {
      kept.get().replay(request, response);
      return;
    }
    HeldAnswer.Headers given = HeldAnswer.Headers.of(response);
    AnswerCapture capture = new AnswerCapture(response);
    chain.doFilter(new Whole(request), capture);
    Optional<HeldAnswer> made = capture.body().map(body -> HeldAnswer.of(response, given, body));
    if (made.isPresent()) {
      HeldAnswer answer = made.get();
      address
          .filter(_ -> answer.isForOthers())
          .ifPresent(asked -> answers.keep(asked, now.orElseThrow(), answer));
      answer.send(request, response);
    }
  }

  /// All of an address that an answer may depend on, the name of the site included. Empty if it is too long, or what is
  /// asked there is nobody else's business.
  private static Optional<String> address(HttpServletRequest request) {
    String path = request.getRequestURI();
    @Nullable String query = request.getQueryString();
    String asked = query == null ? path : path + "?" + query;
    return asked.length() > LONGEST_ADDRESS || isPersonal(asked)
        ? Optional.empty()
        : Optional.of(
            request.getScheme()
                + "://"
                + request.getServerName()
                + ":"
                + request.getServerPort()
                + asked);
  }

  /// Whether an address is that of a quotation that somebody checks, or of a sentence that somebody complains of.
  static boolean isPersonal(String address) {
    return PERSONAL.matcher(address).find();
  }

  /// A request for a head is answered like one for all, so that the next one finds all.
  private static final class Whole extends HttpServletRequestWrapper {
    Whole(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }
}
