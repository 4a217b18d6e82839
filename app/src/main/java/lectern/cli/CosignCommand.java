package lectern.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import lectern.record.MalformedException;
import lectern.record.NoteSignature;
import lectern.record.SignedCheckpoint;
import lectern.record.VerifierKey;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import lectern.witness.WitnessClient;
import lectern.witness.WitnessException;
import picocli.CommandLine.Model.CommandSpec;

/// `lectern cosign`: asks a witness to sign the newest checkpoint, so that nobody can be shown another one.
final class CosignCommand {
  private static final String WITNESS = "--witness";

  private CosignCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec cosign =
        LecternCommand.command(
            "cosign",
            "Ask a witness to sign the newest checkpoint, so that no reader can be shown another one.",
            spec -> run(spec, session));
    DataOption.addTo(cosign);
    TextOption.addTo(cosign, WITNESS, "URL", "The address of the witness.");
    KeyOption.addTo(
        cosign,
        true,
        "The public key of the witness, as its operator has made it known, or a file of its keys. A new one is named in"
            + " the log first, for ever.");
    WhoOption.addTo(cosign);
    cosign
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer("  lectern cosign --witness https://witness.example/ --key witness.vkey");
    LecternCommand.exitCodes(
        cosign,
        "The checkpoint carries the witness's signature.",
        "The witness refused or cannot be reached; standard error says what it means.");
    return cosign;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    List<VerifierKey> keys = KeyOption.of(spec);
    URI address = address(spec);
    try (RecordWriter writer = Desk.toWrite(spec, session)) {
      for (VerifierKey witness : keys) {
        if (!writer.witnesses().contains(witness)) {
          writer.addWitness(WhoOption.of(spec, writer.store()), witness);
        }
      }
      SignedCheckpoint newest = writer.store().checkpoint();
      List<NoteSignature> cosignatures = new ArrayList<>();
      for (VerifierKey witness : keys) {
        cosignatures.add(ask(address, witness, newest, writer));
      }
      writer.cosign(newest.checkpoint().size(), cosignatures);
      session.print(
          "The checkpoint of "
              + Numbers.of(newest.checkpoint().size(), "entry", "entries")
              + " is cosigned by "
              + String.join(", ", keys.stream().map(VerifierKey::name).distinct().toList())
              + ".\n");
      return 0;
    }
  }

  private static NoteSignature ask(
      URI address, VerifierKey witness, SignedCheckpoint newest, RecordWriter writer)
      throws RecordException, IOException, Complaint {
    try (WitnessClient client = new WitnessClient(address, witness)) {
      return client.cosign(newest.note(), writer.store().tree());
    } catch (WitnessException | MalformedException | IllegalArgumentException e) {
      throw new Complaint(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("The work was interrupted; the checkpoint is not cosigned.", e);
    }
  }

  private static URI address(CommandSpec spec) throws Complaint {
    String address = TextOption.of(spec, WITNESS);
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw new Complaint(
          WITNESS
              + ": “"
              + address
              + "” is no address. Expected one such as https://witness.example/.",
          e);
    }
  }
}
