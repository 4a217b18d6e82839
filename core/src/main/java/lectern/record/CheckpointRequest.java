package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/// What a log asks a witness to cosign: the body of an `add-checkpoint` request (C2SP tlog-witness).
///
/// @param oldSize of the checkpoint that the witness cosigned last, at least 0
/// @param proof that the new checkpoint is consistent with it, at most 63 hashes; copied
/// @param checkpoint the new one, not verified yet
public record CheckpointRequest(long oldSize, List<Hash> proof, SignedNote checkpoint) {
  /// Most bytes of a request.
  public static final int MAX_BYTES = SignedNote.MAX_BYTES + 4096;

  private static final String OLD = "old ";

  public CheckpointRequest {
    if (oldSize < 0) {
      throw new IllegalArgumentException("A size is at least 0, but here " + oldSize + ".");
    }
    if (proof.size() > ConsistencyProof.MAX_PATH) {
      throw new IllegalArgumentException(
          "A witness takes at most 63 hashes, but there are " + proof.size() + ".");
    }
    proof = List.copyOf(proof);
  }

  /// @throws MalformedException if `body` is anything else; a witness answers with 400 Bad Request
  public static CheckpointRequest parse(byte[] body) throws MalformedException {
    String text = StrictText.decode("The request", body, MAX_BYTES);
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw new MalformedException(
          "The request has no blank line; expected one before its checkpoint.");
    }
    Iterator<String> lines = List.of(text.substring(0, blank).split("\n", -1)).iterator();
    String first = lines.next();
    OptionalLong oldSize =
        first.startsWith(OLD)
            ? StrictText.decimal(first.substring(OLD.length()))
            : OptionalLong.empty();
    if (oldSize.isEmpty()) {
      throw new MalformedException(
          "The request begins with "
              + Found.quoted(first)
              + "; expected old and the size of the checkpoint that was cosigned last.");
    }
    List<Hash> proof = HashLines.read("The request", lines);
    return new CheckpointRequest(
        oldSize.getAsLong(), proof, SignedNote.parse(text.substring(blank + 2)));
  }

  /// The body of the request.
  public String format() {
    StringBuilder body = new StringBuilder(OLD).append(oldSize).append('\n');
    proof.forEach(hash -> body.append(hash.base64()).append('\n'));
    return body.append('\n').append(checkpoint.format()).toString();
  }

  /// [#format] in UTF-8.
  public byte[] bytes() {
    return format().getBytes(UTF_8);
  }
}
