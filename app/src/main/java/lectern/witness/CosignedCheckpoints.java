package lectern.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import lectern.record.Checkpoint;
import lectern.record.Cosignature;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.record.MerkleTree;
import lectern.record.NoteSignature;
import lectern.record.SignedNote;
import lectern.record.SigningKey;
import lectern.record.VerifierKey;

/// What a witness remembers: of each log the latest checkpoint that it cosigned, in one file.
///
/// The file is the line `lectern-witness/1`, a line with the SHA-256 of what follows, in base64, and then, after a blank line
/// each, the checkpoints as signed notes with the witness's own Ed25519 cosignature. So it vouches for itself: it has not been
/// damaged, and what somebody else wrote into it has no such cosignature. It is made before the first key, which tells a
/// witness that has lost its memory from a new one.
///
/// Not safe for use by several threads: [Witness] sees to that.
final class CosignedCheckpoints {
  static final String FILE = "checkpoints";
  private static final String FIRST_LINE = "lectern-witness/1\n";
  private static final int MAX_BYTES = 64 << 20;

  private final StateFolder folder;
  private final SequencedMap<String, SignedNote> notes;
  private final Map<String, Checkpoint> latest = new LinkedHashMap<>();

  private CosignedCheckpoints(StateFolder folder, SequencedMap<String, SignedNote> notes)
      throws MalformedException {
    this.folder = folder;
    this.notes = notes;
    for (Map.Entry<String, SignedNote> note : notes.entrySet()) {
      latest.put(note.getKey(), Checkpoint.parse(note.getValue().text()));
    }
  }

  /// Makes the empty file where neither it nor a key is there.
  ///
  /// @throws WitnessException if only one of the two is there: then the other has been lost
  static void prepare(StateFolder folder) throws WitnessException {
    boolean key = folder.has(WitnessKeys.ED25519);
    if (folder.has(FILE)) {
      if (!key && !isEmpty(folder)) {
        throw lost(folder, WitnessKeys.ED25519, "its key is missing");
      }
    } else if (key) {
      throw lost(folder, FILE, "its memory is missing");
    } else {
      try {
        folder.write(FILE, format(List.of()).getBytes(UTF_8));
      } catch (IOException e) {
        throw unusable(folder, e);
      }
    }
  }

  private static boolean isEmpty(StateFolder folder) throws WitnessException {
    return text(folder).equals(format(List.of()));
  }

  private static WitnessException lost(StateFolder folder, String file, String what) {
    return new WitnessException(
        "This folder has been a witness's, but "
            + what
            + ": expected \""
            + folder.path(file)
            + "\". Restore it from a backup. A witness that has forgotten must not go on under its old key; start a new one, with a"
            + " new name and folder.");
  }

  /// Reads the file and checks every cosignature in it.
  ///
  /// @param key the witness's Ed25519 key
  /// @throws WitnessException if the file was changed by anybody but the owner of `key`, or cannot be read
  static CosignedCheckpoints open(StateFolder folder, SigningKey key) throws WitnessException {
    String text = text(folder);
    try {
      SequencedMap<String, SignedNote> notes = parse(text, key.verifierKey());
      if (!format(notes.values()).equals(text)) {
        throw new MalformedException("its parts do not have the SHA-256 that its second line says");
      }
      return new CosignedCheckpoints(folder, notes);
    } catch (MalformedException e) {
      throw new WitnessException(
          "The witness's memory, \""
              + folder.path(FILE)
              + "\", has been changed by somebody else: "
              + e.getMessage().replaceFirst("\\.$", "")
              + ". Restore the whole folder from its newest backup; a witness that goes on from a wrong memory vouches for what it"
              + " has not seen.",
          e);
    }
  }

  private static String text(StateFolder folder) throws WitnessException {
    try {
      return new String(folder.read(FILE, MAX_BYTES), UTF_8);
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static WitnessException unusable(StateFolder folder, IOException cause) {
    return new WitnessException(
        "The witness's memory, \""
            + folder.path(FILE)
            + "\", cannot be read or written: "
            + StateFolder.reason(cause)
            + ".",
        cause);
  }

  private static SequencedMap<String, SignedNote> parse(String text, VerifierKey key)
      throws MalformedException {
    if (!text.startsWith(FIRST_LINE)) {
      throw new MalformedException("it does not begin with the line lectern-witness/1");
    }
    SequencedMap<String, SignedNote> notes = new LinkedHashMap<>();
    // A note has one blank line, before its signatures, since a checkpoint has none.
    String[] parts = text.strip().split("\n\n");
    for (int i = 1; i + 1 < parts.length; i += 2) {
      SignedNote note = SignedNote.parse(parts[i] + "\n\n" + parts[i + 1] + "\n");
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (!isCosigned(note, key)) {
        throw new MalformedException(
            "the checkpoint of "
                + checkpoint.origin()
                + " is not cosigned by the key "
                + key.name()
                + "+"
                + key.hexId());
      }
      notes.put(checkpoint.origin(), note);
    }
    return notes;
  }

  private static boolean isCosigned(SignedNote note, VerifierKey key) {
    return note.signatures().size() == 1
        && Cosignature.verify(key, note.text(), note.signatures().getFirst()).isPresent();
  }

  private static String format(Collection<SignedNote> notes) {
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append('\n').append(note.format()));
    return FIRST_LINE + Hash.sha256(text.toString().getBytes(UTF_8)).base64() + "\n" + text;
  }

  /// The latest cosigned checkpoint; that of the empty tree if none was.
  Checkpoint latest(String origin) {
    Checkpoint known = latest.get(origin);
    return known == null ? new Checkpoint(origin, 0, MerkleTree.emptyRoot()) : known;
  }

  /// Remembers a checkpoint in place of the one before. It is on disk when this returns.
  ///
  /// @throws IOException if it may not be; then the one before is still the latest
  void put(Checkpoint checkpoint, NoteSignature cosignature) throws IOException {
    SequencedMap<String, SignedNote> changed = new LinkedHashMap<>(notes);
    changed.put(checkpoint.origin(), SignedNote.of(checkpoint.text(), cosignature));
    folder.write(FILE, format(changed.values()).getBytes(UTF_8));
    notes.putAll(changed);
    latest.put(checkpoint.origin(), checkpoint);
  }
}
