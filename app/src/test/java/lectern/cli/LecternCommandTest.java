package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class LecternCommandTest {

  @Test
  void versionAndHelpAreAnswers() {
    Run version = Run.of("--version");
    assertThat(version.exitCode()).isEqualTo(0);
    assertThat(version.out()).startsWith("lectern ");
    Run help = Run.of("--help");
    assertThat(help.exitCode()).isEqualTo(0);
    assertThat(help.out())
        .contains(
            "Usage: lectern", "  parse ", "  inspect ", "  serve ", "  witness ", "  completion ");
    assertThat(help.out()).doesNotContain("gen-man");
    assertThat(version.err() + help.err()).isEmpty();
  }

  /// Every command but those for the build.
  static List<String> commands() {
    return List.of(
        "parse",
        "inspect",
        "serve",
        "create",
        "import",
        "drafts",
        "publish",
        "correct",
        "withdraw",
        "annotate",
        "visit",
        "list",
        "show",
        "history",
        "diff",
        "cite",
        "quote",
        "index",
        "prove",
        "check",
        "verify",
        "rotate",
        "backup",
        "restore",
        "export-log",
        "rebuild",
        "cosign",
        "witness",
        "search",
        "embed",
        "alert",
        "reports",
        "completion");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpAndSaysItsExitCodes(String command) {
    Run help = Run.of(command, "--help");
    assertThat(help.exitCode()).isEqualTo(0);
    assertThat(help.out())
        .contains("Usage: lectern " + command, "Exit codes:", "  0  ", "  1  ", "  2  ");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void anUnknownOptionIsAUsageError() {
    Run run = Run.of("--nope");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("Unknown option: '--nope'");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void noCommandIsAUsageError() {
    Run run = Run.of();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("Say what to do: a command is missing.");
  }

  @Test
  void aFailureIsOneLineAndExitCodeOne() {
    StringWriter err = new StringWriter();
    CommandLine command = Run.commandLine();
    command.addSubcommand(
        "fail",
        LecternCommand.command(
            "fail",
            "Fail.",
            _ -> {
              throw new IllegalStateException("the disk\u001b[2J is full");
            }));
    command.setErr(new PrintWriter(err, true));
    assertThat(command.execute("fail")).isEqualTo(1);
    assertThat(err.toString().lines()).containsExactly("lectern: the disk␛[2J is full");
  }
}
