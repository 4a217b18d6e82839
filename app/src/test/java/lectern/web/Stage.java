package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The sites and the browser that the tests of pages share: each is started when the first test asks for it, and stopped
/// after the last test of all.
final class Stage implements BeforeAllCallback {
  private @Nullable Cast cast;

  @Override
  public void beforeAll(ExtensionContext context) {
    cast =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(Stage.class))
            .computeIfAbsent(Cast.class, _ -> new Cast(), Cast.class);
  }

  Site site(Ground ground) {
    return cast().site(ground);
  }

  /// The shared browser, in a window of 1280 × 800 pixels, as it comes. Where there is none the test is skipped.
  Chromium chromium() {
    Chromium chromium = cast().chromium();
    chromium.media("screen", Map.of());
    chromium.size(1280, 800);
    return chromium;
  }

  private Cast cast() {
    return Optional.ofNullable(cast).orElseThrow();
  }

  private static final class Cast implements AutoCloseable {
    private final Map<Ground, Site> sites = new EnumMap<>(Ground.class);
    private final Deque<Opened> opened = new ArrayDeque<>();
    private @Nullable Chromium chromium;

    private interface Opened {
      void close() throws IOException;
    }

    Site site(Ground ground) {
      return sites.computeIfAbsent(ground, this::start);
    }

    Chromium chromium() {
      Chromium running = chromium;
      if (running == null) {
        running = Chromium.start(folder(), Map.of());
        opened.push(running::close);
        chromium = running;
      }
      return running;
    }

    private Site start(Ground ground) {
      try {
        Site site =
            switch (ground) {
              case FOLDER -> folderSite();
              case RECORD -> record(Cast::operated);
              case EMPTY ->
                  record(
                      folder -> new WrittenRecord(folder, Instant.parse("2031-02-10T15:00:00Z")));
              case DAMAGED -> record(Cast::damaged);
            };
        opened.push(site::close);
        return site;
      } catch (CannotServeException e) {
        throw new AssertionError(e);
      }
    }

    private Site folderSite() throws CannotServeException {
      Shelf shelf = Samples.shelf(Samples.documents());
      opened.push(shelf::close);
      Site site = Site.start(shelf, "127.0.0.1", 0);
      while (shelf.catalogue().unread() > 0) {
        Thread.onSpinWait();
      }
      return site;
    }

    private interface Writing {
      void into(Path folder);
    }

    private Site record(Writing writing) throws CannotServeException {
      Path folder = folder();
      writing.into(folder);
      Archive archive = Archive.open(folder);
      opened.push(archive::close);
      return Site.start(archive, () -> Instant.parse("2031-04-20T12:00:00Z"), "127.0.0.1", 0);
    }

    /// With all that an operator can say of a site.
    private static void operated(Path folder) {
      RecordSamples.write(folder);
      try {
        Files.writeString(
            folder.resolve(SiteFile.NAME),
            """
            {
              "name": "Lantern Quay on Record",
              "address": "https://record.verrania.example",
              "isDemonstration": true,
              "operator": {
                "name": "Archive of the Press Club of Port Halden",
                "statement": "We keep what the ministries say to the press, and pay for it ourselves.",
                "contact": "desk@pressclub.example",
                "isOffice": false
              },
              "topics": [
                {
                  "slug": "ferry-safety",
                  "title": {"en": "Ferry safety", "es": "Seguridad de los transbordadores", "fr": "Sécurité des ferries"},
                  "query": "ferry OR inspector"
                }
              ]
            }
            """);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void damaged(Path folder) {
      RecordSamples.write(folder);
      try {
        Path index = Files.createDirectories(folder.resolve("index"));
        Files.writeString(index.resolve("segments_1"), "This is no index.");
        for (Path text : under(folder.resolve("sources"))) {
          if (text.toString().endsWith(".text")) {
            Files.write(text, "Said by nobody.\n".getBytes(UTF_8), StandardOpenOption.APPEND);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Path folder() {
      try {
        Path folder = Files.createTempDirectory("lectern-stage");
        opened.push(() -> delete(folder));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) throws IOException {
      for (Path path : under(folder).reversed()) {
        Files.deleteIfExists(path);
      }
    }

    private static List<Path> under(Path folder) throws IOException {
      try (Stream<Path> all = Files.walk(folder)) {
        return all.sorted(Comparator.naturalOrder()).toList();
      }
    }

    @Override
    public void close() throws IOException {
      for (Opened one : opened) {
        one.close();
      }
    }
  }
}
