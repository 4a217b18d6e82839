package lectern.web;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/// Whether what was posted comes from a page of this site, so that no other site can let its readers' browsers send forms
/// here unasked.
final class OwnForm {
  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private OwnForm() {}

  /// Browsers say it in `Sec-Fetch-Site` (W3C Fetch Metadata), or at least in `Origin` (RFC 6454). A program that says
  /// neither acts for nobody but itself.
  static boolean isFrom(ServerRequest request) {
    Optional<String> site = first(request, FETCH_SITE);
    return site.isPresent()
        ? OWN.contains(site.get())
        : first(request, HttpHeaders.ORIGIN)
            .map(origin -> isAt(origin, request.uri()))
            .orElse(true);
  }

  /// The scheme is no matter: a proxy may have taken the TLS off.
  private static boolean isAt(String origin, URI own) {
    try {
      return String.valueOf(URI.create(origin).getRawAuthority())
          .equalsIgnoreCase(own.getRawAuthority());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static Optional<String> first(ServerRequest request, String header) {
    return Optional.ofNullable(request.headers().firstHeader(header));
  }
}
