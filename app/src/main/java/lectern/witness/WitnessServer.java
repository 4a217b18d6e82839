package lectern.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lectern.record.NoteSignature;

/// A witness that answers over HTTP (tlog-witness, section "HTTP Interface"), until it is closed or the program is told to end.
public final class WitnessServer implements AutoCloseable {
  private static final String PATH = "/add-checkpoint";

  /// Room for 16 post-quantum signatures, which every reader of notes must accept (signed-note, section "Format").
  static final int MAX_BODY = 1 << 17;

  private static final int BACKLOG = 50;
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String SIZE = "text/x.tlog.size";

  private final Witness witness;
  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final WitnessAddress address;
  private final Consumer<String> report;
  private final CountDownLatch ended = new CountDownLatch(1);

  /// The JDK's server takes its limits, times in seconds, from nowhere else, and reads them when the first one is made.
  static void limitRequests() {
    limit("sun.net.httpserver.maxReqTime", 10);
    limit("sun.net.httpserver.maxRspTime", 30);
    limit("sun.net.httpserver.maxReqHeaderSize", 16_384);
    limit("jdk.httpserver.maxConnections", 100);
    // In bytes: so much of a request that is too long is still read, so that its sender hears why
    // it was refused.
    limit("sun.net.httpserver.drainAmount", 1 << 20);
  }

  private static void limit(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Integer.toString(value));
    }
  }

  private WitnessServer(Witness witness, HttpServer server, String host, Consumer<String> report) {
    this.witness = witness;
    this.server = server;
    this.report = report;
    this.address =
        new WitnessAddress(
            URI.create("http://" + literal(host) + ":" + server.getAddress().getPort() + "/"),
            witness.verifierKeys());
    server.createContext("/", this::handle);
    server.setExecutor(executor);
    server.start();
  }

  private static String literal(String host) {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  /// Runs a witness until the program is told to end.
  ///
  /// @param ready is told the address as soon as it answers
  /// @param report is told in whole sentences what the operator should know: a forked log, a full disk
  /// @throws WitnessException if the state folder or the address cannot be used
  public static void serve(
      WitnessSettings settings, Consumer<WitnessAddress> ready, Consumer<String> report)
      throws WitnessException, IOException, InterruptedException {
    try (WitnessServer server = start(settings, InstantSource.system(), report)) {
      ready.accept(server.address());
      server.await();
    }
  }

  /// Starts a witness. It answers from when this returns.
  ///
  /// @param clock for the time in cosignatures
  /// @param report as for [#serve]; called from several threads
  /// @throws WitnessException if the state folder or the address cannot be used
  public static WitnessServer start(
      WitnessSettings settings, InstantSource clock, Consumer<String> report)
      throws WitnessException, IOException {
    Witness witness = Witness.open(settings, clock, report);
    try {
      return new WitnessServer(witness, bound(settings), settings.host(), report);
    } catch (WitnessException | RuntimeException e) {
      witness.close();
      throw e;
    }
  }

  private static HttpServer bound(WitnessSettings settings) throws WitnessException {
    String where = "Cannot listen at " + settings.host() + ", port " + settings.port() + ": ";
    try {
      limitRequests();
      InetAddress host = InetAddress.getByName(settings.host());
      return HttpServer.create(new InetSocketAddress(host, settings.port()), BACKLOG);
    } catch (UnknownHostException e) {
      throw new WitnessException(where + "this computer knows no such name.", e);
    } catch (BindException e) {
      throw new WitnessException(where + reason(e), e);
    } catch (IOException e) {
      throw new WitnessException(where + e.getMessage() + ".", e);
    }
  }

  private static String reason(BindException failure) {
    String message = String.valueOf(failure.getMessage());
    if (message.contains("in use")) {
      return "another program listens there already. Choose another port with --port.";
    }
    if (message.contains("denied")) {
      return "that port is reserved for the system. Choose one above 1023 with --port.";
    }
    return "that is not an address of this computer. Choose another with --host.";
  }

  /// Where it answers, with the port that was taken, and its keys.
  public WitnessAddress address() {
    return address;
  }

  /// Waits until it is closed.
  public void await() throws InterruptedException {
    ended.await();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      if (!PATH.equals(exchange.getRequestURI().getPath())) {
        say(exchange, 404, "There is nothing here; a witness answers at " + PATH + ".");
      } else if (!exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().set("Allow", "POST");
        say(exchange, 405, "A checkpoint is sent with POST.");
      } else {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
          say(exchange, 413, "The request is longer than " + MAX_BODY + " bytes.");
        } else {
          answer(exchange, body);
        }
      }
    } catch (IOException _) {
      // Whoever asked has gone, or took too long.
    } catch (RuntimeException e) {
      report.accept("Lectern failed to answer a request (" + e + "). Please report it.");
    }
  }

  private void answer(HttpExchange exchange, byte[] body) throws IOException {
    Answer answer;
    try {
      answer = witness.add(body);
    } catch (IOException e) {
      report.accept(
          "A checkpoint was not cosigned, because it could not be written to the state folder: "
              + StateFolder.reason(e)
              + ".");
      say(
          exchange,
          500,
          "This witness cannot write down the checkpoint, and so does not cosign it. Its operator knows why.");
      return;
    }
    switch (answer) {
      case Answer.Cosigned(var cosignatures) ->
          send(
              exchange,
              200,
              TEXT,
              cosignatures.stream().map(NoteSignature::line).collect(Collectors.joining()));
      case Answer.Conflict(long size) -> send(exchange, 409, SIZE, size + "\n");
      case Answer.Refused(Answer.Status status, String reason) ->
          say(exchange, status.code(), reason);
    }
  }

  private static void say(HttpExchange exchange, int status, String sentence) throws IOException {
    send(exchange, status, TEXT, sentence + "\n");
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isHead ? -1 : bytes.length);
    if (!isHead) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    // Whoever is being answered may still be writing into the folder.
    executor.close();
    ended.countDown();
    witness.close();
  }
}
