package lectern.web;

import java.util.Optional;
import java.util.regex.Pattern;
import lectern.cite.WorkId;
import lectern.record.EditionDigest;
import lectern.record.EditionText;
import lectern.record.Visit;
import lectern.web.api.Links;
import lectern.web.api.Problem;
import lectern.web.api.ProblemException;
import lectern.web.page.WorkHistory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;

/// Finds in the record what an address of the API names, and lets in a few at once.
final class ApiRecord {
  private static final Pattern EDITION = Pattern.compile("[1-9][0-9]{0,8}");

  private final Archive archive;
  private final Turnstile turnstile = new Turnstile();

  ApiRecord(Archive archive) {
    this.archive = archive;
  }

  Archive archive() {
    return archive;
  }

  /// The addresses of this site, for an answer.
  Links links(ServerRequest request) {
    return new Links(Api.site(request, archive.settings()));
  }

  /// Answers with something that needs much reading.
  ///
  /// @param <T> the answer
  @FunctionalInterface
  interface Work<T> {
    T done() throws ProblemException, FieldException, CannotCheckException;
  }

  /// @throws ProblemException 503 if too many ask at once
  <T> T inTurn(Work<T> work)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    if (!turnstile.enter()) {
      throw problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "Too much is asked of this site at the moment. Try again shortly.");
    }
    try {
      return work.done();
    } finally {
      turnstile.leave();
    }
  }

  /// The work of an address with `{kind}`, `{date}` and `{slug}`.
  ///
  /// @throws ProblemException 404 if there is none
  WorkHistory work(ServerRequest request) throws ProblemException {
    WorkId id = id(request.pathVariable("kind"), request);
    if (id.kind().equals(Visit.KIND)) {
      throw problem(
          HttpStatus.NOT_FOUND,
          id + " is a visit, not a work. Visits are at " + Links.ROOT + "/visits.");
    }
    return history(id);
  }

  /// The visit of an address with `{date}` and `{slug}`.
  ///
  /// @throws ProblemException 404 if there is none
  WorkHistory visit(ServerRequest request) throws ProblemException {
    return history(id(Visit.KIND, request));
  }

  private static WorkId id(String kind, ServerRequest request) throws ProblemException {
    try {
      return WorkId.parse(
          kind + "/" + request.pathVariable("date") + "/" + request.pathVariable("slug"));
    } catch (IllegalArgumentException e) {
      throw problem(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }
  }

  WorkHistory history(WorkId id) throws ProblemException {
    Optional<WorkHistory> history = archive.history(id);
    if (history.isEmpty()) {
      throw problem(
          HttpStatus.NOT_FOUND,
          "The record has no %s %s. What it has is listed at %s."
              .formatted(
                  id.kind().equals(Visit.KIND) ? Visit.KIND : "work",
                  id,
                  Links.ROOT + (id.kind().equals(Visit.KIND) ? "/visits" : "/works")));
    }
    return history.get();
  }

  /// The edition of an address.
  ///
  /// @param digits its number as it stands there
  /// @throws ProblemException 404 if the work has no such edition
  static int edition(WorkHistory history, String digits) throws ProblemException {
    int number = EDITION.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
    if (history.edition(number).isEmpty()) {
      throw problem(
          HttpStatus.NOT_FOUND,
          "%s has no edition “%s”: its editions are numbered from 1 to %d."
              .formatted(
                  history.work(),
                  digits.substring(0, Math.min(digits.length(), 40)),
                  history.newest()));
    }
    return number;
  }

  EditionText text(WorkHistory history, int edition) {
    EditionDigest digest = history.digest(edition).orElseThrow();
    return archive.text(digest);
  }

  static ProblemException problem(HttpStatus status, String detail) {
    return new ProblemException(Problem.of(status, detail));
  }
}
