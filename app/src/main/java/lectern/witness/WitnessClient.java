package lectern.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import lectern.record.Checkpoint;
import lectern.record.CheckpointRequest;
import lectern.record.Cosignature;
import lectern.record.MalformedException;
import lectern.record.NoteSignature;
import lectern.record.SignedNote;
import lectern.record.TiledTree;
import lectern.record.VerifierKey;

/// Asks a witness for its cosignature: what a log does with each new checkpoint (tlog-witness, section "add-checkpoint").
///
/// It talks to the address that it is given and to no other, follows no redirects, and believes nothing that is not signed.
public final class WitnessClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MAX_ANSWER = 1 << 17;
  private static final int LONGEST_REASON = 300;
  private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n");

  private final URI address;
  private final VerifierKey witness;
  private final Duration patience;
  private final HttpClient http;

  /// @param submissionPrefix of the witness, such as `http://127.0.0.1:8090/`; http or https, with a host, and nothing after
  ///   its path
  /// @param witness the key that its cosignature has to be made with
  /// @throws IllegalArgumentException if the address is no such URL, or the key makes no cosignatures
  public WitnessClient(URI submissionPrefix, VerifierKey witness) {
    this(submissionPrefix, witness, PATIENCE);
  }

  /// @param patience for the whole of one request
  WitnessClient(URI submissionPrefix, VerifierKey witness, Duration patience) {
    if (!witness.type().isCosignature()) {
      throw new IllegalArgumentException(
          "The key "
              + witness.name()
              + " signs notes; expected one of a witness, of type 0x04 or 0x06.");
    }
    this.address = addCheckpoint(submissionPrefix);
    this.witness = witness;
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  private static URI addCheckpoint(URI prefix) {
    boolean isHttp = "http".equals(prefix.getScheme()) || "https".equals(prefix.getScheme());
    if (!isHttp
        || prefix.getHost() == null
        || prefix.getRawUserInfo() != null
        || prefix.getRawQuery() != null
        || prefix.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "\""
              + prefix
              + "\" is not the address of a witness; expected one like https://witness.example/.");
    }
    String text = prefix.toString();
    return URI.create(text + (text.endsWith("/") ? "" : "/") + "add-checkpoint");
  }

  /// Gets a cosignature for a checkpoint.
  ///
  /// The witness is asked as one that has never seen the log; if it has, it says up to which size, and is asked once more with the proof
  /// from there.
  ///
  /// @param checkpoint signed by the log
  /// @param tree of that checkpoint
  /// @return the witness's signature line, which has been verified
  /// @throws IllegalArgumentException if the tree has another size than the checkpoint
  /// @throws MalformedException if the note is no checkpoint, or a tile has not its length
  /// @throws IOException if a tile cannot be read
  /// @throws WitnessException if the witness cannot be reached, refuses, or answers with something else
  public NoteSignature cosign(SignedNote checkpoint, TiledTree tree)
      throws IOException, InterruptedException, MalformedException, WitnessException {
    long size = Checkpoint.parse(checkpoint.text()).size();
    if (tree.size() != size) {
      throw new IllegalArgumentException(
          "The checkpoint is of " + size + " entries, but the tree has " + tree.size() + ".");
    }
    HttpResponse<byte[]> first = post(new CheckpointRequest(0, List.of(), checkpoint));
    if (first.statusCode() != 409) {
      return cosignature(checkpoint, first);
    }
    long seen = seen(first, size);
    HttpResponse<byte[]> second =
        post(new CheckpointRequest(seen, tree.consistency(seen).path(), checkpoint));
    if (second.statusCode() == 409 && size(second.body()).orElse(seen) != seen) {
      throw refused("is being asked by somebody else at the same time. Try again", second);
    }
    return cosignature(checkpoint, second);
  }

  /// The size that the witness has cosigned, at most `size`.
  private long seen(HttpResponse<byte[]> conflict, long size) throws WitnessException {
    OptionalLong seen = size(conflict.body());
    if (seen.isEmpty()) {
      throw refused("did not say which size it has cosigned", conflict);
    }
    if (seen.getAsLong() > size) {
      throw new WitnessException(
          "The witness "
              + witness.name()
              + " has cosigned "
              + seen.getAsLong()
              + " entries of this log, but the checkpoint has "
              + size
              + ": the record is an old copy, or has lost entries. Restore its newest backup.");
    }
    return seen.getAsLong();
  }

  private static OptionalLong size(byte[] body) {
    String text = new String(body, UTF_8);
    return SIZE.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text.strip()))
        : OptionalLong.empty();
  }

  private NoteSignature cosignature(SignedNote checkpoint, HttpResponse<byte[]> answer)
      throws WitnessException {
    // Texts before July 2026 have 409 for another root of the same size, and 422 for a wrong proof
    // alone.
    if (answer.statusCode() == 422 || answer.statusCode() == 409) {
      throw refused("has seen another history of this log than this record has", answer);
    }
    if (answer.statusCode() != 200) {
      throw refused("refused the checkpoint", answer);
    }
    for (String line : new String(answer.body(), UTF_8).split("\n")) {
      try {
        NoteSignature signature = NoteSignature.parse(line);
        if (Cosignature.verify(witness, checkpoint.text(), signature).isPresent()) {
          return signature;
        }
      } catch (MalformedException _) {
        // Not a line that is looked for.
      }
    }
    throw new WitnessException(
        "The witness at "
            + address
            + " answered without a valid cosignature of "
            + witness.name()
            + "+"
            + witness.hexId()
            + ". Compare this key with the one that the witness prints when it starts.");
  }

  private HttpResponse<byte[]> post(CheckpointRequest request)
      throws InterruptedException, WitnessException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofByteArray(request.bytes()))
                .build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw unreachable("no answer within " + patience.toSeconds() + " seconds", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw unreachable(cause.getMessage() == null ? "no connection" : cause.getMessage(), e);
    } finally {
      answer.cancel(true);
    }
  }

  private WitnessException unreachable(String why, Exception cause) {
    return new WitnessException(
        "The witness at "
            + address
            + " cannot be asked: "
            + why
            + ". See that it runs, and that the address is right.",
        cause);
  }

  /// @param what after "The witness NAME"
  private WitnessException refused(String what, HttpResponse<byte[]> answer) {
    String said = new String(answer.body(), UTF_8).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return new WitnessException(
        "The witness "
            + witness.name()
            + " "
            + what
            + ". It answered "
            + answer.statusCode()
            + (said.isEmpty()
                ? "."
                : ": " + said.substring(0, Math.min(said.length(), LONGEST_REASON))));
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
