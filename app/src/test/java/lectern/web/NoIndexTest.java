package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Where the index of a record cannot be used, page and API say so, and how to make it anew.
class NoIndexTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path data;

  @Test
  void aBrokenIndexIsSaidWithItsRemedyAndUsedAgainOnceItIsMadeAnew() throws Exception {
    RecordSamples.write(data);
    Path broken = Files.createDirectories(data.resolve("index")).resolve("segments_1");
    Files.writeString(broken, "This is no index.");
    try (Archive archive = Archive.open(data);
        Site site = Site.start(archive, "127.0.0.1", 0)) {
      ListAppender<ILoggingEvent> log = log();
      HttpResponse<String> page = get(site, "/check?q=They+are+pilots.");
      assertThat(page.statusCode()).isEqualTo(503);
      Document form = Jsoup.parse(page.body());
      assertThat(form.select(".field-error").text()).contains("lectern rebuild");
      assertThat(form.select(".field-error").text())
          .as("where the server keeps its files is nobody else's business")
          .doesNotContain(data.toString());
      assertThat(form.select("textarea").text()).isEqualTo("They are pilots.");

      HttpResponse<String> api = post(site, "{\"quote\": \"They are pilots.\"}");
      assertThat(QuoteApiTest.problem(api, 503).string("detail"))
          .isEqualTo(
              "The index of this record cannot be used at the moment, so nothing can be looked up in it. Whoever runs this"
                  + " site finds the reason among the messages of the server, and makes the index anew with lectern rebuild.");

      assertThat(log.list)
          .as("whoever runs the site is told where and why, once and not at every page")
          .extracting(ILoggingEvent::getFormattedMessage)
          .filteredOn(line -> line.contains(data.toString()))
          .singleElement()
          .asString()
          .endsWith("Make it anew with `lectern rebuild`.");

      Files.delete(broken);
      assertThat(get(site, "/check?q=They+are+pilots.").statusCode()).isEqualTo(200);
    }
  }

  private static ListAppender<ILoggingEvent> log() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    ((Logger) LoggerFactory.getLogger(OpenIndex.class)).addAppender(log);
    return log;
  }

  private static HttpResponse<String> get(Site site, String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(site.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static HttpResponse<String> post(Site site, String body) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(site.address().resolve("/api/v1/quotes/check"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }
}
