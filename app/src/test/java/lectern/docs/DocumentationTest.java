package lectern.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What the documentation says is so: its links lead somewhere, its commands run, every command and option of the
/// program is described, and every example is listed.
class DocumentationTest {

  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[A-Za-z][-A-Za-z]*");

  static List<Page> pages() throws IOException {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Page page) throws IOException {
    List<String> dead = new ArrayList<>();
    for (String link : page.links()) {
      if (!link.matches("(https?|mailto):.*") && !leadsSomewhere(page, link)) {
        dead.add(link);
      }
    }
    assertThat(dead).as("dead links in %s", page).isEmpty();
  }

  private static boolean leadsSomewhere(Page page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path folder = Page.ROOT.resolve(page.path()).resolveSibling("");
    Path target =
        parts[0].isEmpty() ? Page.ROOT.resolve(page.path()) : folder.resolve(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1
        || Page.of(Page.ROOT.relativize(target).toString()).anchors().contains(parts[1]);
  }

  @Test
  void everyPageIsReachedFromAnother() throws IOException {
    TreeSet<Path> unreached = new TreeSet<>();
    for (Page page : Page.all()) {
      unreached.add(page.path());
    }
    for (Page page : Page.all()) {
      for (String link : page.links()) {
        Path target = page.path().resolveSibling(link.replaceFirst("#.*", "")).normalize();
        if (!target.equals(page.path())) {
          unreached.remove(target);
        }
      }
    }
    assertThat(unreached).as("pages that no other page links to").isEmpty();
  }

  static List<String> commands() throws IOException {
    return Page.all().stream()
        .filter(page -> !page.path().equals(RecordGuideTest.GUIDE))
        .flatMap(page -> page.commands().stream())
        .filter(command -> !command.startsWith("serve"))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandsRunAsWritten(String command, @TempDir Path scratch) {
    Run run =
        Run.of(Arrays.stream(command.split(" +")).map(word -> located(word, scratch)).toArray());
    assertThat(
            run.err()
                .lines()
                .filter(line -> !line.contains("was passed over because it is about its folder")))
        .as("what `lectern %s` complains of", command)
        .isEmpty();
    assertThat(run.exitCode()).as("exit code of `lectern %s`", command).isEqualTo(0);
  }

  /// The pages speak from the repository's root, where the tests do not run. What the commands write goes to `scratch`.
  private static String located(String word, Path scratch) {
    if (word.startsWith("target/")) {
      return scratch.resolve(word).toString();
    }
    Path file = Page.ROOT.resolve(word);
    return Files.exists(file) ? file.toString() : word;
  }

  static List<CommandSpec> commandsOfTheProgram() {
    List<CommandSpec> specs = new ArrayList<>();
    CommandLine lectern = Run.commandLine();
    specs.add(lectern.getCommandSpec());
    lectern.getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(spec -> !spec.usageMessage().hidden())
        .distinct()
        .forEach(specs::add);
    return specs;
  }

  @ParameterizedTest
  @MethodSource("commandsOfTheProgram")
  void everyCommandAndOptionIsDescribed(CommandSpec command) throws IOException {
    String name = command.qualifiedName();
    String section = Page.of("docs/guide/cli.md").section("## `" + name + "`");
    assertThat(section).as("section \"## `%s`\" of cli.md", name).isNotEmpty();

    TreeSet<String> described = new TreeSet<>();
    for (String code : Page.codeIn(section)) {
      OPTION.matcher(code).results().forEach(option -> described.add(option.group()));
    }
    TreeSet<String> existing = new TreeSet<>();
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        existing.addAll(List.of(option.names()));
      }
    }
    assertThat(described).as("options in the section on %s", name).isEqualTo(existing);
  }

  /// The example of a contract is what the program prints, to the letter.
  @Test
  void theFormatsExampleIsPrintedByParse() throws IOException {
    Path document = Page.ROOT.resolve("examples/press-availability-lantern-quay.txt");
    List<String> printed =
        Run.of("parse", "--json", document)
            .out()
            .replace("\"doc\":\"" + Page.ROOT + "/", "\"doc\":\"")
            .lines()
            .toList();
    assertThat(Page.of("docs/formats/parse-jsonl.md").blocks("json").getFirst().lines())
        .hasSize(5)
        .allSatisfy(line -> assertThat(printed).contains(line));
  }

  @Test
  void everyExampleIsListedAndCalledFictional() throws IOException {
    List<String> examples = new ArrayList<>();
    try (Stream<Path> files = Files.list(Page.ROOT.resolve("examples"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(n -> !n.equals("README.md"))
          .forEach(examples::add);
    }
    List<String> listed =
        Page.of("examples/README.md")
            .text()
            .lines()
            .filter(line -> line.startsWith("| ["))
            .peek(line -> assertThat(line).contains("Fictional."))
            .map(line -> line.substring(3, line.indexOf(']')))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(examples);
  }
}
