package lectern.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import lectern.record.Checkpoint;
import lectern.record.CheckpointRequest;
import lectern.record.ConsistencyProof;
import lectern.record.Cosignature;
import lectern.record.MalformedException;
import lectern.record.MerkleTree;
import lectern.record.NoteSignature;
import lectern.record.SignedCheckpoint;
import lectern.record.SigningKey;
import lectern.record.UnverifiedException;
import lectern.record.VerifierKey;
import lectern.witness.Answer.Refused;
import lectern.witness.Answer.Status;

/// What a witness decides, without the network (tlog-witness, section "add-checkpoint").
final class Witness implements AutoCloseable {
  private static final int LONGEST_IN_ML_DSA = 255;

  private final StateFolder folder;
  private final List<SigningKey> keys;
  private final CosignedCheckpoints checkpoints;
  private final Map<String, Set<VerifierKey>> logs;
  private final InstantSource clock;
  private final Consumer<String> report;
  private final Map<String, Checkpoint> reported = new HashMap<>();
  private final ReentrantLock turn = new ReentrantLock();

  private Witness(
      StateFolder folder, WitnessSettings settings, InstantSource clock, Consumer<String> report)
      throws WitnessException {
    CosignedCheckpoints.prepare(folder);
    this.folder = folder;
    this.keys = WitnessKeys.open(folder, settings.name(), settings.mlDsa());
    this.checkpoints = CosignedCheckpoints.open(folder, keys.getFirst());
    this.logs = logs(settings);
    this.clock = clock;
    this.report = report;
  }

  /// Opens the state folder of a witness, or makes it.
  ///
  /// @param report is told in whole sentences what the witness's operator should know: that a log has forked
  /// @throws WitnessException if the folder cannot be used, or is not as this witness has left it
  static Witness open(WitnessSettings settings, InstantSource clock, Consumer<String> report)
      throws WitnessException, IOException {
    StateFolder folder = StateFolder.open(settings.state());
    try {
      return new Witness(folder, settings, clock, report);
    } catch (WitnessException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static Map<String, Set<VerifierKey>> logs(WitnessSettings settings)
      throws WitnessException {
    Map<String, Set<VerifierKey>> logs = new LinkedHashMap<>();
    for (VerifierKey key : settings.logs()) {
      logs.computeIfAbsent(key.name(), _ -> new LinkedHashSet<>()).add(key);
      if (settings.mlDsa()) {
        requireShort(key.name());
        requireShort(settings.name());
      }
    }
    return logs;
  }

  private static void requireShort(String name) throws WitnessException {
    if (name.getBytes(UTF_8).length > LONGEST_IN_ML_DSA) {
      throw new WitnessException(
          "The name "
              + name
              + " is longer than the 255 bytes that an ML-DSA-44 cosignature has room for. Leave out --ml-dsa, or choose a"
              + " shorter name.");
    }
  }

  /// Its public keys, the Ed25519 one first.
  List<VerifierKey> verifierKeys() {
    return keys.stream().map(SigningKey::verifierKey).toList();
  }

  /// Answers an `add-checkpoint` request. When the answer is [Answer.Cosigned], the checkpoint is on disk.
  ///
  /// @param body of the request
  /// @throws IOException if the checkpoint could not be written: then nothing has been cosigned
  Answer add(byte[] body) throws IOException {
    try {
      CheckpointRequest request = CheckpointRequest.parse(body);
      String origin = Checkpoint.parse(request.checkpoint().text()).origin();
      Set<VerifierKey> trusted = logs.get(origin);
      if (trusted == null) {
        return new Refused(Status.NOT_FOUND, "This witness does not watch the log " + origin + ".");
      }
      SignedCheckpoint signed = SignedCheckpoint.open(request.checkpoint(), trusted);
      return add(request, signed);
    } catch (MalformedException e) {
      return new Refused(Status.BAD_REQUEST, e.getMessage());
    } catch (UnverifiedException e) {
      return new Refused(Status.FORBIDDEN, e.getMessage());
    }
  }

  private Answer add(CheckpointRequest request, SignedCheckpoint signed) throws IOException {
    Checkpoint checkpoint = signed.checkpoint();
    if (request.oldSize() > checkpoint.size()) {
      return new Refused(
          Status.BAD_REQUEST,
          "The old size is "
              + request.oldSize()
              + ", but the checkpoint has only "
              + checkpoint.size()
              + " entries; expected a checkpoint that is not smaller.");
    }
    if (checkpoint.size() == 0 && !checkpoint.root().equals(MerkleTree.emptyRoot())) {
      return new Refused(
          Status.UNPROCESSABLE_ENTITY,
          "The checkpoint has no entries, but another root than the empty tree (RFC 6962, section 2.1).");
    }
    // Between the look at what was cosigned last and the writing of what is cosigned now, nobody
    // else may come in.
    turn.lock();
    try {
      return addInTurn(request, signed);
    } finally {
      turn.unlock();
    }
  }

  private Answer addInTurn(CheckpointRequest request, SignedCheckpoint signed) throws IOException {
    Checkpoint checkpoint = signed.checkpoint();
    Checkpoint latest = checkpoints.latest(checkpoint.origin());
    if (request.oldSize() != latest.size()) {
      return new Answer.Conflict(latest.size());
    }
    if (checkpoint.size() == latest.size() && !checkpoint.root().equals(latest.root())) {
      reportFork(latest, signed);
      return new Refused(
          Status.UNPROCESSABLE_ENTITY,
          "The log has forked: this witness has cosigned another root of its first "
              + latest.size()
              + " entries.");
    }
    if (!consistency(request, checkpoint).proves(latest.root(), checkpoint.root())) {
      return new Refused(
          Status.UNPROCESSABLE_ENTITY,
          "The proof does not lead from the "
              + latest.size()
              + " entries that this witness has cosigned to the checkpoint: the proof is wrong, or the log has forked.");
    }
    return cosign(checkpoint);
  }

  private static ConsistencyProof consistency(CheckpointRequest request, Checkpoint checkpoint) {
    return new ConsistencyProof(request.oldSize(), checkpoint.size(), request.proof());
  }

  private Answer cosign(Checkpoint checkpoint) throws IOException {
    long now = Math.max(0, clock.instant().getEpochSecond());
    List<NoteSignature> cosignatures =
        keys.stream().map(key -> Cosignature.sign(key, checkpoint, now)).toList();
    checkpoints.put(checkpoint, cosignatures.getFirst());
    return new Answer.Cosigned(cosignatures);
  }

  /// Once for each fork: the same request may come again and again.
  private void reportFork(Checkpoint latest, SignedCheckpoint signed) {
    Checkpoint other = signed.checkpoint();
    if (!other.equals(reported.put(other.origin(), other))) {
      report.accept(
          "The log "
              + other.origin()
              + " has forked: of its first "
              + latest.size()
              + " entries it has signed the root "
              + latest.root().base64()
              + ", and now another. Keep this, which proves it:\n"
              + signed.note().format());
    }
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
