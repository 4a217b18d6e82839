package lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page of a command, from what its help says. The notation is that of man(7), the sections those of
/// man-pages(7).
final class ManPage {
  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  static String of(CommandSpec command) {
    ManPage page = new ManPage();
    page.write(command);
    return page.page.toString();
  }

  private void write(CommandSpec command) {
    String dashed = command.qualifiedName("-");
    String version = String.join(" ", command.root().version());
    macro(
        ".TH \""
            + dashed.toUpperCase(Locale.ROOT)
            + "\" \"1\" \"\" \""
            + version
            + "\" \"Lectern\"");
    section("NAME");
    String[] description = command.usageMessage().description();
    line(dashed + " - " + description[0].replaceFirst("\\.$", ""));
    synopsis(command);
    section("DESCRIPTION");
    for (String paragraph : description) {
      macro(".PP");
      line(paragraph);
    }
    arguments(command.positionalParameters());
    options(visible(command));
    commands(command);
    exitStatus(command);
    examples(command.usageMessage().footer());
    seeAlso(command);
  }

  private void synopsis(CommandSpec command) {
    section("SYNOPSIS");
    StringBuilder synopsis = new StringBuilder(bold(command.qualifiedName()));
    for (OptionSpec option : visible(command)) {
      synopsis.append(" [").append(bold(option.longestName())).append(value(option)).append(']');
    }
    if (!command.subcommands().isEmpty()) {
      synopsis.append(" \\fICOMMAND\\fR");
    }
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      synopsis.append(' ').append(label(parameter));
    }
    macro(synopsis.toString());
  }

  private void arguments(List<PositionalParamSpec> parameters) {
    if (!parameters.isEmpty()) {
      section("ARGUMENTS");
    }
    for (PositionalParamSpec parameter : parameters) {
      entry(label(parameter), parameter.description());
    }
  }

  private void options(List<OptionSpec> options) {
    section("OPTIONS");
    for (OptionSpec option : options) {
      List<String> names = List.of(option.names()).stream().map(ManPage::bold).toList();
      entry(String.join(", ", names) + value(option), option.description());
    }
  }

  private static List<OptionSpec> visible(CommandSpec command) {
    return command.options().stream().filter(option -> !option.hidden()).toList();
  }

  private void commands(CommandSpec command) {
    if (!command.subcommands().isEmpty()) {
      section("COMMANDS");
    }
    for (CommandLine sub : command.subcommands().values()) {
      CommandSpec spec = sub.getCommandSpec();
      if (!spec.usageMessage().hidden()) {
        entry(bold(spec.name()), spec.usageMessage().description());
      }
    }
  }

  private void exitStatus(CommandSpec command) {
    if (!command.usageMessage().exitCodeList().isEmpty()) {
      section("EXIT STATUS");
    }
    command
        .usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> entry(bold(code), new String[] {meaning}));
  }

  private void examples(String[] examples) {
    if (examples.length == 0) {
      return;
    }
    section("EXAMPLES");
    macro(".nf");
    for (String example : examples) {
      line(example.strip());
    }
    macro(".fi");
  }

  private void seeAlso(CommandSpec command) {
    List<String> others = new ArrayList<>();
    if (command.parent() != null) {
      others.add(bold(command.root().name()) + "(1)");
    }
    for (CommandLine sub : command.root().subcommands().values()) {
      CommandSpec spec = sub.getCommandSpec();
      if (!spec.usageMessage().hidden() && !spec.name().equals(command.name())) {
        others.add(bold(spec.qualifiedName("-")) + "(1)");
      }
    }
    if (!others.isEmpty()) {
      section("SEE ALSO");
      macro(String.join(", ", others));
    }
  }

  private void entry(String term, String[] description) {
    macro(".TP");
    macro(term);
    line(String.join(" ", description));
  }

  private static String value(OptionSpec option) {
    return option.arity().max() == 0 ? "" : "=" + label(option);
  }

  private static String label(ArgSpec argument) {
    String label = "\\fI" + escaped(argument.paramLabel()) + "\\fR";
    return argument.arity().max() > 1 ? label + "..." : label;
  }

  private static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  private void section(String title) {
    macro(".SH \"" + title + "\"");
  }

  /// A line of text.
  private void line(String text) {
    String escaped = escaped(text);
    boolean macro = escaped.startsWith(".") || escaped.startsWith("'");
    macro(macro ? "\\&" + escaped : escaped);
  }

  /// A line of roff, as it is.
  private void macro(String line) {
    page.append(line).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
