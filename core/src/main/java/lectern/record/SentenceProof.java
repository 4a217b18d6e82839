package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import lectern.cite.Utterance;
import lectern.json.CanonicalJson;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.json.JsonReader;

/// That one sentence was published in an edition, to be checked with the log's key alone: a C2SP tlog-proof whose extra
/// data lead from the sentence to the entry.
///
/// The extra data are zlib-compressed (RFC 1950) canonical JSON: the `manifest`, the `line` of the canonical text, its
/// `number` from 0 and the `path` through the sentence tree, 32 bytes a hash, in base64. They are compressed against
/// [#DICTIONARY], so that a proof in a log of a million entries still has less than 2 KB. `docs/formats/log.md`, "Proof of
/// a sentence", says the same for a stranger.
public final class SentenceProof {

  /// The most bytes of the extra data once decompressed.
  private static final int MAX_EXTRA = 1 << 20;

  /// What every one of these JSON texts has in common, as the preset dictionary of RFC 1950, section 2.2 (FDICT). It is part
  /// of the format and never changes.
  static final byte[] DICTIONARY =
      ("press-briefing/remarks/press-availability/SECRETARY MINISTER QUESTION.s1"
              + "{\"line\":\"t\",\"manifest\":{\"base\":,\"edition\":1,\"lines\":,\"previous\":,\"root\":\""
              + "\",\"sources\":[{\"length\":,\"name\":\".html\",\"sha256\":\"\",\"type\":\"text/markdown\"}],"
              + "\"text/plain\"}],\"text\":\"\",\"time\":\"202-T:Z\",\"type\":\"correct\",\"publish\",\"who\":\""
              + "Press Office\",\"why\":\"\",\"work\":\"\"},\"number\":,\"path\":\"")
          .getBytes(UTF_8);

  private final byte[] manifest;
  private final String line;
  private final InclusionProof inText;
  private final TlogProof inLog;

  private SentenceProof(byte[] manifest, String line, InclusionProof inText, TlogProof inLog) {
    this.manifest = manifest;
    this.line = line;
    this.inText = inText;
    this.inLog = inLog;
  }

  /// Puts a proof together.
  ///
  /// @param manifest the bytes of the entry
  /// @param text the canonical text that the entry is about
  /// @param number of the sentence's line in it, from 0
  /// @param inLog that the log has the entry
  /// @param checkpoint the signed checkpoint that `inLog` leads to
  /// @throws IllegalArgumentException if there is no such line, or it is no sentence
  /// @throws MalformedException if the entry is about another text, or the sentence is too long for a proof
  public static SentenceProof of(
      byte[] manifest, EditionText text, int number, InclusionProof inLog, SignedNote checkpoint)
      throws MalformedException {
    if (!(text.lines().get(number) instanceof EditionLine.Sentence sentence)) {
      throw new IllegalArgumentException("Line " + number + " of the text is no sentence.");
    }
    InclusionProof inText = InclusionProof.of(text.leaves(), number);
    if (!inText.proves(EditionText.leaf(sentence), edition(Manifest.parse(manifest)).root())) {
      throw new MalformedException("The entry is about another text than the one given.");
    }
    String line = sentence.line();
    byte[] extra = extra(manifest, line, inText);
    if (extra.length > MAX_EXTRA) {
      throw new MalformedException(
          "The sentence is too long: what proves it would have "
              + extra.length
              + " bytes, expected at most "
              + MAX_EXTRA
              + ".");
    }
    return new SentenceProof(
        manifest.clone(), line, inText, TlogProof.of(deflated(extra), inLog, checkpoint));
  }

  private static byte[] extra(byte[] manifest, String line, InclusionProof inText)
      throws MalformedException {
    try {
      return CanonicalJson.bytes(
          JsonObject.builder()
              .put("manifest", JsonReader.readObject(manifest))
              .put("line", line)
              .put("number", inText.index())
              .put("path", path(inText.path()))
              .build());
    } catch (JsonException e) {
      throw new MalformedException("The entry is no manifest: " + e.getMessage());
    }
  }

  private static String path(List<Hash> hashes) {
    byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
    for (int i = 0; i < hashes.size(); i++) {
      hashes.get(i).copyTo(bytes, i * Hash.LENGTH);
    }
    return StrictBase64.encode(bytes);
  }

  /// Reads a proof file. What it says is to be believed only after [#check].
  ///
  /// @throws MalformedException if the file is no proof of a sentence
  public static SentenceProof parse(byte[] file) throws MalformedException {
    TlogProof inLog = TlogProof.parse(file);
    byte[] extra =
        inLog
            .extraBytes()
            .orElseThrow(() ->
                new MalformedException(
                    "The proof has no extra data: it may prove an entry of some log, but no"
                        + " sentence."));
    try {
      if (!(CanonicalJson.read(inflated(extra)) instanceof JsonObject json)) {
        throw new MalformedException("The extra data of the proof are no JSON object.");
      }
      json.allowOnly(List.of("line", "manifest", "number", "path"));
      byte[] manifest = CanonicalJson.bytes(json.object("manifest"));
      return new SentenceProof(
          manifest,
          json.string("line"),
          new InclusionProof(json.integer("number"), lines(manifest), hashes(json.string("path"))),
          inLog);
    } catch (JsonException | IllegalArgumentException e) {
      throw new MalformedException(
          "The proof has other extra data than a sentence: " + e.getMessage());
    }
  }

