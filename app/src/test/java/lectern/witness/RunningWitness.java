package lectern.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lectern.record.Cosignature;
import lectern.record.MalformedException;
import lectern.record.NoteSignature;
import lectern.record.VerifierKey;

/// A witness on a free port of this computer, asked over HTTP.
final class RunningWitness implements AutoCloseable {
  static final String NAME = "witness.example/w1";
  static final Instant NOW = Instant.parse("2031-03-14T17:05:00Z");

  private final WitnessServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  /// What its operator was told.
  final List<String> reports;

  private RunningWitness(WitnessServer server, List<String> reports) {
    this.server = server;
    this.reports = reports;
  }

  static RunningWitness of(Path state, TestLog log) throws WitnessException, IOException {
    return of(settings(state, false, log.key().verifierKey()));
  }

  static RunningWitness of(WitnessSettings settings) throws WitnessException, IOException {
    List<String> reports = Collections.synchronizedList(new ArrayList<>());
    return new RunningWitness(
        WitnessServer.start(settings, InstantSource.fixed(NOW), reports::add), reports);
  }

  static WitnessSettings settings(Path state, boolean mlDsa, VerifierKey... logs) {
    return new WitnessSettings(state, NAME, List.of(logs), mlDsa, "127.0.0.1", 0);
  }

  URI address() {
    return server.address().submissionPrefix();
  }

  List<VerifierKey> keys() {
    return server.address().keys();
  }

  Reply add(byte[] body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address().resolve("add-checkpoint"))
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  Reply add(String body) throws IOException, InterruptedException {
    return add(body.getBytes(UTF_8));
  }

  Reply send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    return new Reply(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body());
  }

  @Override
  public void close() throws IOException {
    http.shutdownNow();
    server.close();
  }

  /// What was answered.
  record Reply(int status, String type, String body) {

    static Reply conflict(int size) {
      return new Reply(409, "text/x.tlog.size", size + "\n");
    }

    static Reply refusal(int status, String sentence) {
      return new Reply(status, "text/plain; charset=utf-8", sentence + "\n");
    }

    /// The times of the cosignatures of `log`'s checkpoint by `keys`; empty for one that is missing or wrong.
    List<Optional<Long>> cosigned(TestLog log, List<VerifierKey> keys) throws MalformedException {
      String[] lines = body.split("\n");
      List<Optional<Long>> times = new ArrayList<>();
      for (int i = 0; i < Math.max(lines.length, keys.size()); i++) {
        NoteSignature signature = NoteSignature.parse(lines[i]);
        times.add(
            Cosignature.verify(keys.get(i), log.checkpoint().text(), signature)
                .map(Cosignature::timestamp));
      }
      return times;
    }
  }
}
