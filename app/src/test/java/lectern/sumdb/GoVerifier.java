package lectern.sumdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `verify.go`, built with the Go of this computer: somebody else's code for notes and logs. A test that finds no Go is skipped and
/// says so.
final class GoVerifier {
  private static final Path LIBRARIES = Path.of("/usr/share/gocode");
  private static final long LONGEST_RUN_IN_SECONDS = 120;

  private final Path program;
  private final Path scratch;

  private GoVerifier(Path program, Path scratch) {
    this.program = program;
    this.scratch = scratch;
  }

  /// @param scratch an empty folder
  static GoVerifier build(Path scratch) throws Exception {
    assumeTrue(
        isOnPath("go") && Files.isDirectory(LIBRARIES.resolve("src/golang.org/x/mod/sumdb/tlog")),
        "Skipped: there is no Go with golang.org/x/mod (on Debian the packages are golang-go and golang-golang-x-mod-dev).");
    GoVerifier go = new GoVerifier(scratch.resolve("verify"), scratch);
    Path source =
        Path.of(Objects.requireNonNull(GoVerifier.class.getResource("verify.go")).toURI());
    assertThat(go.start("", List.of("go", "vet", source.toString()))).isEqualTo(Said.nothing());
    assertThat(go.start("", List.of("go", "build", "-o", go.program.toString(), source.toString())))
        .isEqualTo(Said.nothing());
    return go;
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /// Runs it with these arguments and nothing to read.
  Said say(Object... arguments) throws Exception {
    return reading("", arguments);
  }

  /// Runs it with these arguments and a text to read.
  Said reading(String input, Object... arguments) throws Exception {
    return start(
        input,
        Stream.concat(Stream.of(program), Arrays.stream(arguments)).map(Object::toString).toList());
  }

  private Said start(String input, List<String> command) throws IOException, InterruptedException {
    Path in = Files.writeString(scratch.resolve("in"), input);
    Path out = scratch.resolve("out");
    Path err = scratch.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment());
    Process process = builder.start();
    if (!process.waitFor(LONGEST_RUN_IN_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " took longer than 120 seconds.");
    }
    return new Said(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  /// No modules and no network: what Debian has installed, and nothing else. What Go compiles of its own is kept for the next run.
  private static Map<String, String> environment() {
    return Map.of(
        "GO111MODULE", "off",
        "GOPATH", LIBRARIES.toString(),
        "GOFLAGS", "",
        "GOTOOLCHAIN", "local",
        "CGO_ENABLED", "0",
        "GOCACHE", Path.of("target/go-cache").toAbsolutePath().toString());
  }

  /// What a run printed, and how it ended.
  record Said(int exitCode, String out, String err) {

    static Said nothing() {
      return new Said(0, "", "");
    }

    List<String> lines() {
      return out.lines().toList();
    }
  }
}