  private static long lines(byte[] manifest) throws MalformedException {
    return edition(Manifest.parse(manifest)).lines();
  }

  private static EditionDigest edition(Manifest manifest) throws MalformedException {
    return switch (manifest) {
      case Manifest.Publish publish -> publish.edition();
      case Manifest.Correct correct -> correct.edition();
      case Manifest.Withdraw _,
          Manifest.Annotate _,
          Manifest.AddSource _,
          Manifest.Programme _,
          Manifest.Rotate _,
          Manifest.AddWitness _ ->
          throw new MalformedException(
              "The proof is about an entry of the type “"
                  + manifest.type()
                  + "”, which holds no sentences.");
    };
  }

  private static List<Hash> hashes(String base64) throws MalformedException {
    byte[] bytes =
        StrictBase64.decode(base64)
            .filter(decoded -> decoded.length % Hash.LENGTH == 0)
            .orElseThrow(
                () -> new MalformedException("“path” is not a whole number of hashes in base64."));
    List<Hash> hashes = new ArrayList<>();
    for (int i = 0; i < bytes.length; i += Hash.LENGTH) {
      hashes.add(Hash.at(bytes, i));
    }
    return hashes;
  }

  /// Checks every step from the sentence to the signature.
  ///
  /// @param trusted keys of logs, as the reader knows them from elsewhere. The name of a log's key is its origin, so no log
  ///     can speak for another
  /// @throws MalformedException if a part of it is not as its format says
  /// @throws UnverifiedException if a step does not hold
  public Proven check(Collection<VerifierKey> trusted)
      throws MalformedException, UnverifiedException {
    Manifest entry = Manifest.parse(manifest);
    EditionDigest edition = edition(entry);
    if (!inText.proves(MerkleTree.leafHash(line.getBytes(UTF_8)), edition.root())) {
      throw new UnverifiedException(
          "The proof does not lead from the sentence to the edition: the sentence, its number or"
              + " the proof has been changed.");
    }
    SignedCheckpoint checkpoint = inLog.verify(MerkleTree.leafHash(manifest), trusted);
    requireOrigin(checkpoint);
    if (!(EditionLine.parse(line) instanceof EditionLine.Sentence(Utterance utterance))
        || !(entry instanceof Manifest.OfWork ofWork)) {
      throw new MalformedException("The proof is about a line of an edition that is no sentence.");
    }
    return new Proven(
        ofWork.work(), edition.number(), utterance, entry.stamp(), inLog.index(), checkpoint);
  }

  private static void requireOrigin(SignedCheckpoint signed) throws UnverifiedException {
    String origin = signed.checkpoint().origin();
    if (signed.signers().stream().noneMatch(key -> key.name().equals(origin))) {
      throw new UnverifiedException(
          "The checkpoint is of the log "
              + Found.quoted(origin)
              + ", but it is signed by the key of "
              + Found.quoted(signed.signers().getFirst().name())
              + ", which cannot speak for it.");
    }
  }

  /// The words and the place that the proof is about. Nothing vouches for them before [#check].
  public String line() {
    return line;
  }

  /// The bytes of the entry that published the edition; a copy.
  public byte[] manifest() {
    return manifest.clone();
  }

  /// The step from the sentence to the root that the entry names.
  public InclusionProof inText() {
    return inText;
  }

  /// The step from the entry to the checkpoint.
  public TlogProof inLog() {
    return inLog;
  }

  /// The proof file; its name ends in `.tlog-proof`.
  public byte[] bytes() {
    return inLog.bytes();
  }

  private static byte[] deflated(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  private static byte[] inflated(byte[] bytes) throws MalformedException {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(bytes);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        out.write(buffer, 0, count);
        if (inflater.needsDictionary()) {
          setDictionary(inflater);
        } else if (count == 0 || out.size() > MAX_EXTRA) {
          throw new MalformedException(
              "The extra data of the proof are cut off, or longer than " + MAX_EXTRA + " bytes.");
        }
      }
      if (inflater.getRemaining() > 0) {
        throw new MalformedException("The extra data of the proof go on after their end.");
      }
      return out.toByteArray();
    } catch (DataFormatException _) {
      throw new MalformedException("The extra data of the proof are not zlib-compressed.");
    }
  }

  private static void setDictionary(Inflater inflater) throws MalformedException {
    try {
      inflater.setDictionary(DICTIONARY);
    } catch (IllegalArgumentException _) {
      throw new MalformedException(
          "The extra data of the proof are compressed against a dictionary that this format does not"
              + " have.");
    }
  }
}
