package lectern.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.cite.Address;
import lectern.cite.Alignment;
import lectern.cite.Citation;
import lectern.cite.Resolution;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.json.JsonValue;
import lectern.record.EditionText;
import lectern.record.SentenceProof;
import lectern.record.SignedCheckpoint;
import lectern.web.api.CitationJson;
import lectern.web.api.Problem;
import lectern.web.api.ProblemException;
import lectern.web.api.ProofJson;
import lectern.web.page.Standing;
import lectern.web.page.WorkHistory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;

/// Answers programs that follow a citation, and those that want it proved.
///
/// What was never published at an address is not found there, as on the pages.
final class CitationsApi {
  private static final Set<String> NONE = Set.of();
  private static final String URL = "url";

  /// A citation in the path of an address, with the page or the file of it that the address may be of.
  private static final Pattern CITED =
      Pattern.compile(
          "(?:.*?)(/[^/]+/[0-9]{4}-[^/]+/[^/]+(?:/v[0-9]+)?/t[^/]+~[0-9a-f]{8})(?:/.*)?");

  /// A sentence on the page of an edition.
  private static final Pattern ON_PAGE =
      Pattern.compile("/([^/]+/[0-9]{4}-[^/]+/[^/]+)/v([1-9][0-9]{0,8})");

  private final ApiRecord record;
  private final References references;

  CitationsApi(ApiRecord record, References references) {
    this.record = record;
    this.references = references;
  }

  JsonValue citation(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    SearchParameters.only(request, NONE);
    return record.inTurn(() -> citation(parsed(request), request));
  }

  /// The citation that an address of the site is of, however it was copied.
  JsonValue byUrl(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    SearchParameters.only(request, Set.of(URL));
    String url =
        ApiParameters.given(request, URL)
            .orElseThrow(() ->
                new FieldException(
                    URL, "“url” is missing: the address of a sentence, or of its citation."));
    return record.inTurn(() -> citation(cited(url), request));
  }

  private Citation cited(String url) throws FieldException, ProblemException {
    URI address;
    try {
      address = URI.create(url.strip());
    } catch (IllegalArgumentException _) {
      throw noCitation();
    }
    String path = Optional.ofNullable(address.getPath()).orElse("");
    Matcher cited = CITED.matcher(path);
    Matcher onPage = ON_PAGE.matcher(path);
    try {
      if (cited.matches()) {
        return Citation.parse(cited.group(1));
      }
      if (onPage.matches() && address.getFragment() != null) {
        return onPage(
            WorkId.parse(onPage.group(1)), onPage.group(2), Address.parse(address.getFragment()));
      }
    } catch (IllegalArgumentException e) {
      throw new FieldException(URL, String.valueOf(e.getMessage()));
    }
    throw noCitation();
  }

  private static FieldException noCitation() {
    return new FieldException(
        URL,
        "This is no address of a sentence: expected one like"
            + " /press-availability/2031-03-13/aldana/v1/t12.s3~0a1b2c3d or /press-availability/2031-03-13/aldana/v1#t12.s3.");
  }

  private Citation onPage(WorkId work, String digits, Address at) throws ProblemException {
    WorkHistory history = record.history(work);
    int edition = ApiRecord.edition(history, digits);
    return record
        .text(history, edition)
        .utterance(at)
        .map(sentence -> Citation.of(work, edition, sentence))
        .orElseThrow(() ->
            ApiRecord.problem(
                HttpStatus.NOT_FOUND,
                "Edition %d of %s has no sentence %s.".formatted(edition, work, at)));
  }

  private static Citation parsed(ServerRequest request) throws ProblemException {
    String edition = request.pathVariables().get("edition");
    try {
      return Citation.parse(
          "/"
              + request.pathVariable("kind")
              + "/"
              + request.pathVariable("date")
              + "/"
              + request.pathVariable("slug")
              + (edition == null ? "" : "/v" + edition)
              + "/t"
              + request.pathVariable("sentence"));
    } catch (IllegalArgumentException e) {
      throw ApiRecord.problem(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }
  }

  /// A citation that was found.
  private record Cited(WorkHistory history, Citation.Found found) {
    int edition() {
      return found.edition();
    }

    Utterance sentence() {
      return found.utterance();
    }
  }

  private Cited find(Citation citation) throws ProblemException {
    WorkHistory history = record.history(citation.work());
    Citation.Found found =
        citation
            .find(history.newest(), edition -> utterances(history, edition))
            .orElseThrow(() -> new ProblemException(neverPublished(citation, history)));
    return new Cited(history, found);
  }

  private List<Utterance> utterances(WorkHistory history, int edition) {
    return history
        .digest(edition)
        .map(digest -> record.archive().text(digest).utterances())
        .orElse(List.of());
  }

  private static Problem neverPublished(Citation citation, WorkHistory history) {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "No sentence of "
            + history.work()
            + " was ever published as "
            + citation
            + ": its address and its check do not belong together. Editions are numbered from 1 to "
            + history.newest()
            + ".");
  }

  private JsonValue citation(Citation asked, ServerRequest request) throws ProblemException {
    Cited cited = find(asked);
    WorkHistory history = cited.history();
    Standing in = Standing.of(history, cited.edition()).orElseThrow();
    EditionText text = record.text(history, cited.edition());
    EditionText current = in.isNewest() ? text : record.text(history, history.newest());
    Address at = cited.sentence().at();
    Resolution resolution =
        in.isNewest()
            ? new Resolution.Exact(cited.sentence())
            : Alignment.of(text.utterances(), current.utterances()).resolve(at).orElseThrow();
    return new CitationJson(record.links(request), history.work(), history.newest())
        .of(asked, in, cited.sentence(), resolution, references.of(request, in, text, at, at));
  }

  JsonValue proof(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    SearchParameters.only(request, NONE);
    return record.inTurn(() -> {
      Cited cited = find(parsed(request));
      Citation citation = Citation.of(cited.history().work(), cited.edition(), cited.sentence());
      SentenceProof proof = record.archive().prove(citation);
      return new ProofJson(record.links(request))
          .of(citation.work(), cited.edition(), cited.sentence(), proof, record.archive().key());
    });
  }

  JsonValue log(ServerRequest request) throws FieldException {
    SearchParameters.only(request, NONE);
    SignedCheckpoint signed = record.archive().checkpoint();
    return new ProofJson(record.links(request))
        .log(signed, record.archive().key(), record.archive().office());
  }
}
