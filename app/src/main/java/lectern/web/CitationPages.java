package lectern.web;

import java.util.List;
import java.util.Optional;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.record.EditionDigest;
import lectern.record.EditionText;
import lectern.record.TlogProof;
import lectern.web.page.CitationPage;
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
  private final Archive archive;
  private final RecordPages pages;
  private final Answers answers;
  private final Wording say;

  CitationPages(Archive archive, RecordPages pages, Answers answers, Wording say) {
    this.archive = archive;
    this.pages = pages;
    this.answers = answers;
    this.say = say;
  }

  /// A citation that was found.
  private record Cited(Citation asked, Citation.Found found, EditionText text) {
    Utterance sentence() {
      return found.utterance();
    }
  }

  ServerResponse page(ServerRequest request) throws InterruptedException {
    return with(request, (history, cited) -> answers.page("citation", page(history, cited)));
  }

  private CitationPage page(WorkHistory history, Cited cited) {
    Standing in = Standing.of(history, cited.found().edition()).orElseThrow();
    Standing newest = Standing.of(history, history.newest()).orElseThrow();
    EditionText current = in.isNewest() ? cited.text() : text(history, history.newest());
    return CitationPage.of(
        cited.asked(),
        cited.sentence(),
        in,
        newest,
        cited.text(),
        current,
        pages.reread(history, in.edition()));
  }

  ServerResponse proof(ServerRequest request) throws InterruptedException {
    return with(request, this::proof);
  }

  private ServerResponse proof(WorkHistory history, Cited cited) {
    String name =
        history.work().slug()
            + "-v"
            + cited.found().edition()
            + "-"
            + cited.sentence().at()
            + TlogProof.FILE_EXTENSION;
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .cacheControl(CacheControl.noCache())
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
