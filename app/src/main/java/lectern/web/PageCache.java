package lectern.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import lectern.web.api.Links;
import org.jspecify.annotations.Nullable;

/// Keeps answers as they were sent, compressed, and gives them again to whoever asks for the same: for as long as the
/// record is as it was, and no longer. What a client has already is not sent again.
///
/// Whoever asks for ever new addresses fills nothing: what is kept is bounded in bytes, and an answer that is asked for
/// once does not drive out one that is asked for often (docs/adr/0020).
final class PageCache implements Filter {

  /// Characters of the longest address whose answer is kept.
  private static final int LONGEST_ADDRESS = 1_024;

  private final RecordState.Source state;
  private final Cache<String, Kept> answers;

  private record Kept(RecordState state, HeldAnswer answer) {}

  /// @param bytes the most that is kept
  PageCache(RecordState.Source state, long bytes) {
    this.state = state;
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((String address, Kept kept) -> 2 * address.length() + kept.answer().weight())
            .build();
  }

  /// Bytes that are kept at the moment, roughly.
  long weight() {
    answers.cleanUp();
    return answers.asMap().entrySet().stream()
        .mapToLong(entry -> 2L * entry.getKey().length() + entry.getValue().answer().weight())
        .sum();
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
    @Nullable String address = now.isPresent() ? address(request) : null;
    @Nullable Kept kept = address == null ? null : answers.getIfPresent(address);
    if (kept != null && kept.state().equals(now.orElseThrow())) {
      kept.answer().replay(request, response);
      return;
    }
    HeldAnswer.Headers given = HeldAnswer.Headers.of(response);
    AnswerCapture capture = new AnswerCapture(response);
    chain.doFilter(new Whole(request), capture);
    Optional<byte[]> body = capture.body();
    if (body.isPresent()) {
      HeldAnswer made = HeldAnswer.of(response, given, body.get());
      if (address != null && made.isForOthers()) {
        answers.put(address, new Kept(now.orElseThrow(), made));
      }
      made.send(request, response);
    }
  }

  /// All of an address that an answer may depend on, the name of the site included; null if it is too long, or what is
  /// asked there is nobody else's business.
  private static @Nullable String address(HttpServletRequest request) {
    String path = request.getRequestURI();
    @Nullable String query = request.getQueryString();
    if (path.length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS
        || isPersonal(path, query)) {
      return null;
    }
    String site =
        request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    return query == null ? site + path : site + path + "?" + query;
  }

  /// A quotation that somebody checks, and a sentence that somebody complains of.
  private static boolean isPersonal(String path, @Nullable String query) {
    return query != null && path.endsWith("/check") || path.endsWith("/report");
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
