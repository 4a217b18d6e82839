package lectern.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.source.Format;
import lectern.source.MarkdownReader;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.store.EventKind;
import lectern.transcript.Metadata;
import lectern.transcript.Printed;
import lectern.transcript.Transcript;

/// Makes many Markdown transcripts of some: those there are, and then variants of them with other days, titles and
/// sentences. A variant keeps the order of its speakers and all that is short; every longer sentence is one of another
/// document, a few words changed, so that no two documents say the same.
///
/// Usage: `ManyTranscripts CORPUS COUNT DIR`. DIR gets a folder for each kind of event, with folders of at most
/// [#TOGETHER] documents in it. The same corpus and count give the same documents.
public final class ManyTranscripts {
  /// Documents of a folder: what is published under one checkpoint.
  private static final int TOGETHER = 500;

  /// Days by which each round of variants lies before the one that it follows, at least.
  private static final int ROUND = 400;

  private final List<Original> originals = new ArrayList<>();
  private final SentencePool pool = new SentencePool(new Random(5));
  private final Random random = new Random(10_000);
  private final Path folder;
  private final Map<String, Integer> writtenOf = new HashMap<>();
  private int written;

  /// @param body what follows the front matter
  private record Original(String title, LocalDate day, String kind, String body) {}

  private ManyTranscripts(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 3) {
      System.err.println(
          "Usage: ManyTranscripts CORPUS COUNT DIR, a folder that does not exist yet.");
      System.exit(2);
    }
    ManyTranscripts many = new ManyTranscripts(Path.of(args[2]));
    many.read(Path.of(args[0]));
    many.write(Integer.parseInt(args[1]));
  }

  private void read(Path corpus) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(corpus)) {
      files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    for (Path file : files) {
      original(file)
          .ifPresent(original -> {
            originals.add(original);
            pool.add(original.body());
          });
    }
    System.out.println(originals.size() + " originals, " + pool.size() + " sentences to draw from");
  }

  /// Empty where it has no day or nothing that can be said of it.
  private static Optional<Original> original(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      Transcript transcript =
          Transcript.of(
              new MarkdownReader().read(Source.of(file.toString(), Format.MARKDOWN, bytes)));
      Metadata about = transcript.metadata();
      Optional<String> title = about.title().map(Printed::value);
      if (title.isEmpty() || about.day().isEmpty()) {
        return Optional.empty();
      }
      String text = new String(bytes, UTF_8);
      int end = text.indexOf("\n---", 3);
      return Optional.of(
          new Original(
              plain(title.get()),
              about.day().get(),
              EventKind.namedIn(title.get()).orElse("press-briefing"),
              text.substring(text.indexOf('\n', end + 1) + 1)));
    } catch (UnreadableSourceException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static String plain(String title) {
    return title.replace('\u00a0', ' ').replace('"', '\'').replace("\\", "");
  }

  private void write(int count) throws IOException {
    for (int round = 0; written < count; round++) {
      for (Original original : originals) {
        if (written == count) {
          return;
        }
        write(round == 0 ? original : variant(original, round));
      }
    }
  }

  private Original variant(Original original, int round) {
    Original named = originals.get(random.nextInt(originals.size()));
    return new Original(
        named.title() + ", part " + round,
        original.day().minusDays((long) round * ROUND + random.nextInt(ROUND)),
        EventKind.namedIn(named.title()).orElse("press-briefing"),
        Stream.of(original.body().split("\\n[ \\t]*\\n"))
            .map(paragraph -> pool.reworded(paragraph.replace('\n', ' ')))
            .collect(Collectors.joining("\n\n", "", "\n")));
  }

  private int written(String kind) {
    return writtenOf.merge(kind, 1, Integer::sum) - 1;
  }

  private void write(Original document) throws IOException {
    int ofKind = written(document.kind());
    Path place =
        Files.createDirectories(
            folder.resolve(document.kind()).resolve("set-" + ofKind / TOGETHER));
    Files.writeString(
        place.resolve("document-%05d.md".formatted(written)),
        "---\ndate: '"
            + document.day()
            + "'\ntitle: \""
            + document.title()
            + "\"\n---\n\n"
            + document.body());
    written++;
  }
}
