package lectern.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import lectern.source.Format;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A document that has an address: what is taken, and in which sentence everything else is refused.
class OnWebTest {

  private static final String PAGE = "<html><body><p>MR. HALE: The piles stand.</p></body></html>";

  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void page(String path, int status, String type, String body) {
    server.createContext(path, exchange -> answer(exchange, status, type, body));
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void sendsOn(String path, String to) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private static String refusal(String address) {
    return refusal(address, Limits.DEFAULT);
  }

  private static String refusal(String address, Limits limits) {
    return switch (OnWeb.fetch(address, limits)) {
      case Delivery.Refused(_, String message) -> message;
      case Delivery.Taken taken -> throw new AssertionError(taken);
    };
  }

  @Test
  void aPageIsTakenUnderItsAddress() {
    page("/2031/briefing", 200, "text/html; charset=utf-8", PAGE);
    try (Intake intake = Intake.named(List.of(address("/2031/briefing")))) {
      assertThat(intake.items()).hasSize(1);
      assertThat(intake.items().getFirst().take())
          .isInstanceOfSatisfying(
              Delivery.Taken.class,
              taken -> {
                assertThat(taken.source().name()).isEqualTo(address("/2031/briefing"));
                assertThat(taken.source().format()).isEqualTo(Format.HTML);
                assertThat(taken.source().size()).isEqualTo(PAGE.length());
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/a.md, text/plain, MARKDOWN",
    "/a, text/plain, PLAIN",
    "/a.php, text/vtt, WEBVTT",
    "/a.php, text/markdown, MARKDOWN",
    "/a, application/octet-stream, PLAIN"
  })
  void whatTheServerDeclaresComesBeforeTheEndingUnlessItIsPlain(
      String path, String type, Format format) {
    page(path, 200, type, "MR. HALE: The piles stand.\n");
    assertThat(OnWeb.fetch(address(path), Limits.DEFAULT))
        .isInstanceOfSatisfying(
            Delivery.Taken.class, taken -> assertThat(taken.source().format()).isEqualTo(format));
  }

  @Test
  void itIsSentOnAFewTimes() {
    page("/new", 200, "text/html", PAGE);
    sendsOn("/old", "/new");
    assertThat(OnWeb.fetch(address("/old"), Limits.DEFAULT)).isInstanceOf(Delivery.Taken.class);
    sendsOn("/round", "/round");
    assertThat(refusal(address("/round")))
        .isEqualTo(
            "\""
                + address("/round")
                + "\" sends from one address to the next, more than 5 times. Open it in a browser, and give the address where"
                + " it ends.");
    sendsOn("/out", "file:///etc/hosts");
    assertThat(refusal(address("/out")))
        .isEqualTo(
            "\""
                + address("/out")
                + "\" sends on to an address that does not begin with https. It was not followed; give that address yourself"
                + " if you trust it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | is not there (HTTP 404). Check how it is spelt, or whether it was taken down.",
        "403 | may not be read by everybody (HTTP 403). Fetch it with a browser and import the file.",
        "503 | is too busy now (HTTP 503). Try again later.",
        "500 | was not given out: the server answered HTTP 500. Try again later."
      })
  void whatIsNotGivenOutIsSaidToBeSo(int status, String reason) {
    page("/x", status, "text/html", "no");
    assertThat(refusal(address("/x"))).isEqualTo("\"" + address("/x") + "\" " + reason);
  }

  @Test
  void whatIsNoTranscriptIsRefused() {
    page("/p.png", 200, "image/png", "\u0089PNG");
    assertThat(refusal(address("/p.png")))
        .isEqualTo(
            "\""
                + address("/p.png")
                + "\" is of the type image/png. Expected a transcript: a web page, plain text, Word, PDF or captions.");
    page("/empty", 200, "text/html", "");
    assertThat(refusal(address("/empty"))).contains("\" is empty. Expected a transcript");
  }

  @Test
  void whatIsTooLongIsNotFetchedToItsEnd() {
    page("/long", 200, "text/plain", "word ".repeat(1000));
    assertThat(refusal(address("/long"), new Limits(1000, 8 << 20, 10, 4, 10)))
        .isEqualTo(
            "\""
                + address("/long")
                + "\" has more than 1000 bytes. That is no transcript; check the address.");
  }

  @Test
  void whatDoesNotArriveIsGivenUp() {
    server.createContext("/slow", _ -> await());
    assertThat(OnWeb.fetch(address("/slow"), Limits.DEFAULT, Duration.ofMillis(50)))
        .isEqualTo(
            new Delivery.Refused(
                address("/slow"),
                "\""
                    + address("/slow")
                    + "\" did not arrive within 0 seconds. Try again later, or fetch it with a browser and import the file."));
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void nobodyAnswers() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String nobody = "http://127.0.0.1:" + port + "/";
    assertThat(refusal(nobody))
        .isEqualTo(
            "\"" + nobody + "\" cannot be fetched: 127.0.0.1 does not answer. Try again later.");
    String unknown = "http://nowhere.invalid/";
    assertThat(refusal(unknown))
        .isEqualTo(
            "\""
                + unknown
                + "\" cannot be fetched: there is no computer of the name nowhere.invalid. Check how it is spelt, and whether"
                + " this computer is connected.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://", "http://a b/", "https://me:secret@press.example/"})
  void whatIsNoAddressIsSaidToBeNone(String address) {
    assertThat(refusal(address))
        .startsWith(
            "\""
                + address
                + "\" is no address that can be fetched. Expected one such as https://press.example/");
  }
}
