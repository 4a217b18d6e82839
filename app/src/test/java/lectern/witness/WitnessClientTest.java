package lectern.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.record.Cosignature;
import lectern.record.NoteSignature;
import lectern.record.SignatureType;
import lectern.record.SigningKey;
import lectern.record.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The log's side: how a cosignature is got, and what is said where there is none.
class WitnessClientTest {

  @TempDir private Path state;

  private final TestLog log = TestLog.of(70);

  @Test
  void aCosignatureIsGotForEveryCheckpoint() throws Exception {
    try (RunningWitness witness = RunningWitness.of(state, log);
        WitnessClient client = client(witness)) {
      for (int size : new int[] {1, 2, 5, 64, 70, 70}) {
        assertThat(cosigned(client, log.at(size), witness.keys().getFirst()))
            .isEqualTo(RunningWitness.NOW.getEpochSecond());
      }
    }
  }

  @Test
  void anMlDsaCosignatureToo() throws Exception {
    try (RunningWitness witness =
            RunningWitness.of(RunningWitness.settings(state, true, log.key().verifierKey()));
        WitnessClient client = new WitnessClient(witness.address(), witness.keys().getLast())) {
      assertThat(cosigned(client, log, witness.keys().getLast()))
          .isEqualTo(RunningWitness.NOW.getEpochSecond());
    }
  }

  private static long cosigned(WitnessClient client, TestLog log, VerifierKey key)
      throws Exception {
    NoteSignature signature = client.cosign(log.note(), log.tree());
    return Cosignature.verify(key, log.checkpoint().text(), signature).orElseThrow().timestamp();
  }

  @Test
  void anOldCopyOfARecordIsCalledThat() throws Exception {
    try (RunningWitness witness = RunningWitness.of(state, log);
        WitnessClient client = client(witness)) {
      client.cosign(log.at(9).note(), log.at(9).tree());
      assertThatThrownBy(() -> client.cosign(log.at(5).note(), log.at(5).tree()))
          .isInstanceOf(WitnessException.class)
          .hasMessage(
              "The witness witness.example/w1 has cosigned 9 entries of this log, but the checkpoint has 5: the record is an old copy,"
                  + " or has lost entries. Restore its newest backup.");
    }
  }

  @Test
  void aForkIsCalledAnotherHistory() throws Exception {
    TestLog same = log.at(8).with("never published", 1);
    TestLog longer = log.at(8).with("never published", 9);
    try (RunningWitness witness = RunningWitness.of(state, log);
        WitnessClient client = client(witness)) {
      client.cosign(log.at(9).note(), log.at(9).tree());
      assertThatThrownBy(() -> client.cosign(same.note(), same.tree()))
          .isInstanceOf(WitnessException.class)
          .hasMessage(
              "The witness witness.example/w1 has seen another history of this log than this record has. It answered 422: The log has"
                  + " forked: this witness has cosigned another root of its first 9 entries.");
      assertThatThrownBy(() -> client.cosign(longer.note(), longer.tree()))
          .isInstanceOf(WitnessException.class)
          .hasMessage(
              "The witness witness.example/w1 has seen another history of this log than this record has. It answered 422: The proof does"
                  + " not lead from the 9 entries that this witness has cosigned to the checkpoint: the proof is wrong, or the log has"
                  + " forked.");
    }
  }

  @Test
  void aLogThatTheWitnessDoesNotWatchIsRefused() throws Exception {
    try (RunningWitness witness =
            RunningWitness.of(
                RunningWitness.settings(state, false, TestLog.key("other.example").verifierKey()));
        WitnessClient client = client(witness)) {
      assertThatThrownBy(() -> client.cosign(log.note(), log.tree()))
          .isInstanceOf(WitnessException.class)
          .hasMessage(
              "The witness witness.example/w1 refused the checkpoint. It answered 404: This witness does not watch the log"
                  + " press.example/record.");
    }
  }

