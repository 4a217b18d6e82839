package lectern.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Markdown page of the documentation.
///
/// @param path from the root of the repository
/// @param text the whole page
record Page(Path path, String text) {

  /// The root of the repository: the nearest folder above the tests that holds `verify`.
  static final Path ROOT = root();

  private static final Pattern FENCE =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ +(.+?)$", Pattern.MULTILINE);
  private static final Pattern ID = Pattern.compile("<a id=\"([^\"]+)\"></a>");
  private static final Pattern CODE = Pattern.compile("`[^`\\n]+`");

  /// Every page: those at the root, and all below `docs` and `examples`.
  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String folder : List.of("", "docs", "examples")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder), folder.isEmpty() ? 1 : 9)) {
        for (Path file : files.filter(Page::isPage).sorted().toList()) {
          pages.add(of(ROOT.relativize(file).toString()));
        }
      }
    }
    return pages;
  }

  /// An example is a document in Markdown, too, but only its README is a page.
  private static boolean isPage(Path file) {
    return file.toString().endsWith(".md")
        && (!file.startsWith(ROOT.resolve("examples")) || file.endsWith("README.md"));
  }

  static Page of(String path) throws IOException {
    return new Page(Path.of(path), Files.readString(ROOT.resolve(path)).replace("\r\n", "\n"));
  }

  /// The contents of the fenced blocks in `language`.
  List<String> blocks(String language) {
    return FENCE
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  /// The commands in `sh` blocks that start `./lectern`, without that word.
  List<String> commands() {
    return blocks("sh").stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith("./lectern "))
        .map(line -> line.substring("./lectern ".length()))
        .toList();
  }

  /// Targets of links, in order, as written.
  List<String> links() {
    String prose = CODE.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("");
    return LINK.matcher(prose).results().map(link -> link.group(1)).toList();
  }

  /// What a link may name after `#`: headings the way code forges name them, and explicit anchors.
  List<String> anchors() {
    String prose = FENCE.matcher(text).replaceAll("");
    return Stream.concat(
            HEADING.matcher(prose).results().map(heading -> slug(heading.group(1))),
            ID.matcher(prose).results().map(id -> id.group(1)))
        .toList();
  }

  private static String slug(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .strip()
        .replace(' ', '-');
  }

  /// From the heading that is exactly `heading`, its signs included, to the next one of its rank; empty if there is none.
  String section(String heading) {
    String rank = heading.substring(0, heading.indexOf(' ') + 1);
    int start = ("\n" + text).indexOf("\n" + heading + "\n");
    if (start < 0) {
      return "";
    }
    int end = text.indexOf("\n" + rank, start + heading.length());
    return text.substring(start, end < 0 ? text.length() : end);
  }

  /// The words set as code, without their marks.
  static List<String> codeIn(String text) {
    return CODE.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(code -> code.substring(1, code.length() - 1))
        .toList();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("verify"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
