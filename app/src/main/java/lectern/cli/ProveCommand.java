package lectern.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lectern.cite.Citation;
import lectern.record.TlogProof;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `lectern prove`: a small file with which anybody can check that a sentence was published.
final class ProveCommand {
  private static final String OUT = "--out";

  private ProveCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec prove =
        LecternCommand.command(
            "prove",
            "Write a proof that a sentence was published, for whoever has the public key.",
            spec -> run(spec, session));
    DataOption.addTo(prove);
    prove.addOption(
        OptionSpec.builder(OUT)
            .type(Path.class)
            .required(true)
            .paramLabel("FILE")
            .description(
                "The file to write; its name usually ends in "
                    + TlogProof.FILE_EXTENSION
                    + ". One that exists is left alone.")
            .build());
    Arguments.add(prove, 0, "CITATION", "The sentence.");
    prove
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer(
            "  lectern prove press-availability/2031-03-14/de-vries/v1/t12.s3~5d41402a \\",
            "    --out sentence.tlog-proof");
    LecternCommand.exitCodes(
        prove, "The proof was written.", "It was not, and standard error says why.");
    return prove;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    @Nullable Path given = spec.commandLine().getParseResult().matchedOptionValue(OUT, null);
    Path file = given == null ? Path.of("") : given;
    try (RecordStore store = Desk.toRead(spec, session)) {
      Cited cited = Cited.find(store, Arguments.get(spec, 0));
      byte[] proof = store.prove(cited.citation()).bytes();
      write(file, proof);
      session.print(
          Printable.of("\"" + file + "\"")
              + " proves "
              + cited.citation()
              + ", in "
              + Numbers.of(proof.length, "byte")
              + ".\nWhoever has the public key checks it with: lectern check "
              + Shell.word(file)
              + " --key "
              + store.key()
              + "\n"
              + superseded(cited));
    }
    return 0;
  }

  private static String superseded(Cited cited) {
    Citation citation = cited.citation();
    if (cited.work().isWithdrawn()) {
      return "The work is withdrawn since, which the proof does not say: lectern cite "
          + citation
          + "\n";
    }
    return cited.edition() == cited.work().edition()
        ? ""
        : "There is a newer edition, which the proof does not say: lectern cite " + citation + "\n";
  }

  private static void write(Path file, byte[] proof) throws Complaint {
    try {
      Files.write(file, proof, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new Complaint(
          "\"" + file + "\" exists, and was left as it is. Name another file with " + OUT + ".", e);
    } catch (IOException e) {
      throw new Complaint(
          "\""
              + file
              + "\" cannot be written: "
              + e.getMessage()
              + ". Name a file with "
              + OUT
              + " where you may write.",
          e);
    }
  }
}
