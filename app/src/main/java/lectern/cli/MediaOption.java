package lectern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.record.FileDigest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `--media`: sound and pictures of the event. The log vouches for their bytes; they are kept elsewhere.
final class MediaOption {
  static final String NAME = "--media";

  private MediaOption() {}

  static void addTo(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(NAME)
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .paramLabel("FILE")
            .description(
                "Sound or pictures of the event. Only its hash goes into the log, so that a copy can be checked later;"
                    + " keep the file yourself.")
            .build());
  }

  /// The hashes of the files that were given.
  ///
  /// @throws Complaint if one cannot be read
  static List<FileDigest> of(CommandSpec command) throws Complaint {
    List<Path> files =
        command.commandLine().getParseResult().matchedOptionValue(NAME, List.<Path>of());
    List<FileDigest> media = new ArrayList<>();
    for (Path file : files) {
      media.add(digest(file));
    }
    return media;
  }

  private static FileDigest digest(Path file) throws Complaint {
    try (InputStream in = Files.newInputStream(file)) {
      return FileDigest.of(
          in,
          Optional.ofNullable(Files.probeContentType(file)).orElse("application/octet-stream"),
          String.valueOf(file.getFileName()));
    } catch (NoSuchFileException e) {
      throw new Complaint(NAME + ": \"" + file + "\" does not exist. Check how it is spelt.", e);
    } catch (IOException e) {
      throw new Complaint(NAME + ": \"" + file + "\" cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
