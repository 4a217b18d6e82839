package lectern.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lectern.cite.WorkId;
import lectern.record.EditionDigest;
import lectern.record.EditionText;
import lectern.record.Manifest;
import lectern.record.Visit;
import lectern.web.page.ChangesPage;
import lectern.web.page.EditionPage;
import lectern.web.page.Gist;
import lectern.web.page.HistoryPage;
import lectern.web.page.Listed;
import lectern.web.page.Reread;
import lectern.web.page.Shown;
import lectern.web.page.Standing;
import lectern.web.page.Strip;
import lectern.web.page.VisitPage;
import lectern.web.page.Wording;
import lectern.web.page.WorkHistory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers a request for something of the record with a page.
final class RecordPages {

  private static final Pattern EDITION = Pattern.compile("[1-9][0-9]{0,8}");

  /// Of how many works of a visit its page shows who held the floor.
  private static final int MOST_SHOWN = 24;

  /// How long a picture may be kept; a later release may draw it better.
  private static final Duration KEPT = Duration.ofDays(7);

  private final Archive archive;
  private final Registering registering;
  private final Answers answers;
  private final Wording say;
  private final Turnstile turnstile;

  RecordPages(Archive archive, Registering registering, Answers answers, Wording say) {
    this.archive = archive;
    this.registering = registering;
    this.answers = answers;
    this.say = say;
    this.turnstile = archive.turnstile();
  }

  ServerResponse verify(ServerRequest request) {
    return answers.page("verify", archive.verify());
  }

  ServerResponse newest(ServerRequest request) throws InterruptedException {
    return withWork(request, history -> edition(history, history.newest()));
  }

  ServerResponse edition(ServerRequest request) throws InterruptedException {
    return withWork(request, history -> edition(history, number(request.pathVariable("edition"))));
  }

  private ServerResponse edition(WorkHistory history, int number) {
    Optional<Standing> standing = Standing.of(history, number);
    if (standing.isEmpty()) {
      return noSuchEdition(history, number);
    }
    if (history.edition(number).orElseThrow().manifest() instanceof Manifest.Programme programme) {
      return visit(standing.get(), programme.visit());
    }
    EditionDigest digest = history.digest(number).orElseThrow();
    EditionPage page =
        EditionPage.of(
            history,
            standing.get(),
            digest,
            archive.text(digest),
            reread(history, number),
            archive::title);
    return answers.page(
        "edition", page.with(registering.known(history.work(), number, page.labels())));
  }

  private ServerResponse visit(Standing standing, Visit visit) {
    List<Shown> works = works(standing.work());
    return answers.page(
        "visit",
        VisitPage.of(
            standing,
            visit,
            works,
            registering.speakers(works.stream().map(work -> work.listed().id()).toList())));
  }

  private List<Shown> works(WorkId visit) {
    List<Listed> works = archive.of(visit);
    return IntStream.range(0, works.size())
        .mapToObj(i ->
            new Shown(
                works.get(i),
                i < MOST_SHOWN ? archive.overview().gistInTurn(works.get(i)) : Gist.none()))
        .toList();
  }

  /// The source of an edition as this release reads it; empty where it cannot.
  Optional<Reread> reread(WorkHistory history, int edition) {
    return Rereading.of(archive, history, edition);
  }

  /// The floor of an edition as a picture of its own. It is drawn when it is asked for.
  ServerResponse card(ServerRequest request) throws InterruptedException {
    return withWork(
        request,
        history -> {
          int number = number(request.pathVariable("edition"));
          Optional<Strip> strip =
              history
                  .digest(number)
                  .flatMap(digest -> Strip.of(archive.text(digest), reread(history, number)));
          return strip.isEmpty()
              ? answers.error(HttpStatus.NOT_FOUND, say.say("sentence.404.card"))
              : ServerResponse.ok()
                  .contentType(MediaType.IMAGE_PNG)
                  .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                  .body(CardPicture.png(strip.get()));
        });
  }

  ServerResponse history(ServerRequest request) throws InterruptedException {
    return withWork(
        request,
        history ->
            answers.page(
                "history",
                HistoryPage.of(
                    history,
                    Standing.of(history, history.newest()).orElseThrow(),
                    archive.title(history.work()).orElseThrow(),
                    number -> text(history, number))));
  }

  ServerResponse changes(ServerRequest request) throws InterruptedException {
    return withWork(
        request,
        history ->
            changes(
                history, number(request.pathVariable("from")), number(request.pathVariable("to"))));
  }

  private ServerResponse changes(WorkHistory history, int from, int to) {
    Optional<Standing> older = Standing.of(history, from);
    Optional<Standing> newer = Standing.of(history, to);
    if (older.isEmpty() || newer.isEmpty() || history.digest(from).isEmpty()) {
      return noSuchEdition(history, older.isEmpty() ? from : to);
    }
    if (from >= to) {
      return answers.error(
          HttpStatus.NOT_FOUND, say.say("sentence.404.changes", from, to, history.newest()));
    }
    return answers.page(
        "changes",
        ChangesPage.of(older.get(), newer.get(), text(history, from), text(history, to)));
  }

  private EditionText text(WorkHistory history, int edition) {
    return archive.text(history.digest(edition).orElseThrow());
  }

  /// Finds the work of a request and, when its turn has come, answers with it.
  ServerResponse withWork(ServerRequest request, WorkAnswer answer) throws InterruptedException {
    if (!turnstile.enter()) {
      return answers.error(HttpStatus.SERVICE_UNAVAILABLE, say.say("sentence.503"));
    }
    try {
      Optional<WorkHistory> history = work(request).flatMap(archive::history);
      return history.isPresent()
          ? answer.with(history.get())
          : answers.error(HttpStatus.NOT_FOUND, say.say("sentence.404.work"));
    } finally {
      turnstile.leave();
    }
  }

  /// Answers with a work that the record has.
  @FunctionalInterface
  interface WorkAnswer {
    ServerResponse with(WorkHistory history);
  }

  private static Optional<WorkId> work(ServerRequest request) {
    try {
      return Optional.of(
          WorkId.parse(
              request.pathVariable("kind")
                  + "/"
                  + request.pathVariable("date")
                  + "/"
                  + request.pathVariable("slug")));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The number of an edition as an address has it; 0, which no edition has, where that is no such number.
  static int number(String digits) {
    return EDITION.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
  }

  private ServerResponse noSuchEdition(WorkHistory history, int number) {
    if (number == 0) {
      return answers.error(HttpStatus.NOT_FOUND, say.say("sentence.404.work"));
    }
    return answers.error(
        HttpStatus.NOT_FOUND, say.say("sentence.404.edition", number, history.newest()));
  }

  ServerResponse damaged(Throwable fault, ServerRequest request) {
    Fault.report("answering " + request.method() + " " + request.path(), fault);
    return answers.error(HttpStatus.INTERNAL_SERVER_ERROR, say.say("sentence.500.record"));
  }
}
