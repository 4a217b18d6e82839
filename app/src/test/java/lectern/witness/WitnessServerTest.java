package lectern.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.record.Checkpoint;
import lectern.record.CheckpointRequest;
import lectern.record.Hash;
import lectern.record.MerkleTree;
import lectern.record.NoteSignature;
import lectern.record.SignedNote;
import lectern.record.SigningKey;
import lectern.witness.RunningWitness.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The answers that tlog-witness, section "add-checkpoint", demands, from a real server.
class WitnessServerTest {
  private static final Optional<Long> NOW = Optional.of(RunningWitness.NOW.getEpochSecond());

  /// The example of a request in the specification.
  private static final String EXAMPLE =
      """
      old 20852014
      PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
      jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
      5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
      /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
      """;

  @TempDir private Path state;

  private final TestLog log = TestLog.of(70);
  private RunningWitness witness;

  @BeforeEach
  void start() throws Exception {
    witness = RunningWitness.of(state, log);
  }

  @AfterEach
  void stop() throws Exception {
    witness.close();
  }

  private void restart() throws Exception {
    witness.close();
    witness = RunningWitness.of(state, log);
  }

  @Test
  void theFirstCheckpointOfALogIsCosigned() throws Exception {
    Reply reply = witness.add(log.at(5).request(0));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.type()).isEqualTo("text/plain; charset=utf-8");
    assertThat(reply.body()).startsWith("— " + RunningWitness.NAME + " ").endsWith("\n");
    assertThat(reply.cosigned(log.at(5), witness.keys())).containsExactly(NOW);
    assertThat(witness.reports).isEmpty();
  }

  @Test
  void aLogThatGrowsIsCosignedAgainAndAgain() throws Exception {
    int oldSize = 0;
    for (int size : new int[] {1, 2, 3, 4, 7, 8, 9, 33, 64, 65, 70}) {
      Reply reply = witness.add(log.at(size).request(oldSize));
      assertThat(reply.cosigned(log.at(size), witness.keys())).as("size %s", size).contains(NOW);
      oldSize = size;
    }
  }

  @Test
  void theSameCheckpointIsCosignedAnew() throws Exception {
    witness.add(log.at(5).request(0));
    Reply again = witness.add(log.at(5).request(5));
    assertThat(again.cosigned(log.at(5), witness.keys())).containsExactly(NOW);
  }

  @Test
  void withTwoKeysThereAreTwoCosignatures() throws Exception {
    witness.close();
    witness = RunningWitness.of(RunningWitness.settings(state, true, log.key().verifierKey()));
    assertThat(witness.keys()).hasSize(2);
    Reply reply = witness.add(log.at(5).request(0));
    assertThat(reply.cosigned(log.at(5), witness.keys())).containsExactly(NOW, NOW);
  }

  @Test
  void anOldSizeThatIsNotTheLatestIsAConflictWhichNamesTheLatest() throws Exception {
    assertThat(witness.add(log.at(9).request(5))).isEqualTo(Reply.conflict(0));
    witness.add(log.at(5).request(0));
    assertThat(witness.add(log.at(9).request(0))).isEqualTo(Reply.conflict(5));
    assertThat(witness.add(log.at(9).request(4))).isEqualTo(Reply.conflict(5));
    assertThat(witness.add(log.at(9).request(6))).isEqualTo(Reply.conflict(5));
    assertThat(witness.add(log.at(9).request(5)).status()).isEqualTo(200);
  }

  @Test
  void anOlderCheckpointIsNotCosignedAgain() throws Exception {
    byte[] first = log.at(5).request(0);
    witness.add(first);
    witness.add(log.at(9).request(5));
    assertThat(witness.add(first)).isEqualTo(Reply.conflict(9));
    assertThat(witness.add(log.at(5).request(5))).isEqualTo(Reply.conflict(9));
    restart();
    assertThat(witness.add(first)).isEqualTo(Reply.conflict(9));
    assertThat(witness.add(log.at(9).request(9)).status()).isEqualTo(200);
  }

  @Test
  void anotherRootOfTheSameSizeIsAForkAndItsProofIsHandedToTheOperatorOnce() throws Exception {
    TestLog forked = log.at(4).with("never published", 1);
    witness.add(log.at(5).request(0));
    restart();
    Reply reply = witness.add(forked.request(5));
    assertThat(reply)
        .isEqualTo(
            Reply.refusal(
                422,
                "The log has forked: this witness has cosigned another root of its first 5 entries."));
    witness.add(forked.request(5));
    assertThat(witness.reports)
        .containsExactly(
            "The log press.example/record has forked: of its first 5 entries it has signed the root "
                + log.at(5).checkpoint().root().base64()
                + ", and now another. Keep this, which proves it:\n"
                + forked.note().format());
  }

  @Test
  void aForkIsNotCosignedWhereverItBegan() throws Exception {
    witness.add(log.at(5).request(0));
    TestLog forked = log.at(4).with("never published", 5);
    restart();
    assertThat(witness.add(forked.request(5)))
        .isEqualTo(
            Reply.refusal(
                422,
                "The proof does not lead from the 5 entries that this witness has cosigned to the checkpoint: the proof is"
                    + " wrong, or the log has forked."));
    assertThat(witness.add(log.at(9).request(5)).status()).isEqualTo(200);
  }

  @Test
  void aWrongProofIsRefused() throws Exception {
    witness.add(log.at(5).request(0));
    String right = new String(log.at(9).request(5), UTF_8);
    String refused =
        "The proof does not lead from the 5 entries that this witness has cosigned to the checkpoint: the proof is wrong, or"
            + " the log has forked.";
    String line = right.lines().skip(1).findFirst().orElseThrow();
    assertThat(witness.add(right.replace(line + "\n", ""))).isEqualTo(Reply.refusal(422, refused));
    assertThat(witness.add(right.replace(line, line + "\n" + line)))
        .isEqualTo(Reply.refusal(422, refused));
    assertThat(witness.add(right.replace(line, MerkleTree.emptyRoot().base64())).status())
        .isEqualTo(422);
    assertThat(witness.add(right).status()).isEqualTo(200);
  }

  @Test
  void fromNothingThereIsNothingToProve() throws Exception {
    String request = new String(log.at(5).request(0), UTF_8);
    String proved = request.replaceFirst("\n", "\n" + MerkleTree.emptyRoot().base64() + "\n");
    assertThat(witness.add(proved).status()).isEqualTo(422);
    assertThat(witness.add(request).status()).isEqualTo(200);
  }

  @Test
  void anEmptyLogHasTheRootOfTheEmptyTree() throws Exception {
    assertThat(witness.add(log.at(0).request(0)).cosigned(log.at(0), witness.keys())).contains(NOW);
    Checkpoint other = new Checkpoint(TestLog.ORIGIN, 0, Hash.sha256("something".getBytes(UTF_8)));
    SignedNote signed = SignedNote.of(other.text(), log.key().sign(other.text()));
    assertThat(witness.add(new CheckpointRequest(0, List.of(), signed).bytes()))
        .isEqualTo(
            Reply.refusal(
                422,
                "The checkpoint has no entries, but another root than the empty tree (RFC 6962, section 2.1)."));
    assertThat(witness.add(log.at(5).request(0)).status()).isEqualTo(200);
  }

  @Test
  void aLogThatIsNotWatchedIsNotFound() throws Exception {
    assertThat(witness.add(EXAMPLE))
        .isEqualTo(
            Reply.refusal(404, "This witness does not watch the log example.com/behind-the-sofa."));
  }

  @Test
  void aKeyThatIsNotTrustedSignsNothing() throws Exception {
    SigningKey stranger = TestLog.key(TestLog.ORIGIN);
    Reply reply = witness.add(log.signedWith(stranger).at(5).request(0));
    assertThat(reply)
        .isEqualTo(
            Reply.refusal(
                403,
                "The note is signed by none of the trusted keys; expected a signature of "
                    + log.key()
                    + "."));
    assertThat(witness.add(log.at(5).request(5))).isEqualTo(Reply.conflict(0));
  }

  @Test
  void aSignatureOfSomethingElseIsRefused() throws Exception {
    String request = new String(log.at(5).request(0), UTF_8);
    String other = request.replace("\n5\n", "\n6\n");
    assertThat(witness.add(other))
        .isEqualTo(
            Reply.refusal(
                403,
                "The note has a wrong signature of the key "
                    + log.key()
                    + ": the text, or the signature, has been changed."));
  }

  @Test
  void signaturesOfOthersAreIgnored() throws Exception {
    SignedNote note = log.at(5).note();
    SignedNote several =
        SignedNote.of(
            note.text(),
            TestLog.key("stranger.example").sign("something else\n"),
            note.signatures().getFirst());
    Reply reply = witness.add(new CheckpointRequest(0, List.of(), several).bytes());
    assertThat(reply.cosigned(log.at(5), witness.keys())).containsExactly(NOW);
  }

  @Test
  void aLogMayChangeItsKey() throws Exception {
    witness.add(log.at(5).request(0));
    witness.close();
    SigningKey next = TestLog.key(TestLog.ORIGIN);
    witness =
        RunningWitness.of(
            RunningWitness.settings(state, false, log.key().verifierKey(), next.verifierKey()));
    TestLog both = log.at(9);
    SignedNote handOver = both.note().with(next.sign(both.checkpoint().text()));
    String request = new String(both.request(5), UTF_8);
    Reply reply =
        witness.add(request.substring(0, request.indexOf("\n\n") + 2) + handOver.format());
    assertThat(reply.cosigned(both, witness.keys())).containsExactly(NOW);
    assertThat(witness.add(log.signedWith(next).at(12).request(9)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                     | The request has no blank line; expected one before its checkpoint.
          old 5                                  | The request has no blank line; expected one before its checkpoint.
          OLD 5~~                                | The request begins with "OLD 5"; expected old and the size of the checkpoint that was cosigned last.
          old 05~~                               | The request begins with "old 05"; expected old and the size of the checkpoint that was cosigned last.
          old -1~~                               | The request begins with "old -1"; expected old and the size of the checkpoint that was cosigned last.
          old 9223372036854775808~~              | The request begins with "old 9223372036854775808"; expected old and the size of the checkpoint that was cosigned last.
          old 5~AAAA~~                           | "AAAA" is not a SHA-256 hash; expected 32 bytes in base64, 44 characters.
          old 0~~press.example/record~5~         | The signed note has no blank line; expected one between its text and its signatures.
          old 0~~press.example/record~~— x AAAAAAA= | The signed note does not end with a signature line; expected one, with its newline.
          old 0~~press.example/record~~— x AAAAAAA=~ | The checkpoint has an empty line, or fewer than three lines; expected the origin, the tree size and the root hash, a line each.
          """)
  void whatIsNoRequestIsABadOne(String body, String sentence) throws Exception {
    assertThat(witness.add(body.replace('~', '\n'))).isEqualTo(Reply.refusal(400, sentence));
  }

  @Test
  void moreThan63HashesAreNoProof() throws Exception {
    String hashes = (MerkleTree.emptyRoot().base64() + "\n").repeat(64);
    assertThat(witness.add("old 5\n" + hashes + "\n" + log.at(9).note().format()))
        .isEqualTo(Reply.refusal(400, "The request has more than 63 hashes; expected at most 63."));
  }

  @Test
  void aCheckpointCannotBeSmallerThanItsOldSize() throws Exception {
    String request = new String(log.at(5).request(0), UTF_8).replace("old 0", "old 6");
    assertThat(witness.add(request))
        .isEqualTo(
            Reply.refusal(
                400,
                "The old size is 6, but the checkpoint has only 5 entries; expected a checkpoint that is not smaller."));
  }

  @Test
  void aBodyWithoutEndIsNotReadToItsEnd() throws Exception {
    assertThat(witness.add("old 5\n".repeat(50_000)))
        .isEqualTo(Reply.refusal(413, "The request is longer than 131072 bytes."));
    assertThat(witness.add(log.at(5).request(0)).status()).isEqualTo(200);
  }

  @Test
  void sixteenLargeSignaturesAreReadAll() throws Exception {
    SignedNote note = log.at(5).note();
    for (int i = 0; i < 15; i++) {
      note = note.with(new NoteSignature("large.example/" + i, "A".repeat(6668)));
    }
    assertThat(witness.add(new CheckpointRequest(0, List.of(), note).bytes()).status())
        .isEqualTo(200);
  }

  @Test
  void thereIsOneAddressAndOneMethod() throws Exception {
    HttpRequest get = HttpRequest.newBuilder(witness.address().resolve("add-checkpoint")).build();
    assertThat(witness.send(get)).isEqualTo(Reply.refusal(405, "A checkpoint is sent with POST."));
    HttpRequest elsewhere =
        HttpRequest.newBuilder(witness.address().resolve("add-checkpoint/"))
            .POST(BodyPublishers.noBody())
            .build();
    assertThat(witness.send(elsewhere))
        .isEqualTo(
            Reply.refusal(404, "There is nothing here; a witness answers at /add-checkpoint."));
  }

  /// The connection is closed from the other side, and the witness goes on answering meanwhile.
  @Test
  @Tag("slow")
  void whoIsTooSlowIsNotWaitedFor() throws Exception {
    try (Socket head = connect();
        Socket body = connect()) {
      head.getOutputStream().write("POST /add-checkpoint HTTP/1.1\r\n".getBytes(UTF_8));
      body.getOutputStream()
          .write(
              "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: 500\r\n\r\nold "
                  .getBytes(UTF_8));
      assertThat(witness.add(log.at(5).request(0)).status()).isEqualTo(200);
      assertThat(end(head)).isTrue();
      assertThat(end(body)).isTrue();
    }
    assertThat(witness.add(log.at(9).request(5)).status()).isEqualTo(200);
    assertThat(witness.reports).isEmpty();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(witness.address().getHost(), witness.address().getPort());
    socket.setSoTimeout(60_000);
    return socket;
  }

  private static boolean end(Socket socket) {
    try (InputStream in = socket.getInputStream()) {
      return in.read() < 0;
    } catch (IOException reset) {
      return reset.getMessage() != null && reset.getMessage().contains("reset");
    }
  }

  @Test
  void theSpecificationsExamplesAreUnderstood() throws Exception {
    CheckpointRequest request = CheckpointRequest.parse(EXAMPLE.getBytes(UTF_8));
    assertThat(request.oldSize()).isEqualTo(20852014);
    assertThat(request.proof()).hasSize(4);
    assertThat(Checkpoint.parse(request.checkpoint().text()).size()).isEqualTo(20852163);
    assertThat(request.format()).isEqualTo(EXAMPLE);
    for (String line :
        List.of(
            "— witness.example/w1 CMp+6LWBU0anHGH5aNDTJkH/gj79sG+T6+iP2ThYN5krrDJbR1HDnucjL39QsZTSvVjyQLrdk3DXDqI5G2HgLatVs0pWh6Up69HVOw==",
            "— witness.example/w1 I7rEps0pvK2UqkS2gSpVUDhrhVtQV9lgF6pRrWAvjJHjyWpW7VcE3SiOlVlbQNt64vWhO+DlkL0+UfzuOBMh9ChdMkP1vi/lCAsmlw==",
            "— witness.example/w2 AWui8Sk55XjYLOijihBjhqEH6nS1ndDymE0a+6idX7pLcnoB+dhnz0854aLZgrrKbYKA7nC3HNJhm/kWl7oJlqU3rXXvpysAdyP3wQ==")) {
      assertThat(NoteSignature.parse(line).signature()).hasSize(72);
    }
  }
}
