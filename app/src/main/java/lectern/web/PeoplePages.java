package lectern.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import lectern.search.Register;
import lectern.search.register.Outlet;
import lectern.search.register.Person;
import lectern.search.register.Reporter;
import lectern.search.register.Voice;
import lectern.web.page.DirectoryPage;
import lectern.web.page.NamesakesPage;
import lectern.web.page.OutletPage;
import lectern.web.page.Paths;
import lectern.web.page.PersonPage;
import lectern.web.page.ReporterPage;
import lectern.web.page.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers who asks for people, reporters and outlets.
final class PeoplePages {
  private static final String LETTER = "letter";
  private static final String SLUG = "slug";

  private final Registering registering;
  private final Answers answers;
  private final Wording say;

  PeoplePages(Registering registering, Answers answers, Wording say) {
    this.registering = registering;
    this.answers = answers;
    this.say = say;
  }

  ServerResponse people(ServerRequest request) throws InterruptedException {
    return registering.answer(
        request,
        (register, notices, number) ->
            registering.page(
                "directory",
                DirectoryPage.ofPeople(register.people(), part(request, number), say, notices),
                number));
  }

  ServerResponse reporters(ServerRequest request) throws InterruptedException {
    return registering.answer(
        request,
        (register, notices, number) ->
            registering.page(
                "directory",
                DirectoryPage.ofReporters(
                    register.reporters(), part(request, number), say, notices),
                number));
  }

  ServerResponse outlets(ServerRequest request) throws InterruptedException {
    return registering.answer(
        request,
        (register, notices, number) ->
            registering.page(
                "directory",
                DirectoryPage.ofOutlets(register.outlets(), part(request, number), say, notices),
                number));
  }

  private static DirectoryPage.Part part(ServerRequest request, int number) {
    return new DirectoryPage.Part(request.param(LETTER), number);
  }

  ServerResponse person(ServerRequest request) throws InterruptedException {
    String slug = request.pathVariable(SLUG);
    return registering.answer(
        request,
        (register, notices, number) -> {
          Optional<Person> person = register.person(slug);
          if (person.isEmpty()) {
            return namesakes(slug, register, notices);
          }
          String canonical = person.get().voice().slug();
          return canonical.equals(slug)
              ? registering.page("person", PersonPage.of(person.get(), number, notices), number)
              : elsewhere(Paths.person(canonical));
        });
  }

  private ServerResponse namesakes(String slug, Register register, List<String> notices) {
    List<Voice> namesakes = register.namesakes(slug);
    return namesakes.isEmpty()
        ? answers.error(HttpStatus.NOT_FOUND, say.say("sentence.404.person"))
        : answers.page("namesakes", NamesakesPage.of(slug, namesakes, notices));
  }

  ServerResponse reporter(ServerRequest request) throws InterruptedException {
    String slug = request.pathVariable(SLUG);
    return registering.answer(
        request,
        (register, notices, number) -> {
          Optional<Reporter> reporter =
              register.reporter(slug, (number - 1) * ReporterPage.LENGTH, ReporterPage.LENGTH);
          if (reporter.isEmpty()) {
            return answers.error(HttpStatus.NOT_FOUND, say.say("sentence.404.reporter"));
          }
          String canonical = reporter.get().byline().slug();
          return canonical.equals(slug)
              ? registering.page(
                  "reporter", ReporterPage.of(reporter.get(), number, notices), number)
              : elsewhere(Paths.reporter(canonical));
        });
  }

  ServerResponse outlet(ServerRequest request) throws InterruptedException {
    String slug = request.pathVariable(SLUG);
    return registering.answer(
        request,
        (register, notices, number) -> {
          Optional<Outlet> outlet =
              register.outlet(slug, (number - 1) * ReporterPage.LENGTH, ReporterPage.LENGTH);
          if (outlet.isEmpty()) {
            return answers.error(HttpStatus.NOT_FOUND, say.say("sentence.404.outlet"));
          }
          String canonical = outlet.get().newsroom().slug();
          return canonical.equals(slug)
              ? registering.page("outlet", OutletPage.of(outlet.get(), number, notices), number)
              : elsewhere(Paths.outlet(canonical));
        });
  }

  /// Not for good: somebody else may come to bear the name.
  private ServerResponse elsewhere(String path) {
    return ServerResponse.temporaryRedirect(URI.create(say.to(path))).build();
  }
}
