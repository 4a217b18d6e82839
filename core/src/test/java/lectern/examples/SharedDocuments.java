package lectern.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.source.Format;
import lectern.source.MarkdownReader;
import lectern.source.PlainTextReader;
import lectern.source.SourceReader;
import lectern.source.SrtReader;
import lectern.source.WebVttReader;

/// The real documents that lie beside the repository and are no part of it.
///
/// Looked for in the folder named by the system property or environment variable `LECTERN_SHARED`, or else in `shared`
/// beside the repository. Where there is none, a test that asks for them is skipped and says why.
public final class SharedDocuments {
  private SharedDocuments() {}

  /// All documents that a reader of core understands, in a fixed order.
  public static List<Path> inNotationsOfCore() throws IOException {
    Path shared = folder().toRealPath(); // it may be a link
    try (Stream<Path> files = Files.walk(shared)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> format(file).isPresent())
          .filter(file -> !isAboutTheDocuments(shared.relativize(file)))
          .sorted()
          .toList();
    }
  }

  /// What a person read in some of them, one JSON document each.
  public static List<Path> gold() throws IOException {
    try (Stream<Path> files = Files.list(folder().resolve("gold").resolve("dev"))) {
      return files.sorted().toList();
    }
  }

  /// The document that such a reading names as its source file.
  public static Path goldSource(String name) {
    return folder().resolve("gold").resolve(name);
  }

  /// Documents that an office corrected after publication, in Markdown, as they were before.
  public static List<Path> revised() throws IOException {
    try (Stream<Path> files = Files.list(folder().resolve("data").resolve("wh-revisions"))) {
      return files.filter(file -> file.toString().endsWith(".old.md")).sorted().toList();
    }
  }

  /// What became of such a document.
  public static Path revision(Path old) {
    return old.resolveSibling(old.getFileName().toString().replace(".old.md", ".new.md"));
  }

  public static SourceReader reader(Format format) {
    return switch (format) {
      case MARKDOWN -> new MarkdownReader();
      case PLAIN -> new PlainTextReader();
      case WEBVTT -> new WebVttReader();
      case SRT -> new SrtReader();
      case HTML, DOCX, PDF ->
          throw new IllegalArgumentException("No reader of core understands " + format + ".");
    };
  }

  /// By the file name's extension; empty where core has no reader for it.
  public static Optional<Format> format(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return Stream.of(Format.PLAIN, Format.MARKDOWN, Format.WEBVTT, Format.SRT)
        .filter(format -> format.extensions().contains(extension))
        .findFirst();
  }

  private static boolean isAboutTheDocuments(Path file) {
    return file.startsWith("docs")
        || file.getFileName().toString().equals("README.md")
        || file.getFileName().toString().equals("GUIDELINES.md");
  }

  private static Path folder() {
    String named = System.getProperty("LECTERN_SHARED", System.getenv("LECTERN_SHARED"));
    Path folder = named != null ? Path.of(named) : Path.of("..", "..", "shared");
    assumeTrue(
        Files.isDirectory(folder),
        "Skipped: the shared documents are not at "
            + folder.toAbsolutePath().normalize()
            + "; name their folder with -DLECTERN_SHARED=….");
    return folder;
  }
}
