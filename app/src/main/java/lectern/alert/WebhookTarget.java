package lectern.alert;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;

/// Where a webhook is sent to: an `https` URL of a public host, unless private ones are allowed, which may be `http` too.
///
/// The host is looked up at each attempt, and the connection goes to the very address that was looked at: a name that
/// points elsewhere a moment later gains nothing.
public final class WebhookTarget {
  private static final int LONGEST = 2_000;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private final URI url;
  private final boolean allowsPrivate;

  private WebhookTarget(URI url, boolean allowsPrivate) {
    this.url = url;
    this.allowsPrivate = allowsPrivate;
  }

  /// @param allowsPrivate whether loopback and private addresses and plain `http` are allowed, as the operator says
  /// @throws IllegalArgumentException with a whole sentence if it is no such URL
  public static WebhookTarget parse(String url, boolean allowsPrivate) {
    if (url.length() > LONGEST) {
      throw new IllegalArgumentException(
          "The address of a webhook has at most "
              + LONGEST
              + " characters, but this has "
              + url.length()
              + ".");
    }
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw refused(url, "it is no URL");
    }
    boolean isHttp = "http".equalsIgnoreCase(uri.getScheme());
    if (!isHttp && !"https".equalsIgnoreCase(uri.getScheme())) {
      throw refused(url, "its scheme is not https");
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw refused(url, "it has no host, or a user or fragment beside it");
    }
    if (isHttp && !allowsPrivate) {
      throw refused(url, "plain http lets others read along");
    }
    return new WebhookTarget(uri, allowsPrivate);
  }

  private static IllegalArgumentException refused(String url, String reason) {
    return new IllegalArgumentException(
        "Webhooks cannot be sent to \""
            + url
            + "\": "
            + reason
            + ". Expected an address such as https://desk.example/hook.");
  }

  /// Whether it is `https`.
  boolean isSecure() {
    return "https".equalsIgnoreCase(url.getScheme());
  }

  String host() {
    return url.getHost();
  }

  int port() {
    return url.getPort() >= 0 ? url.getPort() : isSecure() ? HTTPS_PORT : HTTP_PORT;
  }

  /// Path and query, ASCII.
  String path() {
    String path = URI.create(url.toASCIIString()).getRawPath();
    String query = URI.create(url.toASCIIString()).getRawQuery();
    return (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }

  /// Value of the header `Host`.
  String authority() {
    return url.getPort() < 0 ? host() : host() + ":" + url.getPort();
  }

  /// The address to connect to.
  ///
  /// @throws IOException with a whole sentence if the host is unknown, or one of its addresses is not public
  InetAddress address() throws IOException {
    InetAddress[] found;
    try {
      found = InetAddress.getAllByName(host());
    } catch (UnknownHostException e) {
      throw new IOException("The host " + host() + " is unknown.", e);
    }
    for (InetAddress each : List.of(found)) {
      if (!allowsPrivate && !PublicAddress.isPublic(each)) {
        throw new IOException(
            "The host "
                + host()
                + " has the address "
                + each.getHostAddress()
                + ", which is not one of the public internet. Webhooks go there only with --allow-private.");
      }
    }
    return found[0];
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
