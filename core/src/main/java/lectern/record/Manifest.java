package lectern.record;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.json.CanonicalJson;

/// What an entry of the log says: one fact, for ever. In the log it is RFC 8785 JSON of at most 65,535 bytes (C2SP
/// tlog-tiles, Log entries).
///
/// `docs/formats/manifest.md` specifies the fields.
public sealed interface Manifest {

  /// The most bytes of an entry: its length is a uint16 in the log.
  int MAX_BYTES = 65_535;

  Stamp stamp();

  /// The value of `type`: `publish`, `correct`, `withdraw`, `annotate`, `source`, `visit`, `rotate` or `witness`.
  default String type() {
    return switch (this) {
      case Publish _ -> "publish";
      case Correct _ -> "correct";
      case Withdraw _ -> "withdraw";
      case Annotate _ -> "annotate";
      case AddSource _ -> "source";
      case Programme _ -> "visit";
      case Rotate _ -> "rotate";
      case AddWitness _ -> "witness";
    };
  }

  /// The bytes that are hashed and stored.
  ///
  /// @throws MalformedException if there are more than [#MAX_BYTES]
  default byte[] bytes() throws MalformedException {
    byte[] bytes = CanonicalJson.write(ManifestWriter.json(this)).getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MAX_BYTES) {
      throw new MalformedException(
          "An entry of the log has at most "
              + MAX_BYTES
              + " bytes; this one would have "
              + bytes.length
              + ". Shorten its texts, or split it in two.");
    }
    return bytes;
  }

  /// Reads an entry.
  ///
  /// @throws MalformedException if the bytes are not exactly what [#bytes] gives for some manifest
  static Manifest parse(byte[] bytes) throws MalformedException {
    return ManifestReader.read(bytes);
  }

  /// An entry that is about a work (or a visit, which has an id of the same form).
  sealed interface OfWork extends Manifest {
    WorkId work();

    /// The index of the entry before this one that is about the same work; empty for the first.
    OptionalLong previous();
  }

  /// The first edition of a work.
  record Publish(Stamp stamp, WorkId work, EditionDigest edition) implements OfWork {
    @Override
    public OptionalLong previous() {
      return OptionalLong.empty();
    }
  }

  /// A later edition, and why there is one. The older ones stay.
  record Correct(Stamp stamp, WorkId work, OptionalLong previous, EditionDigest edition, String why)
      implements OfWork {
    public Correct {
      why = Limits.words("why", why, Limits.WHY);
    }
  }

  /// The office no longer stands by a work. Its words stay.
  ///
  /// @param edition the newest at that time
  record Withdraw(Stamp stamp, WorkId work, OptionalLong previous, int edition, String why)
      implements OfWork {
    public Withdraw {
      why = Limits.words("why", why, Limits.WHY);
    }
  }

  /// A remark of the office beside the words.
  ///
  /// @param edition which one it is about
  /// @param at which sentence it is about; empty for the whole
  record Annotate(
      Stamp stamp,
      WorkId work,
      OptionalLong previous,
      int edition,
      Optional<Address> at,
      String note)
      implements OfWork {
    public Annotate {
      note = Limits.words("note", note, Limits.NOTE);
    }
  }

  /// Another printing of an edition: the same event, posted twice.
  ///
  /// @param why how it was found to be the same
  record AddSource(
      Stamp stamp, WorkId work, OptionalLong previous, int edition, FileDigest source, String why)
      implements OfWork {
    public AddSource {
      why = Limits.words("why", why, Limits.WHY);
    }
  }

  /// The programme of a visit, or a new edition of it.
  ///
  /// @param edition 1 for the first
  record Programme(Stamp stamp, OptionalLong previous, int edition, Visit visit) implements OfWork {
    @Override
    public WorkId work() {
      return visit.id();
    }
  }

  /// From this entry on the log is signed with another key; the old key says so.
  ///
  /// @param signature of the old key over [KeyHandOver#text]
  record Rotate(Stamp stamp, VerifierKey from, VerifierKey to, NoteSignature signature)
      implements Manifest {}

  /// From this entry on the log may carry cosignatures of a witness.
  record AddWitness(Stamp stamp, VerifierKey key) implements Manifest {}
}
