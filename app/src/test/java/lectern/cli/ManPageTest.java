package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class ManPageTest {

  @Test
  void everyCommandHasItsPage(@TempDir Path folder) throws IOException {
    assertThat(Run.of("gen-man", folder)).isEqualTo(new Run(0, "", ""));
    List<String> expected = new ArrayList<>(List.of("lectern.1"));
    LecternCommandTest.commands().forEach(name -> expected.add("lectern-" + name + ".1"));
    try (Stream<Path> pages = Files.list(folder.resolve("man1"))) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(folder.resolve("man1/lectern-parse.1"))
        .content()
        .contains("\\fB\\-\\-json\\fR", ".SH \"EXIT STATUS\"", ".SH \"EXAMPLES\"");
  }

  @Test
  void aPageSaysWhatTheHelpSays() {
    CommandSpec ring = LecternCommand.command("ring", "Ring the bell.", _ -> 0);
    ring.addOption(
        OptionSpec.builder("-t", "--times")
            .type(int.class)
            .paramLabel("N")
            .description("How often, e.g. -t 3.")
            .build());
    ring.addOption(
        OptionSpec.builder("--secret").hidden(true).description("Not to be told.").build());
    ring.addPositional(
        PositionalParamSpec.builder()
            .type(String.class)
            .index("0")
            .arity("1")
            .paramLabel("BELL")
            .description(".bells have a leading dot; \\ does not.")
            .build());
    ring.usageMessage().footer("  ring -t 3 .great");
    LecternCommand.exitCodes(ring, "It rang.", "It is broken.");
    assertThat(ManPage.of(ring))
        .isEqualTo(
            """
            .TH "RING" "1" "" "" "Lectern"
            .SH "NAME"
            ring \\- Ring the bell
            .SH "SYNOPSIS"
            \\fBring\\fR [\\fB\\-\\-help\\fR] [\\fB\\-\\-times\\fR=\\fIN\\fR] \\fIBELL\\fR
            .SH "DESCRIPTION"
            .PP
            Ring the bell.
            .SH "ARGUMENTS"
            .TP
            \\fIBELL\\fR
            \\&.bells have a leading dot; \\e does not.
            .SH "OPTIONS"
            .TP
            \\fB\\-h\\fR, \\fB\\-\\-help\\fR
            Show this help and exit.
            .TP
            \\fB\\-t\\fR, \\fB\\-\\-times\\fR=\\fIN\\fR
            How often, e.g. \\-t 3.
            .SH "EXIT STATUS"
            .TP
            \\fB0\\fR
            It rang.
            .TP
            \\fB1\\fR
            It is broken.
            .TP
            \\fB2\\fR
            The command line was wrong.
            .SH "EXAMPLES"
            .nf
            ring \\-t 3 .great
            .fi
            """);
  }
}
