package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.cite.WorkId;
import lectern.quote.article.Article;
import lectern.record.EditionText;
import lectern.web.page.ArticlePage;
import lectern.web.page.CheckForm;
import lectern.web.page.CheckPage;
import lectern.web.page.CheckedArticle;
import lectern.web.page.Finding;
import lectern.web.page.Wording;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/// Answers who asks whether somebody said something.
///
/// The form is always posted. What fits into an address is then answered under one, so that the answer can be shared; a
/// longer quotation is answered at once.
final class CheckPages {

  /// Characters of an address that every browser, mail program and proxy passes on.
  private static final int LONGEST_ADDRESS = 2_000;

  /// Bytes of a posted form: each character of a quotation may take nine when it is escaped.
  static final int MOST_BYTES = 4_000_000;

  private static final String QUOTE = "q";
  private static final String TAKEN = "taken";

  private final Archive archive;
  private final Loan.Lender passages;
  private final Answers answers;
  private final Wording say;
  private final Turnstile turnstile;

  CheckPages(Archive archive, Loan.Lender passages, Answers answers, Wording say) {
    this.archive = archive;
    this.passages = passages;
    this.answers = answers;
    this.say = say;
    this.turnstile = archive.turnstile();
  }

  ServerResponse page(ServerRequest request) throws InterruptedException {
    return request.param(QUOTE).isEmpty()
        ? answers.page("check", CheckPage.of(CheckForm.empty()))
        : answer(
            form(request), Api.site(request, archive.settings()), request.param(TAKEN).isPresent());
  }

  ServerResponse posted(ServerRequest request) throws InterruptedException {
    if (isTooLong(request)) {
      return refused(
          HttpStatus.CONTENT_TOO_LARGE,
          CheckForm.empty(),
          new CheckForm.Problem(Asked.QUOTE, say.say("check.long")));
    }
    utf8(request);
    CheckForm form = form(request);
    URI shared = address(form);
    return shared.toString().length() <= LONGEST_ADDRESS && !form.quote().isBlank()
        ? ServerResponse.seeOther(shared).build()
        : answer(form, Api.site(request, archive.settings()), false);
  }

  /// A browser sends a form in the charset of its page, and does not say so.
  static void utf8(ServerRequest request) {
    try {
      request.servletRequest().setCharacterEncoding(UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new UncheckedIOException("Every Java platform has UTF-8.", e);
    }
  }

  ServerResponse otherMethod(ServerRequest request) {
    return answers.notAllowed(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST));
  }

  ServerResponse article(ServerRequest request) {
    return answers.page("article", ArticlePage.of(CheckForm.empty()));
  }

  ServerResponse postedArticle(ServerRequest request) throws InterruptedException {
    if (isTooLong(request)) {
      return refusedArticle(
          HttpStatus.CONTENT_TOO_LARGE,
          CheckForm.empty(),
          new CheckForm.Problem(Articles.ARTICLE, say.say("check.article.long")));
    }
    utf8(request);
    CheckForm form =
        new CheckForm(
            request.param(Articles.ARTICLE).orElse(""),
            "",
            request.param(Asked.AS_OF).orElse(""),
            Optional.empty());
    if (!turnstile.enter()) {
      return refusedArticle(
          HttpStatus.SERVICE_UNAVAILABLE, form, new CheckForm.Problem("", say.say("sentence.503")));
    }
    try (Checking checking = Checking.of(archive, passages)) {
      Article article = Articles.read(form.quote(), Articles.isHtml(form.quote()));
      CheckedArticle checked = Articles.check(article, Asked.day(form.asOf()), checking);
      return answers.page(
          "article", ArticlePage.of(CheckForm.empty(), checked, checking.notices()));
    } catch (FieldException e) {
      return refusedArticle(HttpStatus.UNPROCESSABLE_CONTENT, form, problem(e));
    } catch (CannotCheckException e) {
      return refusedArticle(
          HttpStatus.SERVICE_UNAVAILABLE,
          form,
          new CheckForm.Problem("", e.getMessage(), e.language()));
    } finally {
      turnstile.leave();
    }
  }

  private ServerResponse refusedArticle(
      HttpStatus status, CheckForm form, CheckForm.Problem problem) {
    return answers.page(status, "article", ArticlePage.of(form.with(problem)));
  }

  private static boolean isTooLong(ServerRequest request) {
    return request.headers().contentLength().orElse(0) > MOST_BYTES;
  }

  private static CheckForm form(ServerRequest request) {
    return new CheckForm(
        request.param(QUOTE).orElse(""),
        request.param(Asked.SPEAKER).orElse(""),
        request.param(Asked.AS_OF).orElse(""),
        Optional.empty());
  }

  /// Where the answer to a form can be had again.
  private URI address(CheckForm form) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(say.to("/check"));
    address.queryParam(QUOTE, "{q}");
    if (!form.speaker().isBlank()) {
      address.queryParam(Asked.SPEAKER, "{speaker}");
    }
    if (!form.asOf().isBlank()) {
      address.queryParam(Asked.AS_OF, "{asOf}");
    }
    return address
        .encode()
        .buildAndExpand(Map.of("q", form.quote(), "speaker", form.speaker(), "asOf", form.asOf()))
        .toUri();
  }

  /// @param isTaken whether the words were typed to be searched for or checked, and taken for a quotation
  private ServerResponse answer(CheckForm form, String site, boolean isTaken)
      throws InterruptedException {
    Asked asked;
    try {
      asked = Asked.of(form.quote(), form.speaker(), form.asOf());
    } catch (FieldException e) {
      return refused(HttpStatus.UNPROCESSABLE_CONTENT, form, problem(e));
    }
    if (!turnstile.enter()) {
      return refused(
          HttpStatus.SERVICE_UNAVAILABLE, form, new CheckForm.Problem("", say.say("sentence.503")));
    }
    try (Checking checking = Checking.of(archive, passages)) {
      Finding finding = checking.check(asked);
      return answers.page(
          "check", CheckPage.of(form, finding, checking.notices(), site, isTaken, this::text));
    } catch (CannotCheckException e) {
      return refused(
          HttpStatus.SERVICE_UNAVAILABLE,
          form,
          new CheckForm.Problem("", e.getMessage(), e.language()));
    } finally {
      turnstile.leave();
    }
  }

  private EditionText text(WorkId work, int edition) {
    return archive
        .history(work)
        .flatMap(history -> history.digest(edition))
        .map(archive::text)
        .orElseThrow(() ->
            new DamagedRecordException(
                "The index has edition " + edition + " of " + work + ", and the record has not."));
  }

  private CheckForm.Problem problem(FieldException e) {
    return new CheckForm.Problem(e.field(), e.message(say), e.language());
  }

  private ServerResponse refused(HttpStatus status, CheckForm form, CheckForm.Problem problem) {
    return answers.page(status, "check", CheckPage.of(form.with(problem)));
  }
}
