package lectern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.json.JsonValue;
import lectern.record.Cosignature;
import lectern.record.MalformedException;
import lectern.record.Proven;
import lectern.record.SentenceProof;
import lectern.record.TlogProof;
import lectern.record.UnverifiedException;
import lectern.record.VerifierKey;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `lectern check`: what a proof file shows, with the key alone. It needs neither the record nor the network.
final class CheckCommand {
  private static final int MARGIN = 14;

  private CheckCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec check =
        LecternCommand.command(
            "check",
            "Check the proof of a sentence, with the record's public key and nothing else.",
            spec -> run(spec, session));
    KeyOption.addTo(
        check,
        true,
        "The record's public key, or a file of keys, from somebody else than whoever sent the proof. Keys of witnesses"
            + " are used as well.");
    JsonOption.addTo(check, "Print what is proved as one JSON object.");
    check.addPositional(
        PositionalParamSpec.builder()
            .type(Path.class)
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("PROOF")
            .description("The file, as lectern prove wrote it.")
            .build());
    check
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer("  lectern check sentence.tlog-proof --key press.vkey");
    LecternCommand.exitCodes(
        check, "The proof holds.", "It does not, or it cannot be read; standard error says why.");
    return check;
  }

  private static int run(CommandSpec spec, Session session) throws IOException, Complaint {
    Path file = spec.commandLine().getParseResult().matchedPositionalValue(0, Path.of(""));
    Map<Boolean, List<VerifierKey>> keys =
        KeyOption.of(spec).stream()
            .collect(Collectors.partitioningBy(key -> key.type().isCosignature()));
    byte[] bytes = read(file);
    try {
      Proven proven = SentenceProof.parse(bytes).check(keys.getOrDefault(false, List.of()));
      List<Cosignature> witnesses =
          proven.checkpoint().cosignatures(keys.getOrDefault(true, List.of()));
      if (JsonOption.isGiven(spec)) {
        session.print(json(proven, witnesses));
      } else {
        session.print(report(file, proven, witnesses, session.terminal()));
      }
      return 0;
    } catch (MalformedException | UnverifiedException e) {
      throw new Complaint("\"" + file + "\" proves nothing. " + e.getMessage(), e);
    }
  }

  private static byte[] read(Path file) throws Complaint {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(TlogProof.MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new Complaint(
          "\"" + file + "\" does not exist. Expected a proof, as lectern prove writes it.", e);
    } catch (IOException e) {
      throw new Complaint("\"" + file + "\" cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static String report(
      Path file, Proven proven, List<Cosignature> witnesses, Terminal terminal) {
    Sheet sheet = new Sheet(terminal, MARGIN);
    sheet.rule('━', file.toString(), Ink.STRONG);
    sheet.flush("The proof holds.", Ink.STRONG);
    sheet.blank();
    sheet.field("sentence", proven.utterance().text());
    sheet.field(
        "label",
        proven.utterance().label().isEmpty() ? "none printed" : proven.utterance().label());
    sheet.field("edition", proven.edition() + " of " + proven.work());
    sheet.field("citation", proven.citation().toString());
    sheet.field("published", Times.of(proven.stamp().time()) + " by " + proven.stamp().who());
    sheet.field(
        "log",
        "entry "
            + proven.index()
            + " of "
            + proven.checkpoint().checkpoint().size()
            + " in "
            + proven.checkpoint().checkpoint().origin());
    proven.checkpoint().signers().forEach(key -> sheet.field("signed by", name(key)));
    witnesses.forEach(witness ->
        sheet.field(
            "witnessed by",
            name(witness.key()) + " on " + Times.of(Instant.ofEpochSecond(witness.timestamp()))));
    sheet.blank();
    sheet.flush(
        "This proves that these words, under this label, are in the log, and stood so in that edition. Whoever trusts the"
            + " key needs to trust nobody else for it.",
        Ink.PLAIN);
    sheet.blank();
    sheet.flush(
        "It does not prove that the words were spoken, nor that the office still stands by them: a later edition may say"
            + " otherwise, which lectern cite tells from the record. The time is that of the office's clock"
            + (witnesses.isEmpty() ? "." : "; the witnesses saw the log at theirs."),
        Ink.PLAIN);
    return sheet.take();
  }

  private static String name(VerifierKey key) {
    return key.name() + "+" + key.hexId();
  }

  private static JsonObject json(Proven proven, List<Cosignature> witnesses) {
    return JsonObject.builder()
        .put("citation", proven.citation().toString())
        .put("work", proven.work().toString())
        .put("edition", proven.edition())
        .put("at", proven.utterance().at().toString())
        .put("label", proven.utterance().label())
        .put("text", proven.utterance().text())
        .put("time", proven.stamp().time().toString())
        .put("who", proven.stamp().who())
        .put("origin", proven.checkpoint().checkpoint().origin())
        .put("index", proven.index())
        .put("size", proven.checkpoint().checkpoint().size())
        .put(
            "signers",
            JsonArray.ofStrings(
                proven.checkpoint().signers().stream().map(CheckCommand::name).toList()))
        .put(
            "witnesses",
            new JsonArray(witnesses.stream().<JsonValue>map(CheckCommand::json).toList()))
        .build();
  }

  private static JsonObject json(Cosignature witness) {
    return JsonObject.builder()
        .put("key", name(witness.key()))
        .put("time", Instant.ofEpochSecond(witness.timestamp()).toString())
        .build();
  }
}
