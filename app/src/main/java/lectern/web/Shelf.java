package lectern.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lectern.exchange.Floor;
import lectern.read.Delivery;
import lectern.read.Intake;
import lectern.read.Item;
import lectern.read.Readers;
import lectern.source.Source;
import lectern.source.SourceReader;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;
import lectern.web.page.Card;
import lectern.web.page.ContentsPage.Refused;
import lectern.web.page.FileName;

/// The documents that a site shows.
///
/// Their cards are written in the background once a site serves them, so that it answers at once; a
/// document itself is read when somebody asks for it, from the bytes as they are then, and only the
/// last few are kept.
public final class Shelf implements AutoCloseable {
  /// UTF-16 units of text kept in memory: some hundred ordinary transcripts.
  private static final long KEPT = 4_000_000;

  private final Map<String, Volume> volumes = new LinkedHashMap<>();
  private final SourceReader reader;
  private final Recent recent = new Recent(KEPT);
  private final Map<String, Card> cards = new ConcurrentHashMap<>();
  private final Map<String, Refused> refused = new ConcurrentHashMap<>();
  private final ExecutorService cataloguing;

  /// What the list shows.
  ///
  /// @param cards in the order of [Card#ORDER]
  /// @param refused documents that cannot be read, in the order of the shelf
  /// @param unread how many have not been read yet
  record Catalogue(List<Card> cards, List<Refused> refused, int unread) {}

  private volatile Catalogue catalogue;

  /// The documents of an intake, which stays open as long as the shelf is used.
  public static Shelf of(Intake intake) {
    return new Shelf(
        intake.items().stream().map(item -> new Volume(item.name(), () -> take(item))).toList(),
        Readers::read);
  }

  private static Source take(Item item) throws UnreadableSourceException {
    return switch (item.take()) {
      case Delivery.Taken(Source source) -> source;
      case Delivery.Refused(_, String reason) -> throw new UnreadableSourceException(reason);
    };
  }

  /// @param volumes in an order that does not change from run to run, so that addresses do not either
  /// @param reader for every format among them
  Shelf(List<Volume> volumes, SourceReader reader) {
    Slugs slugs = new Slugs();
    for (Volume volume : volumes) {
      this.volumes.put(slugs.next(volume.name()), volume);
    }
    this.reader = reader;
    this.catalogue = new Catalogue(List.of(), List.of(), volumes.size());
    this.cataloguing =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("cataloguing-", 0).factory());
  }

  /// Starts to write the cards, in the background.
  void startCataloguing() {
    volumes.forEach((slug, volume) -> cataloguing.execute(() -> catalogue(slug, volume)));
    cataloguing.shutdown();
  }

  private void catalogue(String slug, Volume volume) {
    try {
      Transcript transcript = read(volume.opener().open());
      cards.put(slug, Card.of(slug, transcript, Floor.of(transcript)));
    } catch (UnreadableSourceException e) {
      refused.put(slug, new Refused(FileName.of(volume.name()), e.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Fault.report("cataloguing " + volume.name(), e);
      refused.put(slug, new Refused(FileName.of(volume.name()), Fault.SENTENCE));
    }
  }

  private Transcript read(Source source) throws UnreadableSourceException {
    return Transcript.of(reader.read(source));
  }

  /// The cards written so far.
  Catalogue catalogue() {
    Catalogue last = catalogue;
    int unread = volumes.size() - cards.size() - refused.size();
    if (unread != last.unread()) {
      List<Refused> named = new ArrayList<>();
      volumes
          .keySet()
          .forEach(slug -> Optional.ofNullable(refused.get(slug)).ifPresent(named::add));
      List<Card> sorted = cards.values().stream().sorted(Card.ORDER).toList();
      last =
          new Catalogue(sorted, List.copyOf(named), volumes.size() - sorted.size() - named.size());
      catalogue = last;
    }
    return last;
  }

  /// The bytes of a document as they are now; empty where there is no document of that address.
  ///
  /// @throws UnreadableSourceException if the document is gone or cannot be fetched
  Optional<Source> source(String slug) throws UnreadableSourceException {
    Volume volume = volumes.get(slug);
    return volume == null ? Optional.empty() : Optional.of(volume.opener().open());
  }

  /// Reads a document, or takes it from the last few where its bytes have not changed.
  ///
  /// @throws UnreadableSourceException if it is gone, or is no document of its format
  Optional<Opened> open(String slug) throws UnreadableSourceException {
    Optional<Source> source = source(slug);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    String sha256 = source.get().sha256();
    Optional<Opened> held = recent.find(slug, sha256);
    if (held.isPresent()) {
      return held;
    }
    Transcript transcript = read(source.get());
    Opened opened = new Opened(slug, sha256, transcript, Floor.of(transcript));
    recent.hold(opened);
    return Optional.of(opened);
  }

  /// Stops reading; what has not been read stays unread.
  @Override
  public void close() {
    cataloguing.shutdownNow();
  }
}
