package lectern.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import lectern.search.query.Query;
import lectern.search.query.QuerySyntaxException;
import lectern.search.register.Topic;
import lectern.web.page.Paths;
import lectern.web.page.ReporterPage;
import lectern.web.page.SearchPage;
import lectern.web.page.SiteSettings;
import lectern.web.page.TopicPage;
import lectern.web.page.TopicPage.Subject;
import lectern.web.page.TopicsPage;
import lectern.web.page.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers who asks what was asked about something.
final class TopicPages {

  /// Characters of the longest query that becomes a part of an address; a longer one is answered where it was asked.
  private static final int LONGEST_ADDRESS = 300;

  private final List<SiteSettings.Topic> chosen;
  private final Registering registering;
  private final Answers answers;
  private final Wording say;

  TopicPages(SiteSettings settings, Registering registering, Answers answers, Wording say) {
    this.chosen = settings.topics();
    this.registering = registering;
    this.answers = answers;
    this.say = say;
  }

  /// The list; or, where words were typed into its form, the way to their page.
  ServerResponse topics(ServerRequest request) throws InterruptedException {
    String typed = request.param(SearchParameters.QUERY).orElse("").strip();
    if (typed.codePoints().anyMatch(Character::isLetterOrDigit)) {
      return typed.length() > LONGEST_ADDRESS
          ? topic(request, subject(typed))
          : ServerResponse.seeOther(URI.create(say.to(Paths.topic(typed)))).build();
    }
    return registering.answer(
        request,
        (register, notices, _) ->
            answers.page("topics", new TopicsPage(chosen, register.standingOut(), notices)));
  }

  ServerResponse topic(ServerRequest request) throws InterruptedException {
    return topic(request, subject(request.pathVariable("words").strip()));
  }

  private ServerResponse topic(ServerRequest request, Subject subject) throws InterruptedException {
    Query query;
    try {
      query = Query.parse(subject.query());
    } catch (QuerySyntaxException e) {
      return answers.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "topic",
          TopicPage.of(
              subject, new SearchPage.Problem(String.valueOf(e.getMessage()), "en", e.pointed())));
    }
    return registering.answer(
        request,
        (register, notices, number) -> {
          Topic topic =
              register.topic(query, (number - 1) * ReporterPage.LENGTH, ReporterPage.LENGTH);
          return registering.page("topic", TopicPage.of(subject, topic, number, notices), number);
        });
  }

  private Subject subject(String words) {
    Optional<SiteSettings.Topic> topic =
        chosen.stream().filter(one -> one.slug().equals(words)).findFirst();
    return topic
        .map(one -> new Subject(one.title(say.language()), true, words, one.query()))
        .orElseGet(() -> new Subject(words, false, words, words));
  }
}
