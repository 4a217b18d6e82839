package lectern.read;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lectern.source.Format;
import lectern.source.Source;

/// Fetches a document from its address (RFC 9110), with limits on everything: time, size, and how often it is sent on.
final class OnWeb {
  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final Duration WHOLE = Duration.ofMinutes(2);
  private static final int REDIRECTS = 5;

  private final String address;
  private final Limits limits;
  private final Duration patience;

  private OnWeb(String address, Limits limits, Duration patience) {
    this.address = address;
    this.limits = limits;
    this.patience = patience;
  }

  /// A document that cannot be had, and why: the end of a sentence that begins with its address.
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason);
    }
  }

  static boolean isAddress(String argument) {
    String lower = argument.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  static Delivery fetch(String address, Limits limits) {
    return fetch(address, limits, WHOLE);
  }

  /// @param patience for all of it
  static Delivery fetch(String address, Limits limits, Duration patience) {
    try {
      return new OnWeb(address, limits, patience).fetch();
    } catch (Refused e) {
      return new Delivery.Refused(address, "\"" + address + "\" " + e.getMessage());
    }
  }

  private Delivery fetch() throws Refused {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      long deadline = System.nanoTime() + patience.toNanos();
      URI at = uri(address);
      for (int sent = 0; sent <= REDIRECTS; sent++) {
        HttpResponse<byte[]> response = get(client, at, deadline);
        Optional<URI> next = next(response, at);
        if (next.isEmpty()) {
          return deliver(response);
        }
        at = next.get();
      }
      throw new Refused(
          "sends from one address to the next, more than "
              + REDIRECTS
              + " times. Open it in a browser, and give the address where it ends.");
    }
  }

  private static URI uri(String address) throws Refused {
    try {
      URI uri = new URI(address);
      if (uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // Told below, like an address without a host.
    }
    throw new Refused(
        "is no address that can be fetched. Expected one such as https://press.example/briefing.html, without a password,"
            + " and with %20 for blanks.");
  }

  private HttpResponse<byte[]> get(HttpClient client, URI at, long deadline) throws Refused {
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .header("User-Agent", "Lectern")
            .header("Accept", "text/html, text/*, application/pdf, */*;q=0.5")
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.fileBytes()));
    try {
      return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      client.shutdownNow();
      throw late();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      client.shutdownNow();
      throw new Refused("was not fetched: the work was interrupted.");
    } catch (ExecutionException e) {
      throw refused(at, Optional.ofNullable(e.getCause()).orElse(e));
    }
  }

  private Refused late() {
    return new Refused(
        "did not arrive within "
            + patience.toSeconds()
            + " seconds. Try again later, or fetch it with a browser and import the file.");
  }

  private Refused refused(URI at, Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException) {
      return late();
    }
    if (cause instanceof ConnectException && cause.getCause() instanceof UnresolvedAddressException
        || cause instanceof ConnectException
            && cause.getCause() instanceof ConnectException inner
            && inner.getCause() instanceof UnresolvedAddressException) {
      return new Refused(
          "cannot be fetched: there is no computer of the name "
              + at.getHost()
              + ". Check how it is spelt, and whether this computer is connected.");
    }
    if (cause instanceof ConnectException) {
      return new Refused(
          "cannot be fetched: " + at.getHost() + " does not answer. Try again later.");
    }
    String reason = String.valueOf(cause.getMessage());
    if (cause instanceof IOException && reason.contains("body exceeds capacity")) {
      return new Refused(
          "has more than "
              + limits.fileBytes()
              + " bytes. That is no transcript; check the address.");
    }
    return new Refused("cannot be fetched: " + reason + ".");
  }

  /// Where a response sends on to (RFC 9110, section 15.4), never from `https` to `http`.
  private static Optional<URI> next(HttpResponse<byte[]> response, URI at) throws Refused {
    boolean sends =
        switch (response.statusCode()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    Optional<String> location = response.headers().firstValue("Location");
    if (!sends || location.isEmpty()) {
      return Optional.empty();
    }
    URI next;
    try {
      next = at.resolve(location.get());
    } catch (IllegalArgumentException _) {
      throw new Refused("sends on to something that is no address.");
    }
    boolean weaker = "https".equals(at.getScheme()) && !"https".equals(next.getScheme());
    if (weaker || !isAddress(next.toString())) {
      throw new Refused(
          "sends on to an address that does not begin with https. It was not followed; give that address yourself if you"
              + " trust it.");
    }
    return Optional.of(next);
  }

  private Delivery deliver(HttpResponse<byte[]> response) throws Refused {
    if (response.statusCode() != 200) {
      throw new Refused(status(response.statusCode()));
    }
    String type =
        response
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .replaceFirst(";.*", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    return switch (Recogniser.recognise(nameFor(type), response.body())) {
      case Recognition.As(Format format) ->
          new Delivery.Taken(Source.of(address, format, response.body()));
      case Recognition.Not _ ->
          throw new Refused(
              "is "
                  + (response.body().length == 0
                      ? "empty"
                      : "of the type " + (type.isEmpty() ? "that nobody says" : type))
                  + ". Expected a transcript: a web page, plain text, Word, PDF or captions.");
    };
  }

  private static String status(int status) {
    return switch (status) {
      case 401, 403 ->
          "may not be read by everybody (HTTP "
              + status
              + "). Fetch it with a browser and import the file.";
      case 404, 410 ->
          "is not there (HTTP "
              + status
              + "). Check how it is spelt, or whether it was taken down.";
      case 429, 503 -> "is too busy now (HTTP " + status + "). Try again later.";
      default -> "was not given out: the server answered HTTP " + status + ". Try again later.";
    };
  }

  /// A name whose ending says what the server says: it comes before what the address looks like, unless it says no more
  /// than that there are words or bytes.
  private String nameFor(String type) {
    Optional<Format> declared =
        Arrays.stream(Format.values())
            .filter(format -> format != Format.PLAIN && format.mediaType().equals(type))
            .findFirst();
    if (declared.isPresent()) {
      return "page." + declared.get().extensions().getFirst();
    }
    if (!type.isEmpty() && !type.startsWith("text/") && !type.equals("application/octet-stream")) {
      return "page.unknown";
    }
    String path = String.valueOf(URI.create(address).getPath());
    String file = path.substring(path.lastIndexOf('/') + 1);
    return Recogniser.byName(file).isPresent() ? file : "page";
  }
}
