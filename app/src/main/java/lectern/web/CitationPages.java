package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import lectern.cite.Address;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.citing.CitationFormat;
import lectern.citing.Reference;
import lectern.record.EditionDigest;
import lectern.record.EditionText;
import lectern.record.TlogProof;
import lectern.web.page.CitationPage;
import lectern.web.page.CiteForm;
import lectern.web.page.Standing;
import lectern.web.page.Wording;
import lectern.web.page.WorkHistory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers whoever follows a citation: what became of the sentence, and the proof that it was published.
///
/// What was never published at an address is not found there. Nothing that stands near it is shown in its place.
final class CitationPages {
  private static final MediaType BIBTEX =
      MediaType.parseMediaType("application/x-bibtex;charset=utf-8");
  private static final MediaType CSL_JSON =
      MediaType.parseMediaType("application/vnd.citationstyles.csl+json");

  /// W3C Web Annotation Protocol, section 3.2.
  private static final MediaType JSON_LD =
      MediaType.parseMediaType("application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"");

  private final Archive archive;
  private final RecordPages pages;
  private final References references;
  private final Answers answers;
  private final Wording say;

  CitationPages(
      Archive archive, RecordPages pages, References references, Answers answers, Wording say) {
    this.archive = archive;
    this.pages = pages;
    this.references = references;
    this.answers = answers;
    this.say = say;
  }

  /// A citation that was found.
  record Cited(Citation asked, Citation.Found found, EditionText text) {
    Utterance sentence() {
      return found.utterance();
    }
  }

  ServerResponse page(ServerRequest request) throws InterruptedException {
    return with(
        request, (history, cited) -> answers.page("citation", page(request, history, cited)));
  }

  /// Answers with the page of a citation as part of another.
  @FunctionalInterface
  interface PageAnswer {
    ServerResponse with(CitationPage page, Cited cited);
  }

  /// Finds the sentence of a request and answers with it, without the forms in which it may be cited.
  ServerResponse withPage(ServerRequest request, PageAnswer answer) throws InterruptedException {
    return with(
        request,
        (history, cited) -> {
          Standing in = Standing.of(history, cited.found().edition()).orElseThrow();
          return answer.with(page(history, cited, in, List.of()), cited);
        });
  }

  private CitationPage page(ServerRequest request, WorkHistory history, Cited cited) {
    Standing in = Standing.of(history, cited.found().edition()).orElseThrow();
    return page(history, cited, in, CiteForm.of(reference(request, in, cited)));
  }

  private CitationPage page(WorkHistory history, Cited cited, Standing in, List<CiteForm> forms) {
    Standing newest = Standing.of(history, history.newest()).orElseThrow();
    EditionText current = in.isNewest() ? cited.text() : text(history, history.newest());
    return CitationPage.of(
        cited.asked(),
        cited.sentence(),
        in,
        newest,
        cited.text(),
        current,
        pages.reread(history, in.edition()),
        forms);
  }

  private Reference reference(ServerRequest request, Standing in, Cited cited) {
    Address at = cited.sentence().at();
    return references.of(request, in, cited.text(), at, at);
  }

  ServerResponse bibtex(ServerRequest request) throws InterruptedException {
    return file(request, CitationFormat.BIBTEX, BIBTEX, ".bib");
  }

  ServerResponse cslJson(ServerRequest request) throws InterruptedException {
    return file(request, CitationFormat.CSL_JSON, CSL_JSON, ".json");
  }

  ServerResponse annotation(ServerRequest request) throws InterruptedException {
    return file(request, CitationFormat.ANNOTATION, JSON_LD, ".jsonld");
  }

  /// The citation as a file, to be saved.
  private ServerResponse file(
      ServerRequest request, CitationFormat format, MediaType type, String extension)
      throws InterruptedException {
    return with(
        request,
        (history, cited) -> {
          Standing in = Standing.of(history, cited.found().edition()).orElseThrow();
          String text = format.write(reference(request, in, cited)) + "\n";
          return attachment(type, name(history, cited) + extension).body(text.getBytes(UTF_8));
        });
  }

  /// A file to be saved.
  static ServerResponse.BodyBuilder attachment(MediaType type, String name) {
    return ServerResponse.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .cacheControl(CacheControl.noCache());
  }

  private static String name(WorkHistory history, Cited cited) {
    return history.work().slug() + "-v" + cited.found().edition() + "-" + cited.sentence().at();
  }

  ServerResponse proof(ServerRequest request) throws InterruptedException {
    return with(request, this::proof);
  }

  private ServerResponse proof(WorkHistory history, Cited cited) {
    return attachment(
            MediaType.APPLICATION_OCTET_STREAM, name(history, cited) + TlogProof.FILE_EXTENSION)
        .body(
            archive.proof(Citation.of(history.work(), cited.found().edition(), cited.sentence())));
  }

  @FunctionalInterface
  private interface CitedAnswer {
    ServerResponse with(WorkHistory history, Cited cited);
  }

  private ServerResponse with(ServerRequest request, CitedAnswer answer)
      throws InterruptedException {
    return pages.withWork(
        request,
        history -> {
          Citation citation;
          try {
            citation = Citation.parse(citation(request, history));
          } catch (IllegalArgumentException _) {
            return answers.error(HttpStatus.NOT_FOUND, say.say("sentence.404.citation.form"));
          }
          Optional<Citation.Found> found =
              citation.find(history.newest(), number -> utterances(history, number));
          return found.isPresent()
              ? answer.with(
                  history, new Cited(citation, found.get(), text(history, found.get().edition())))
              : answers.error(HttpStatus.NOT_FOUND, never(citation, history));
        });
  }

  private static String citation(ServerRequest request, WorkHistory history) {
    String edition = request.pathVariables().get("edition");
    return "/"
        + history.work()
        + (edition == null ? "" : "/v" + edition)
        + "/t"
        + request.pathVariable("sentence");
  }

  private List<Utterance> utterances(WorkHistory history, int edition) {
    return history
        .digest(edition)
        .map(digest -> archive.text(digest).utterances())
        .orElse(List.of());
  }

  private EditionText text(WorkHistory history, int edition) {
    EditionDigest digest = history.digest(edition).orElseThrow();
    return archive.text(digest);
  }

  private String never(Citation citation, WorkHistory history) {
    if (citation.edition().isEmpty()) {
      return say.say("sentence.404.citation.any", citation.at(), citation.check());
    }
    int edition = citation.edition().getAsInt();
    return history.digest(edition).isEmpty()
        ? say.say("sentence.404.edition", edition, history.newest())
        : say.say("sentence.404.citation", citation.at(), citation.check(), edition);
  }
}
