package lectern.web.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Keeps a client from asking so often that others wait, and tells it in every answer how much is left
/// (draft-ietf-httpapi-ratelimit-headers).
public final class RateLimiter implements Filter {

  /// Clients that are remembered; of more, those that have not asked for longest begin anew.
  private static final int MOST_CLIENTS = 50_000;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<Policy> policies;

  public RateLimiter(RateLimit.Both limits) {
    this.policies =
        List.of(
            new Policy("common", limits.common(), false),
            new Policy("heavy", limits.heavy(), true));
  }

  /// A limit with what each client has used of it.
  private record Policy(
      String name, RateLimit limit, boolean ofHeavyOnly, Cache<String, Bucket> buckets) {
    Policy(String name, RateLimit limit, boolean ofHeavyOnly) {
      this(
          name,
          limit,
          ofHeavyOnly,
          Caffeine.newBuilder()
              .maximumSize(MOST_CLIENTS)
              .expireAfterAccess(MINUTE.multipliedBy(10))
              .build());
    }

    Used use(String client) {
      Bucket bucket = buckets.get(client, _ -> bucket());
      return new Used(this, bucket.tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucket() {
      return Bucket.builder()
          .addLimit(each -> each.capacity(limit.burst()).refillGreedy(limit.perMinute(), MINUTE))
          .build();
    }

    /// A member of the field `RateLimit-Policy`: how many requests in how many seconds.
    String quota() {
      return "\"" + name + "\";q=" + limit.perMinute() + ";w=" + MINUTE.toSeconds();
    }
  }

  /// What is left of a limit.
  private record Used(Policy policy, ConsumptionProbe probe) {

    /// A member of the field `RateLimit`: how many requests are left, and after how many seconds all are there again.
    String left() {
      return "\""
          + policy.name()
          + "\";r="
          + probe.getRemainingTokens()
          + ";t="
          + seconds(probe.getNanosToWaitForReset());
    }

    long retryAfter() {
      return Math.max(1, seconds(probe.getNanosToWaitForRefill()));
    }

    private static long seconds(long nanos) {
      return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest asked)
        || !(response instanceof HttpServletResponse answer)) {
      chain.doFilter(request, response);
      return;
    }
    String client = ClientAddress.of(asked);
    List<Used> used = new ArrayList<>();
    for (Policy policy : policies) {
      if (!policy.ofHeavyOnly() || isHeavy(asked)) {
        used.add(policy.use(client));
      }
    }
    answer.setHeader(
        "RateLimit-Policy",
        used.stream().map(of -> of.policy().quota()).collect(Collectors.joining(", ")));
    answer.setHeader("RateLimit", used.stream().map(Used::left).collect(Collectors.joining(", ")));
    for (Used of : used) {
      if (!of.probe().isConsumed()) {
        refuse(of, answer);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean isHeavy(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith(Links.ROOT + "/quotes/") || path.startsWith(Links.ROOT + "/exports/");
  }

  private static void refuse(Used used, HttpServletResponse answer) throws IOException {
    answer.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(used.retryAfter()));
    Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "Your address has asked more than %,d times in a minute. Ask again in %,d seconds; whoever needs everything finds it at %s."
                .formatted(
                    used.policy().limit().perMinute(), used.retryAfter(), Links.ROOT + "/exports"))
        .send(answer);
  }
}
