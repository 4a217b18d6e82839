package lectern.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lectern.source.Format;
import lectern.source.MarkdownReader;
import lectern.source.PlainTextReader;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;

/// The decoded documents of a folder, held in memory so that a measurement sees no disk.
///
/// @param texts Markdown and plain text documents, in the order of their paths
/// @param units UTF-16 units in all of them together
record Corpus(List<SourceText> texts, long units) {

  /// Reads the folder that the system property `corpus` names, with all folders below it.
  static Corpus read() {
    String folder = System.getProperty("corpus");
    if (folder == null) {
      throw new IllegalStateException("Say which folder to measure on: -Dcorpus=FOLDER.");
    }
    List<SourceText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        read(file, texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Corpus(texts, texts.stream().mapToLong(text -> text.text().length()).sum());
  }

  private static void read(Path file, List<SourceText> texts) throws IOException {
    String name = file.getFileName().toString();
    try {
      if (name.endsWith(".md")) {
        Source source = Source.of(name, Format.MARKDOWN, Files.readAllBytes(file));
        texts.add(new MarkdownReader().read(source));
      } else if (name.endsWith(".txt")) {
        Source source = Source.of(name, Format.PLAIN, Files.readAllBytes(file));
        texts.add(new PlainTextReader().read(source));
      }
    } catch (UnreadableSourceException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
