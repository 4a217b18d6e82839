package lectern.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import lectern.cite.Address;
import lectern.cite.Utterance;
import lectern.transcript.Transcript;

/// The canonical text of an edition: what is signed, cited, compared and proved.
///
/// UTF-8, one [EditionLine] a line, each ended by LF, the first `lectern-text/1`. Every line is a leaf of the sentence
/// tree. It is made once, when the edition is published, and kept: a later release that reads the source otherwise
/// changes nothing in it. `docs/formats/edition-text.md` specifies it.
public final class EditionText {

  /// The most bytes of a canonical text, and the most lines.
  public static final int MAX_BYTES = 64 << 20;

  public static final int MAX_LINES = 2_000_000;

  private final List<EditionLine> lines;

  private EditionText(List<EditionLine> lines) {
    this.lines = List.copyOf(lines);
  }

  /// The canonical text of a transcript as it is read now.
  ///
  /// @throws IllegalArgumentException if it would have more than [#MAX_BYTES] bytes or [#MAX_LINES] lines
  public static EditionText of(EditionHead head, Transcript transcript) {
    List<EditionLine> lines = new ArrayList<>();
    lines.add(new EditionLine.Format());
    lines.addAll(head.lines());
    new EditionBody(transcript, lines).write();
    requireShort(lines);
    return new EditionText(lines);
  }

  /// A label is on every line of its turn, so a text may be far longer than its source.
  private static void requireShort(List<EditionLine> lines) {
    long bytes = 0;
    for (EditionLine line : lines) {
      bytes += line.line().getBytes(StandardCharsets.UTF_8).length + 1;
    }
    if (bytes > MAX_BYTES || lines.size() > MAX_LINES) {
      throw new IllegalArgumentException(
          "The canonical text of an edition has at most "
              + MAX_BYTES
              + " bytes and "
              + MAX_LINES
              + " lines; this one would have "
              + bytes
              + " bytes and "
              + lines.size()
              + " lines. Publish the document in parts.");
    }
  }

  /// Reads stored bytes back.
  ///
  /// @throws MalformedException with the number of the first line that is not as the format says
  public static EditionText parse(byte[] bytes) throws MalformedException {
    List<EditionLine> lines = new ArrayList<>();
    read(bytes, lines::add);
    return new EditionText(lines);
  }

  /// Reads bytes as [#parse] does, and keeps nothing.
  static void check(byte[] bytes) throws MalformedException {
    read(bytes, _ -> {});
  }

  private static void read(byte[] bytes, Consumer<EditionLine> lines) throws MalformedException {
    if (bytes.length > MAX_BYTES) {
      throw new MalformedException(
          "A canonical text has at most "
              + MAX_BYTES
              + " bytes; this one has "
              + bytes.length
              + ".");
    }
    String text = decoded(bytes);
    if (!text.endsWith("\n")) {
      throw new MalformedException(
          "A canonical text ends with a line feed; this one is cut off, or is something else.");
    }
    EditionOrder order = new EditionOrder();
    int number = 1;
    for (int start = 0; start < text.length(); number++) {
      int end = text.indexOf('\n', start);
      lines.accept(line(text.substring(start, end), number, order));
      start = end + 1;
    }
    order.end();
  }

  private static EditionLine line(String line, int number, EditionOrder order)
      throws MalformedException {
    if (number > MAX_LINES) {
      throw new MalformedException("A canonical text has at most " + MAX_LINES + " lines.");
    }
    if (number == 1 && !line.equals(EditionLine.Format.LINE)) {
      throw new MalformedException(
          "The first line of a canonical text is “"
              + EditionLine.Format.LINE
              + "”; a text of another format needs a release of Lectern that knows it.");
    }
    try {
      EditionLine read = EditionLine.parse(line);
      order.add(read);
      return read;
    } catch (MalformedException e) {
      throw new MalformedException("Line " + number + ": " + e.getMessage());
    }
  }

  private static String decoded(byte[] bytes) throws MalformedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("A canonical text is UTF-8; this one has bytes that are not.");
    }
  }

  /// The lines in order.
  public List<EditionLine> lines() {
    return lines;
  }

  /// The bytes that are stored and hashed.
  public byte[] bytes() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.line()).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The RFC 6962 leaf hashes of the lines, in order.
  public List<Hash> leaves() {
    return lines.stream().map(EditionText::leaf).toList();
  }

  /// The leaf hash of a line: of its bytes without the LF.
  public static Hash leaf(EditionLine line) {
    return MerkleTree.leafHash(line.line().getBytes(StandardCharsets.UTF_8));
  }

  /// The root of the sentence tree.
  public Hash root() {
    return MerkleTree.root(leaves());
  }

  /// The sentences in order.
  public List<Utterance> utterances() {
    List<Utterance> utterances = new ArrayList<>();
    for (EditionLine line : lines) {
      if (line instanceof EditionLine.Sentence(Utterance utterance)) {
        utterances.add(utterance);
      }
    }
    return utterances;
  }

  /// The 0-based number of the line that holds a sentence; empty where no such sentence is.
  public OptionalInt lineOf(Address at) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) instanceof EditionLine.Sentence(Utterance utterance)
          && utterance.at().equals(at)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// The sentence at an address.
  public Optional<Utterance> utterance(Address at) {
    OptionalInt line = lineOf(at);
    return line.isPresent()
            && lines.get(line.getAsInt()) instanceof EditionLine.Sentence(Utterance utterance)
        ? Optional.of(utterance)
        : Optional.empty();
  }

  /// The value of the first head line of that name.
  public Optional<String> head(String name) {
    for (EditionLine line : lines) {
      if (line instanceof EditionLine.Head(String found, String value) && found.equals(name)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
