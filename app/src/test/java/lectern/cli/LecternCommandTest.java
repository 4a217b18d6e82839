package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LecternCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void versionAndHelpAreAnswers() {
    assertThat(run("--version")).isEqualTo(0);
    assertThat(out.toString()).startsWith("lectern ");
    assertThat(run("--help")).isEqualTo(0);
    assertThat(out.toString()).contains("Usage: lectern");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void anUnknownOptionIsAUsageError() {
    assertThat(run("--nope")).isEqualTo(2);
    assertThat(err.toString()).startsWith("Unknown option: '--nope'");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void noCommandIsAUsageError() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).startsWith("Say what to do: a command is missing.");
  }

  @Test
  void aFailureIsOneLineAndExitCodeOne() {
    CommandLine command = LecternCommand.commandLine();
    command.addSubcommand(
        "fail",
        LecternCommand.command(
            "fail",
            "Fail.",
            _ -> {
              throw new IllegalStateException("the disk is full");
            }));
    command.setErr(new PrintWriter(err, true));
    assertThat(command.execute("fail")).isEqualTo(1);
    assertThat(err.toString().lines()).containsExactly("lectern: the disk is full");
  }

  private int run(String... args) {
    return LecternCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