  @Test
  void theCosignatureOfSomebodyElseIsNone() throws Exception {
    VerifierKey expected = witnessKey().verifierKey();
    try (RunningWitness witness = RunningWitness.of(state, log);
        WitnessClient client = new WitnessClient(witness.address(), expected)) {
      assertThatThrownBy(() -> client.cosign(log.note(), log.tree()))
          .isInstanceOf(WitnessException.class)
          .hasMessage(
              "The witness at %sadd-checkpoint answered without a valid cosignature of witness.example/w1+%s. Compare this key with the"
                  + " one that the witness prints when it starts.",
              witness.address(), expected.hexId());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "Hello.\n", "— witness.example/w1 AAAAAAAA\n"})
  void anAnswerThatIsNoCosignatureIsNone(String body) throws Exception {
    answering(
        200,
        body,
        client -> {
          assertThatThrownBy(() -> client.cosign(log.note(), log.tree()))
              .isInstanceOf(WitnessException.class)
              .hasMessageContaining("answered without a valid cosignature of witness.example/w1+");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "05\n", "-1\n", "five\n", "1234567890123456789\n"})
  void aConflictHasToNameASize(String body) throws Exception {
    answering(
        409,
        body,
        client -> {
          assertThatThrownBy(() -> client.cosign(log.note(), log.tree()))
              .isInstanceOf(WitnessException.class)
              .hasMessageStartingWith(
                  "The witness witness.example/w1 did not say which size it has cosigned. It answered 409");
        });
  }

  /// As a witness answers that follows the older text of the specification.
  @Test
  void aConflictWithTheRightSizeIsAFork() throws Exception {
    answering(
        409,
        "70\n",
        client -> {
          assertThatThrownBy(() -> client.cosign(log.note(), log.tree()))
              .isInstanceOf(WitnessException.class)
              .hasMessage(
                  "The witness witness.example/w1 has seen another history of this log than this record has. It answered 409: 70");
        });
  }

  @Test
  void whoIsAlwaysAheadIsAskedTwiceAndNotForEver() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    answering(
        exchange -> {
          byte[] size = (asked.incrementAndGet() + "\n").getBytes(UTF_8);
          exchange.sendResponseHeaders(409, size.length);
          exchange.getResponseBody().write(size);
          exchange.close();
        },
        client -> {
          assertThatThrownBy(() -> client.cosign(log.note(), log.tree()))
              .isInstanceOf(WitnessException.class)
              .hasMessage(
                  "The witness witness.example/w1 is being asked by somebody else at the same time. Try again. It answered 409: 2");
        });
    assertThat(asked).hasValue(2);
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    answering(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        },
        client -> {
          assertThatThrownBy(() -> client.cosign(log.note(), log.tree()))
              .isInstanceOf(WitnessException.class)
              .hasMessage(
                  "The witness witness.example/w1 refused the checkpoint. It answered 307.");
        });
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() throws Exception {
    answering(
        200,
        "— \n".repeat(100_000),
        client -> {
          assertThatThrownBy(() -> client.cosign(log.note(), log.tree()))
              .isInstanceOf(WitnessException.class)
              .hasMessageMatching(
                  "The witness at http://127\\.0\\.0\\.1:\\d+/add-checkpoint cannot be asked: .*131072.*\\. See that it runs, and that the"
                      + " address is right\\.");
        });
  }

  @Test
  void whoDoesNotAnswerIsNotWaitedForForEver() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    answering(
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        },
        client -> {
          assertThatThrownBy(() -> client.cosign(log.note(), log.tree()))
              .isInstanceOf(WitnessException.class)
              .hasMessageEndingWith(
                  "/add-checkpoint cannot be asked: no answer within 1 seconds. See that it runs, and that the address is right.");
          over.countDown();
        });
  }

  @Test
  void nobodyAtTheAddressIsSaid() throws Exception {
    RunningWitness witness = RunningWitness.of(state, log);
    try (WitnessClient client = client(witness)) {
      witness.close();
      assertThatThrownBy(() -> client.cosign(log.note(), log.tree()))
          .isInstanceOf(WitnessException.class)
          .hasMessage(
              "The witness at %sadd-checkpoint cannot be asked: no connection. See that it runs, and that the address is right.",
              witness.address());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "witness.example",
        "file:///tmp/x",
        "ftp://witness.example/",
        "http:///add",
        "https://me@witness.example/",
        "https://witness.example/?a=b",
        "https://witness.example/#a"
      })
  void anAddressIsAnHttpUrlAndNothingElse(String address) {
    assertThatThrownBy(() -> new WitnessClient(URI.create(address), witnessKey().verifierKey()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is not the address of a witness; expected one like https://witness.example/.",
            address);
  }

  @Test
  void theKeyIsOneForCosignatures() {
    assertThatThrownBy(() ->
            new WitnessClient(URI.create("https://witness.example/"), log.key().verifierKey()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The key press.example/record signs notes; expected one of a witness, of type 0x04 or 0x06.");
  }

  @Test
  void theTreeIsThatOfTheCheckpoint() throws Exception {
    try (WitnessClient client =
        new WitnessClient(URI.create("https://witness.example/"), witnessKey().verifierKey())) {
      assertThatThrownBy(() -> client.cosign(log.at(5).note(), log.at(6).tree()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The checkpoint is of 5 entries, but the tree has 6.");
    }
  }

  private static WitnessClient client(RunningWitness witness) {
    return new WitnessClient(witness.address(), witness.keys().getFirst());
  }

  private static SigningKey witnessKey() {
    return SigningKey.generate(
        RunningWitness.NAME, SignatureType.ED25519_COSIGNATURE, new SecureRandom());
  }

  private interface Asking {
    void by(WitnessClient client) throws Exception;
  }

  private static void answering(int status, String body, Asking asking) throws Exception {
    answering(
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        },
        asking);
  }

  /// A server that is no witness, and a client with the patience of a second.
  private static void answering(HttpHandler handler, Asking asking) throws Exception {
    WitnessServer.limitRequests();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      server.setExecutor(threads);
      server.start();
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      try (WitnessClient client =
          new WitnessClient(address, witnessKey().verifierKey(), Duration.ofSeconds(1))) {
        asking.by(client);
      } finally {
        server.stop(0);
      }
    }
  }
}
