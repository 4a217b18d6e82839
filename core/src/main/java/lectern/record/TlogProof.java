package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A proof file (C2SP tlog-proof): that an entry is in a log, to be checked by anyone who has the log's key, without the log.
///
/// @param extra opaque, in base64, and not to be trusted before something signed vouches for it; null where there is none
/// @param index of the entry in the log, at least 0
/// @param path of the inclusion proof, at most 63 hashes; copied
/// @param checkpoint the log's checkpoint with its signatures
public record TlogProof(
    @Nullable String extra, long index, List<Hash> path, SignedNote checkpoint) {
  /// Most bytes of a proof file.
  public static final int MAX_BYTES = 2_000_000;

  /// What the name of a proof file ends with.
  public static final String FILE_EXTENSION = ".tlog-proof";

  private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  public TlogProof {
    if (extra != null && StrictBase64.decode(extra).isEmpty()) {
      throw new IllegalArgumentException(Found.quoted(extra) + " is not base64.");
    }
    if (index < 0) {
      throw new IllegalArgumentException("An index is at least 0, but here " + index + ".");
    }
    if (path.size() > InclusionProof.MAX_PATH) {
      throw new IllegalArgumentException(
          "A path has at most 63 hashes, but there are " + path.size() + ".");
    }
    path = List.copyOf(path);
  }

  /// @param extra any bytes, or null for none
  public static TlogProof of(byte @Nullable [] extra, InclusionProof proof, SignedNote checkpoint) {
    return new TlogProof(
        extra == null ? null : StrictBase64.encode(extra), proof.index(), proof.path(), checkpoint);
  }

  /// @throws MalformedException if `bytes` are no proof file
  public static TlogProof parse(byte[] bytes) throws MalformedException {
    String text = StrictText.decode("The proof", bytes, MAX_BYTES);
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw malformed("has no blank line; expected one before its checkpoint");
    }
    SignedNote checkpoint = SignedNote.parse(text.substring(blank + 2));
    Iterator<String> lines = List.of(text.substring(0, blank).split("\n", -1)).iterator();
    if (!lines.next().equals(FIRST_LINE)) {
      throw malformed("does not begin with the line " + FIRST_LINE + "; expected a proof file");
    }
    return parse(lines, checkpoint);
  }

  private static TlogProof parse(Iterator<String> lines, SignedNote checkpoint)
      throws MalformedException {
    String line = lines.hasNext() ? lines.next() : "";
    String extra = null;
    if (line.startsWith(EXTRA)) {
      extra = line.substring(EXTRA.length());
      if (StrictBase64.decode(extra).isEmpty()) {
        throw malformed("has a line of extra data that is not base64");
      }
      line = lines.hasNext() ? lines.next() : "";
    }
    OptionalLong index =
        line.startsWith(INDEX)
            ? StrictText.decimal(line.substring(INDEX.length()))
            : OptionalLong.empty();
    if (index.isEmpty()) {
      throw malformed("has the line " + Found.quoted(line) + "; expected index and a number");
    }
    return new TlogProof(extra, index.getAsLong(), HashLines.read("The proof", lines), checkpoint);
  }

  private static MalformedException malformed(String why) {
    return new MalformedException("The proof " + why + ".");
  }

  /// The bytes that [#extra] stands for.
  public Optional<byte[]> extraBytes() {
    return Optional.ofNullable(extra).flatMap(StrictBase64::decode);
  }

  /// Checks that the log which owns `logKeys` has an entry with this leaf hash.
  ///
  /// @return the checkpoint that says so
  /// @throws MalformedException if the note is no checkpoint
  /// @throws UnverifiedException if the checkpoint is not signed as it must be, or the path does not lead to its root
  public SignedCheckpoint verify(Hash leafHash, Collection<VerifierKey> logKeys)
      throws MalformedException, UnverifiedException {
    SignedCheckpoint signed = SignedCheckpoint.open(checkpoint, logKeys);
    long size = signed.checkpoint().size();
    if (index >= size) {
      throw new UnverifiedException(
          "The proof is about entry "
              + index
              + ", but its checkpoint is of "
              + size
              + " entries, numbered from 0.");
    }
    if (!new InclusionProof(index, size, path).proves(leafHash, signed.checkpoint().root())) {
      throw new UnverifiedException(
          "The proof does not lead from the entry to the signed root: the entry, its number or the proof has been"
              + " changed.");
    }
    return signed;
  }

  /// Whether [#verify] succeeds.
  public boolean proves(Hash leafHash, Collection<VerifierKey> logKeys) {
    try {
      verify(leafHash, logKeys);
      return true;
    } catch (MalformedException | UnverifiedException _) {
      return false;
    }
  }

  /// The proof file.
  public String format() {
    List<String> lines = new ArrayList<>();
    lines.add(FIRST_LINE);
    if (extra != null) {
      lines.add(EXTRA + extra);
    }
    lines.add(INDEX + index);
    path.forEach(hash -> lines.add(hash.base64()));
    return String.join("\n", lines) + "\n\n" + checkpoint.format();
  }

  /// [#format] in UTF-8.
  public byte[] bytes() {
    return format().getBytes(UTF_8);
  }
}
