package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

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
      assertThat(check(page)).isEmpty();
    }
  }

  @Test
  void theCheckerItselfIsAwake() throws Exception {
    assertThat(
            check(
                "<!doctype html><title>x</title><p><ul></ul></p>".getBytes(StandardCharsets.UTF_8)))
        .isNotEmpty();
  }

  /// Errors and warnings, with their places.
  private static List<String> check(byte[] page) throws Exception {
    Complaints complaints = new Complaints();
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", complaints);
    validator.setUpValidatorAndParsers(complaints, false, false);
    try (InputStream in = new ByteArrayInputStream(page)) {
      InputSource source = new InputSource(in);
      source.setEncoding("UTF-8");
      validator.checkHtmlInputSource(source);
    }
    return complaints.list;
  }

  private static final class Complaints implements ErrorHandler {
    private final List<String> list = new ArrayList<>();

    @Override
    public void warning(SAXParseException complaint) {
      note("warning", complaint);
    }

    @Override
    public void error(SAXParseException complaint) {
      note("error", complaint);
    }

    @Override
    public void fatalError(SAXParseException complaint) {
      note("fatal", complaint);
    }

    private void note(String degree, SAXParseException complaint) {
      list.add(
          "%s in line %d, column %d: %s"
              .formatted(
                  degree,
                  complaint.getLineNumber(),
                  complaint.getColumnNumber(),
                  complaint.getMessage()));
    }
  }
}
