package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void theScriptKnowsEveryCommandAndOption(String shell) {
    Run run = Run.of("completion", shell);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "parse inspect serve create import drafts publish correct withdraw annotate",
            "--json",
            "--out",
            "--port",
            "--host")
        .endsWith("\n")
        .doesNotContain("gen-man");
  }

  @Test
  void bashCompletesWithIt(@TempDir Path folder) throws IOException, InterruptedException {
    assumeThat(Path.of("/bin/bash")).as("bash").exists();
    Path script = folder.resolve("lectern.bash");
    Files.writeString(script, Run.of("completion", "bash").out());
    Process bash =
        new ProcessBuilder(
                "/bin/bash",
                "-c",
                """
                source "$0"
                COMP_WORDS=(lectern ins) COMP_CWORD=1 COMP_LINE='lectern ins'
                _complete_lectern
                echo "${COMPREPLY[*]}"
                """,
                script.toString())
            .redirectErrorStream(true)
            .start();
    bash.getOutputStream().close();
    assertThat(bash.inputReader().lines()).containsExactly("inspect");
    assertThat(bash.waitFor()).isEqualTo(0);
  }

  @Test
  void anotherShellIsAUsageError() {
    Run run = Run.of("completion", "fish");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("bash", "zsh", "'fish'");
    assertThat(run.out()).isEmpty();
    assertThat(Run.of("completion").exitCode()).isEqualTo(2);
  }
}
