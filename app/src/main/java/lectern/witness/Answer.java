package lectern.witness;

import java.util.List;
import lectern.record.NoteSignature;

/// What a witness says to an `add-checkpoint` request (tlog-witness, section "add-checkpoint").
sealed interface Answer {

  /// "200 Success".
  ///
  /// @param cosignatures one for each key of the witness
  record Cosigned(List<NoteSignature> cosignatures) implements Answer {
    public Cosigned {
      cosignatures = List.copyOf(cosignatures);
    }
  }

  /// "409 Conflict": the old size of the request is not that of the latest cosigned checkpoint.
  ///
  /// @param size of the latest cosigned checkpoint
  record Conflict(long size) implements Answer {}

  /// Any other refusal.
  ///
  /// @param reason a whole sentence
  record Refused(Status status, String reason) implements Answer {}

  /// Why it was refused, with the HTTP status code that says so.
  enum Status {
    BAD_REQUEST(400),
    FORBIDDEN(403),
    NOT_FOUND(404),
    UNPROCESSABLE_ENTITY(422);

    private final int code;

    Status(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }
  }
}
