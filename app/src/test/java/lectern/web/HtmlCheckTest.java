package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The Nu HTML checker finds nothing to say about our pages.
class HtmlCheckTest {
  private static Shelf shelf;
  private static Site site;

  @BeforeAll
  static void start() throws CannotServeException {
    shelf = Samples.shelf(Samples.documents());
    site = Site.start(shelf, "127.0.0.1", 0);
    while (shelf.catalogue().unread() > 0) {
      Thread.onSpinWait();
    }
  }

  @AfterAll
  static void stop() {
    site.close();
    shelf.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "transcripts/press-availability",
        "transcripts/gaggle",
        "transcripts/hostile-b-amp",
        "transcripts/debate",
        "transcripts/advisory",
        "nothing-here"
      })
  void aPageIsValidHtml(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(site.address() + path)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      byte[] page = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
      assertThat(Nu.check(page)).isEmpty();
    }
  }

  @Test
  void theCheckerItselfIsAwake() throws Exception {
    assertThat(
            Nu.check(
                "<!doctype html><title>x</title><p><ul></ul></p>".getBytes(StandardCharsets.UTF_8)))
        .isNotEmpty();
  }
}
