package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// What came over the wire.
///
/// @param body as it is read
/// @param weight bytes of the body on the wire, compressed where it came compressed
record Fetched(int status, String type, String body, int weight) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /// Asks as a browser does, for a compressed answer.
  ///
  /// @param form what is posted; empty to just ask
  static Fetched from(URI address, Optional<String> form) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip");
    form.ifPresent(fields ->
        request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
    HttpResponse<byte[]> answer =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Fetched(
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(""),
        new String(unpacked(answer), UTF_8),
        answer.body().length);
  }

  private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
    if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
      return answer.body();
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return in.readAllBytes();
    }
  }
}
