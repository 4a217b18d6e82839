package lectern.web;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.cite.WorkId;
import lectern.search.Register;
import lectern.search.query.QuerySyntaxException;
import lectern.search.register.Named;
import lectern.search.register.RecordedExchange;
import lectern.web.page.Known;
import lectern.web.page.Paths;
import lectern.web.page.SiteSettings;
import lectern.web.page.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Looks up in the register of a record: who speaks, who asks, for whom, and about what.
final class Registering {
  private static final int LAST_PAGE = 1_000_000;

  private final Archive archive;
  private final Searching searching;
  private final Answers answers;
  private final Wording say;

  Registering(Archive archive, Searching searching, Answers answers, Wording say) {
    this.archive = archive;
    this.searching = searching;
    this.answers = answers;
    this.say = say;
  }

  /// Makes an answer of what the register has now.
  @FunctionalInterface
  interface Look {

    /// @param notices what a reader should know of it: whole sentences
    /// @param number of the page that is asked for, from 1
    ServerResponse at(Register register, List<String> notices, int number)
        throws QuerySyntaxException;
  }

  /// Answers with what a look makes, or with what stands in its way.
  ServerResponse answer(ServerRequest request, Look look) throws InterruptedException {
    int number;
    try {
      number = SearchParameters.number(request, SearchParameters.PAGE, 1, 1, LAST_PAGE);
    } catch (FieldException _) {
      return answers.error(HttpStatus.BAD_REQUEST, say.say("sentence.400.page"));
    }
    try {
      return searching.look(
          (_, passages, notices) -> look.at(archive.registers().over(passages), notices, number));
    } catch (CannotCheckException e) {
      return answers.error(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage(), e.language());
    } catch (QuerySyntaxException e) {
      return answers.error(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()), "en");
    }
  }

  /// A page, or that there is no page of that number.
  ServerResponse page(String template, Optional<?> page, int number) {
    return page.isPresent()
        ? answers.page(template, page.get())
        : answers.error(HttpStatus.NOT_FOUND, say.say("sentence.404.register.page", number));
  }

  /// Which names of an edition have pages of their own; none where there is no index. It does not wait for its turn: who
  /// asks has waited.
  Known known(WorkId work, int edition, Collection<String> labels) {
    return quietly(
        register -> {
          Map<String, Named> voices = new HashMap<>();
          for (String label : labels) {
            register.voice(work.toString(), label).ifPresent(named -> voices.put(label, named));
          }
          return new Known(
              voices,
              register.exchanges(work.toString(), edition).stream()
                  .collect(
                      Collectors.toMap(
                          RecordedExchange::number, Function.identity(), (first, _) -> first)));
        },
        Known::none);
  }

  /// Who speaks in each of some works, the most words first; works that are withdrawn or not indexed have nobody.
  Map<WorkId, List<Register.Speaking>> speakers(Collection<WorkId> works) {
    return quietly(
        register ->
            works.stream()
                .distinct()
                .collect(
                    Collectors.toMap(
                        Function.identity(), work -> register.speakers(work.toString()))),
        Map::of);
  }

  /// The addresses of all whom the register has, and of the topics that the operator chose; none where there is no index.
  List<String> paths(SiteSettings settings) {
    return quietly(
        register ->
            Stream.of(
                    Stream.of("/people", "/reporters", "/outlets", "/topics"),
                    register.people().stream().map(voice -> Paths.person(voice.slug())),
                    register.reporters().stream().map(byline -> Paths.reporter(byline.slug())),
                    register.outlets().stream().map(newsroom -> Paths.outlet(newsroom.slug())),
                    settings.topics().stream().map(topic -> Paths.topic(topic.slug())))
                .flatMap(Function.identity())
                .distinct()
                .toList(),
        List::of);
  }

  /// The pages that only mention people do without them where the index cannot be read.
  private <T> T quietly(Function<Register, T> look, Supplier<T> without) {
    try (Loan loan = Loan.of(archive, say)) {
      return look.apply(archive.registers().over(loan.passages()));
    } catch (CannotCheckException | UncheckedIOException | DamagedRecordException _) {
      return without.get();
    }
  }
}
