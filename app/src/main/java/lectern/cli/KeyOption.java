package lectern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lectern.record.MalformedException;
import lectern.record.VerifierKey;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `--key`: the public keys that the reader trusts, as somebody else than the record has told them.
final class KeyOption {
  static final String NAME = "--key";

  private static final int LONGEST_FILE = 100_000;

  private KeyOption() {}

  /// @param required whether the command can do nothing without one
  static void addTo(CommandSpec command, boolean required, String description) {
    command.addOption(
        OptionSpec.builder(NAME)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .required(required)
            .paramLabel("VKEY|FILE")
            .description(description)
            .build());
  }

  /// The keys that were given, in order.
  ///
  /// @throws Complaint if one is neither a key nor a file of keys
  static List<VerifierKey> of(CommandSpec command) throws Complaint {
    List<String> given =
        command.commandLine().getParseResult().matchedOptionValue(NAME, List.<String>of());
    List<VerifierKey> keys = new ArrayList<>();
    for (String value : given) {
      if (isFile(value)) {
        keys.addAll(fromFile(Path.of(value)));
      } else {
        keys.add(
            key(
                value,
                "a public key such as press.example/record+0a1b2c3d+AT…, or a file of such"));
      }
    }
    return keys;
  }

  private static boolean isFile(String value) {
    try {
      return Files.isRegularFile(Path.of(value));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /// One key a line; empty lines are passed over.
  private static List<VerifierKey> fromFile(Path file) throws Complaint {
    List<VerifierKey> keys = new ArrayList<>();
    for (String line : text(file).lines().map(String::strip).toList()) {
      if (!line.isEmpty()) {
        keys.add(key(line, "one public key a line in \"" + file + "\""));
      }
    }
    if (keys.isEmpty()) {
      throw new Complaint("\"" + file + "\" is empty. Expected one public key a line.");
    }
    return keys;
  }

  private static String text(Path file) throws Complaint {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Complaint("\"" + file + "\" cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /// What looks like a private key is never repeated.
  private static VerifierKey key(String vkey, String expected) throws Complaint {
    if (vkey.startsWith("PRIVATE")) {
      throw new Complaint(
          "That is a private key. Nobody but the office's own record may have it; expected "
              + expected
              + ".");
    }
    try {
      return VerifierKey.parse(vkey);
    } catch (MalformedException e) {
      throw new Complaint(e.getMessage() + " Expected " + expected + ".", e);
    }
  }
}
