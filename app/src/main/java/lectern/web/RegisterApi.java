package lectern.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.json.JsonValue;
import lectern.search.Register;
import lectern.search.Registers;
import lectern.search.query.Query;
import lectern.search.query.QuerySyntaxException;
import lectern.search.register.ExchangePage;
import lectern.search.register.Named;
import lectern.search.register.Outlet;
import lectern.search.register.Person;
import lectern.search.register.Reporter;
import lectern.search.register.Topic;
import lectern.web.api.AskersJson;
import lectern.web.api.Links;
import lectern.web.api.PeopleJson;
import lectern.web.api.Problem;
import lectern.web.api.ProblemException;
import lectern.web.api.RegisterPage;
import lectern.web.api.TopicsJson;
import lectern.web.page.SiteSettings;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;

/// Answers programs that ask who speaks, who asks, for whom, and about what.
final class RegisterApi {
  private static final Set<String> PAGE = Set.of(SearchParameters.OFFSET, SearchParameters.LIMIT);
  private static final int DEEPEST = 1_000_000;

  private final ApiRecord record;
  private final Searching searching;
  private final Registers registers;

  RegisterApi(ApiRecord record, Searching searching, Registers registers) {
    this.record = record;
    this.searching = searching;
    this.registers = registers;
  }

  /// Looks something up.
  @FunctionalInterface
  private interface Look<T> {
    T at(Register register) throws QuerySyntaxException;
  }

  private <T> T look(Look<T> look)
      throws ProblemException, CannotCheckException, InterruptedException {
    try {
      return searching.look((_, passages, _) -> look.at(registers.over(passages)));
    } catch (QuerySyntaxException e) {
      throw new ProblemException(
          new Problem(
              HttpStatus.UNPROCESSABLE_CONTENT,
              String.valueOf(e.getMessage()),
              Map.of("parameter", "words", "pointed", e.pointed())));
    }
  }

  /// Which items of a list are asked for.
  private record Asked(ServerRequest request, Links links, int offset, int limit) {

    /// @param total items of the list
    RegisterPage page(int total) {
      Optional<String> next =
          offset + limit < total
              ? Optional.of(
                  ApiParameters.with(request, links, SearchParameters.OFFSET, offset + limit))
              : Optional.empty();
      return new RegisterPage(offset, limit, ApiParameters.self(request, links), next);
    }
  }

  private Asked asked(ServerRequest request) throws FieldException {
    SearchParameters.only(request, PAGE);
    return new Asked(
        request,
        record.links(request),
        SearchParameters.number(request, SearchParameters.OFFSET, 0, 0, DEEPEST),
        ApiParameters.limit(request));
  }

  JsonValue people(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    Asked asked = asked(request);
    var all = look(Register::people);
    return new PeopleJson(asked.links()).people(all, asked.page(all.size()));
  }

  JsonValue reporters(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    Asked asked = asked(request);
    var all = look(Register::reporters);
    return new AskersJson(asked.links()).reporters(all, asked.page(all.size()));
  }

  JsonValue outlets(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    Asked asked = asked(request);
    var all = look(Register::outlets);
    return new AskersJson(asked.links()).outlets(all, asked.page(all.size()));
  }

  JsonValue person(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    Asked asked = asked(request);
    String slug = request.pathVariable("slug");
    Optional<Person> person = look(register -> register.person(slug));
    if (person.isEmpty()) {
      List<Named> namesakes =
          look(register -> register.namesakes(slug).stream().map(voice -> voice.named()).toList());
      throw nobody("speaks", "people", slug, namesakes);
    }
    return new PeopleJson(asked.links())
        .person(person.get(), asked.page(person.get().works().size()));
  }

  JsonValue reporter(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    Asked asked = asked(request);
    String slug = request.pathVariable("slug");
    Optional<Reporter> reporter =
        look(register -> register.reporter(slug, asked.offset(), asked.limit()));
    if (reporter.isEmpty()) {
      List<Named> namesakes =
          look(register ->
              register.reportersNamed(slug).stream().map(byline -> byline.named()).toList());
      throw nobody("asks", "reporters", slug, namesakes);
    }
    return new AskersJson(asked.links())
        .reporter(reporter.get(), page(asked, reporter.get().exchanges()));
  }

  JsonValue outlet(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    Asked asked = asked(request);
    String slug = request.pathVariable("slug");
    Optional<Outlet> outlet =
        look(register -> register.outlet(slug, asked.offset(), asked.limit()));
    if (outlet.isEmpty()) {
      throw nobody("asks for an outlet", "outlets", slug, List.of());
    }
    return new AskersJson(asked.links())
        .outlet(outlet.get(), page(asked, outlet.get().exchanges()));
  }

  private static RegisterPage page(Asked asked, ExchangePage exchanges) {
    return asked.page(exchanges.total());
  }

  /// Several people of one name are never taken for one.
  private static ProblemException nobody(
      String does, String list, String slug, List<Named> namesakes) {
    String named = slug.substring(0, Math.min(slug.length(), 40));
    return ApiRecord.problem(
        HttpStatus.NOT_FOUND,
        namesakes.isEmpty()
            ? "Nobody %s in the record under the name “%s”. Who does is listed at %s/%s."
                .formatted(does, named, Links.ROOT, list)
            : "Several people are called “%s”: ask for %s."
                .formatted(
                    named,
                    namesakes.stream().map(Named::slug).collect(Collectors.joining(" or "))));
  }

  JsonValue topics(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    SearchParameters.only(request, Set.of());
    Map<String, String> chosen = new LinkedHashMap<>();
    for (SiteSettings.Topic topic : record.archive().settings().topics()) {
      chosen.put(topic.slug(), topic.title("en"));
    }
    return new TopicsJson(record.links(request)).topics(chosen, look(Register::standingOut));
  }

  /// A topic of the operator by its name, or any words.
  JsonValue topic(ServerRequest request)
      throws ProblemException, FieldException, CannotCheckException, InterruptedException {
    Asked asked = asked(request);
    String words = request.pathVariable("words");
    String query =
        record.archive().settings().topics().stream()
            .filter(topic -> topic.slug().equals(words))
            .map(SiteSettings.Topic::query)
            .findFirst()
            .orElse(words);
    Topic topic =
        look(register -> register.topic(Query.parse(query), asked.offset(), asked.limit()));
    return new TopicsJson(asked.links()).topic(topic, page(asked, topic.exchanges()));
  }
}
