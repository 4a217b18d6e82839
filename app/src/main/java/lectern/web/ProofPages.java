package lectern.web;

import java.util.Optional;
import lectern.record.EditionText;
import lectern.record.TlogProof;
import lectern.store.ProvenEntry;
import lectern.web.page.Paths;
import lectern.web.page.ProofPage;
import lectern.web.page.Standing;
import lectern.web.page.Wording;
import lectern.web.page.WorkHistory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers whoever wants to check an edition: the proof, in words and as files.
final class ProofPages {
  private final Archive archive;
  private final RecordPages pages;
  private final Answers answers;
  private final Wording say;

  ProofPages(Archive archive, RecordPages pages, Answers answers, Wording say) {
    this.archive = archive;
    this.pages = pages;
    this.answers = answers;
    this.say = say;
  }

  ServerResponse page(ServerRequest request) throws InterruptedException {
    return with(request, (history, standing) -> page(request, history, standing));
  }

  private ServerResponse page(ServerRequest request, WorkHistory history, Standing standing) {
    return answers.page(
        "proof",
        ProofPage.of(
            history,
            standing,
            archive.title(history.work()).orElseThrow(),
            archive.proven(standing.entry()),
            archive.key(),
            firstSentence(history, standing),
            Api.site(request, archive.settings())));
  }

  private Optional<String> firstSentence(WorkHistory history, Standing standing) {
    Optional<EditionText> text = history.digest(standing.edition()).map(archive::text);
    return text.flatMap(words -> words.utterances().stream().findFirst())
        .map(first -> Paths.citation(history.work(), standing.edition(), first));
  }

  /// The entry, byte for byte as it is hashed.
  ServerResponse entry(ServerRequest request) throws InterruptedException {
    return with(
        request,
        (_, standing) ->
            CitationPages.attachment(MediaType.APPLICATION_JSON, name(standing) + ".json")
                .body(archive.proven(standing.entry()).bytes()));
  }

  /// The proof that the log has it.
  ServerResponse file(ServerRequest request) throws InterruptedException {
    return with(
        request,
        (_, standing) -> {
          ProvenEntry proven = archive.proven(standing.entry());
          return CitationPages.attachment(
                  MediaType.APPLICATION_OCTET_STREAM, name(standing) + TlogProof.FILE_EXTENSION)
              .body(proven.file());
        });
  }

  private static String name(Standing standing) {
    return standing.work().slug() + "-v" + standing.edition() + "-entry";
  }

  @FunctionalInterface
  private interface EditionAnswer {
    ServerResponse with(WorkHistory history, Standing standing);
  }

  private ServerResponse with(ServerRequest request, EditionAnswer answer)
      throws InterruptedException {
    return pages.withWork(
        request,
        history -> {
          int number = RecordPages.number(request.pathVariable("edition"));
          Optional<Standing> standing = Standing.of(history, number);
          return standing.isPresent()
              ? answer.with(history, standing.get())
              : answers.error(
                  HttpStatus.NOT_FOUND,
                  number == 0
                      ? say.say("sentence.404.work")
                      : say.say("sentence.404.edition", number, history.newest()));
        });
  }
}
