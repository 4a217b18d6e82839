package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Nu HTML checker finds nothing to say about the pages of a record.
class RecordHtmlCheckTest {
  @TempDir static Path data;

  private static Archive archive;
  private static Site site;

  @BeforeAll
  static void start() throws CannotServeException {
    RecordSamples.write(data);
    archive = Archive.open(data);
    site = Site.start(archive, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    site.close();
    archive.close();
  }

  static List<String> pages() {
    return RecordSamples.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsValidHtml(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(site.address().resolve(path)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      byte[] page = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
      assertThat(Nu.check(page)).isEmpty();
    }
  }
}
