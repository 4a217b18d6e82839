package lectern.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lectern.cite.WorkId;
import lectern.record.Manifest;
import lectern.record.Visit;
import lectern.store.Logged;
import lectern.web.page.Gist;
import lectern.web.page.Listed;
import lectern.web.page.News;
import lectern.web.page.Upcoming;
import lectern.web.page.WorkHistory;

/// What lists show of a record beside its titles. It is read when a list first needs it, and kept: an edition never
/// changes.
final class Overview {

  /// A gist has some kilobytes.
  private static final int MOST_GISTS = 500;

  private static final Set<String> EDITIONS = Set.of("publish", "correct", "withdraw", "visit");
  private static final Set<String> CHANGES = Set.of("correct", "withdraw");

  private final Archive archive;
  private final Map<Edition, Gist> gists = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Edition, Visit> programmes = new ConcurrentHashMap<>();

  private record Edition(WorkId work, int number) {}

  Overview(Archive archive) {
    this.archive = archive;
  }

  /// What a list shows of the newest edition of a work. Where too many read at once, nothing is shown rather than nobody
  /// answered.
  Gist gist(Listed listed) {
    Optional<Gist> known = known(edition(listed));
    if (known.isPresent() || listed.isVisit()) {
      return known.orElseGet(Gist::none);
    }
    try {
      if (!archive.turnstile().enter()) {
        return Gist.none();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Gist.none();
    }
    try {
      return gistInTurn(listed);
    } finally {
      archive.turnstile().leave();
    }
  }

  /// The same for a request that has had its turn to read.
  Gist gistInTurn(Listed listed) {
    Edition edition = edition(listed);
    Optional<Gist> known = known(edition);
    if (known.isPresent()) {
      return known.get();
    }
    Gist read = read(edition);
    keep(edition, read);
    return read;
  }

  private static Edition edition(Listed listed) {
    return new Edition(listed.id(), listed.edition());
  }

  private Optional<Gist> known(Edition edition) {
    synchronized (gists) {
      return Optional.ofNullable(gists.get(edition));
    }
  }

  private void keep(Edition edition, Gist gist) {
    synchronized (gists) {
      gists.put(edition, gist);
      if (gists.size() > MOST_GISTS) {
        gists.remove(gists.keySet().iterator().next());
      }
    }
  }

  private Gist read(Edition edition) {
    WorkHistory history = archive.history(edition.work()).orElseThrow();
    return history
        .digest(edition.number())
        .map(digest ->
            Gist.of(archive.text(digest), Rereading.of(archive, history, edition.number())))
        .orElseGet(Gist::none);
  }

  /// The visits of the record by id, each as its newest programme has it.
  Map<WorkId, Visit> visits() {
    return archive.all().stream()
        .filter(Listed::isVisit)
        .collect(Collectors.toMap(Listed::id, this::programme));
  }

  private Visit programme(Listed visit) {
    return programmes.computeIfAbsent(
        new Edition(visit.id(), visit.edition()),
        edition -> {
          programmes.keySet().removeIf(old -> old.work().equals(edition.work()));
          return archive
              .visit(edition.work())
              .orElseThrow(() ->
                  new DamagedRecordException("There is no programme of " + edition.work() + "."));
        });
  }

  /// What is on the programmes of visits from a day on, and not on record. A visit that was withdrawn is none.
  List<Upcoming> upcoming(LocalDate today) {
    List<Listed> all = archive.all();
    Set<WorkId> recorded = all.stream().map(Listed::id).collect(Collectors.toSet());
    List<Visit> visits =
        all.stream()
            .filter(listed -> listed.isVisit() && !listed.isWithdrawn())
            .map(this::programme)
            .filter(visit -> !visit.to().isBefore(today))
            .toList();
    return Upcoming.from(today, visits, recorded::contains);
  }

  /// What was published, corrected and withdrawn, the latest first.
  List<News> news(int limit) {
    return news(EDITIONS, limit);
  }

  /// What was corrected and withdrawn, the latest first.
  List<News> changes(int limit) {
    return news(CHANGES, limit);
  }

  private List<News> news(Set<String> types, int limit) {
    List<News> news = new ArrayList<>();
    for (Logged logged : archive.newest(types, limit)) {
      if (logged.manifest() instanceof Manifest.OfWork manifest) {
        String title = archive.title(manifest.work()).orElseGet(() -> manifest.work().toString());
        News.of(logged.index(), manifest, title).ifPresent(news::add);
      }
    }
    return news;
  }
}
