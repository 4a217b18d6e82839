package lectern.web;

import java.util.Set;
import lectern.json.JsonValue;
import lectern.record.EditionText;
import lectern.record.Manifest;
import lectern.record.VisitFormat;
import lectern.store.Work;
import lectern.web.api.ChangesJson;
import lectern.web.api.EditionJson;
import lectern.web.api.HistoryJson;
import lectern.web.api.Links;
import lectern.web.api.ProblemException;
import lectern.web.api.TurnsJson;
import lectern.web.api.WorkJson;
import lectern.web.page.HistoryPage;
import lectern.web.page.Standing;
import lectern.web.page.WorkHistory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;

/// Answers programs that ask for works and visits, for their editions, and for what became of them.
final class WorksApi {
  private static final Set<String> NONE = Set.of();
  private static final Set<String> PART = Set.of(ApiParameters.LIMIT, ApiParameters.AFTER);
  private static final String EDITION = "edition";

  private final ApiRecord record;
  private final Holdings holdings;

  WorksApi(ApiRecord record, Holdings holdings) {
    this.record = record;
    this.holdings = holdings;
  }

  JsonValue works(ServerRequest request) throws FieldException {
    return WorkList.ofWorks(request).of(holdings.now().works(), "works", record.links(request));
  }

  JsonValue visits(ServerRequest request) throws FieldException {
    return WorkList.ofVisits(request).of(holdings.now().visits(), "visits", record.links(request));
  }

  JsonValue work(ServerRequest request) throws ProblemException, FieldException {
    SearchParameters.only(request, NONE);
    return new WorkJson(record.links(request)).of(listed(record.work(request)));
  }

  private Work listed(WorkHistory history) {
    return record.archive().work(history.work()).orElseThrow();
  }

  /// A visit with its programme, in the newest edition or the one that is asked for.
  JsonValue visit(ServerRequest request) throws ProblemException, FieldException {
    SearchParameters.only(request, Set.of(EDITION));
    WorkHistory history = record.visit(request);
    int edition =
        ApiRecord.edition(
            history,
            ApiParameters.given(request, EDITION).orElse(String.valueOf(history.newest())));
    if (!(history.edition(edition).orElseThrow().manifest()
        instanceof Manifest.Programme programme)) {
      throw new DamagedRecordException(
          "The entry of the visit " + history.work() + " is no programme.");
    }
    return new WorkJson(record.links(request))
        .visit(
            listed(history),
            VisitFormat.json(programme.visit()),
            edition,
            record.archive().worksOf(history.work()));
  }

  JsonValue editions(ServerRequest request) throws ProblemException, FieldException {
    SearchParameters.only(request, NONE);
    return new EditionJson(record.links(request)).all(record.work(request));
  }

  /// Makes an answer of an edition.
  @FunctionalInterface
  private interface OfEdition {
    JsonValue with(WorkHistory history, int edition, EditionText text, Links links)
        throws FieldException;
  }

  private JsonValue with(ServerRequest request, Set<String> parameters, OfEdition answer)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    SearchParameters.only(request, parameters);
    return record.inTurn(() -> {
      WorkHistory history = record.work(request);
      int edition = ApiRecord.edition(history, request.pathVariable(EDITION));
      return answer.with(history, edition, record.text(history, edition), record.links(request));
    });
  }

  JsonValue edition(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    return with(
        request,
        NONE,
        (history, edition, text, links) -> new EditionJson(links).of(history, edition, text));
  }

  JsonValue turns(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    return with(
        request,
        PART,
        (history, edition, text, links) ->
            new TurnsJson(links, history.work(), edition, text)
                .turns(ApiParameters.part(request, links), ApiParameters.self(request, links)));
  }

  JsonValue exchanges(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    return with(
        request,
        PART,
        (history, edition, text, links) ->
            new TurnsJson(links, history.work(), edition, text)
                .exchanges(ApiParameters.part(request, links), ApiParameters.self(request, links)));
  }

  JsonValue history(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    SearchParameters.only(request, NONE);
    return record.inTurn(() -> history(record.work(request), request));
  }

  JsonValue visitHistory(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    SearchParameters.only(request, NONE);
    return record.inTurn(() -> history(record.visit(request), request));
  }

  private JsonValue history(WorkHistory history, ServerRequest request) {
    return new HistoryJson(record.links(request))
        .of(
            HistoryPage.of(
                history,
                Standing.of(history, history.newest()).orElseThrow(),
                listed(history).title(),
                edition -> record.text(history, edition)));
  }

  JsonValue changes(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    SearchParameters.only(request, NONE);
    return record.inTurn(() -> {
      WorkHistory history = record.work(request);
      int from = ApiRecord.edition(history, request.pathVariable("from"));
      int to = ApiRecord.edition(history, request.pathVariable("to"));
      if (from >= to) {
        throw ApiRecord.problem(
            HttpStatus.NOT_FOUND,
            "Changes lead from an older edition to a newer one, not from %d to %d."
                .formatted(from, to));
      }
      return new ChangesJson(record.links(request), history.work(), from, to)
          .of(record.text(history, from), record.text(history, to));
    });
  }
}
