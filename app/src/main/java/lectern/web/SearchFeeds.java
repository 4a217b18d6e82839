package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.alert.AlertItem;
import lectern.alert.AtomWriter;
import lectern.alert.Feed;
import lectern.alert.JsonFeedWriter;
import lectern.cite.WorkId;
import lectern.search.Hit;
import lectern.search.Order;
import lectern.search.PassageSnapshot;
import lectern.search.query.QuerySyntaxException;
import lectern.web.page.Listed;
import lectern.web.page.SearchForm;
import lectern.web.page.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers whoever follows a search: what is new, and what was corrected, the latest first.
///
/// A sentence comes again only where the office changed it: it is known by its first edition with these words.
final class SearchFeeds {

  /// Hits that are looked through for the latest, those of the latest events first.
  private static final int LOOKED_AT = 300;

  private static final int ITEMS = 50;

  private final Archive archive;
  private final Searching searching;
  private final Answers answers;
  private final Wording say;

  SearchFeeds(Archive archive, Searching searching, Answers answers, Wording say) {
    this.archive = archive;
    this.searching = searching;
    this.answers = answers;
    this.say = say;
  }

  ServerResponse atom(ServerRequest request) throws InterruptedException {
    return feed(request, "/search.atom", "application/atom+xml", AtomWriter::write);
  }

  ServerResponse json(ServerRequest request) throws InterruptedException {
    return feed(request, "/search.json", "application/feed+json", JsonFeedWriter::write);
  }

  private ServerResponse feed(
      ServerRequest request, String path, String type, Function<Feed, String> writer)
      throws InterruptedException {
    try {
      String query = SearchParameters.form(request).query();
      SearchForm form = new SearchForm(query, Order.NEWEST, Optional.empty(), false);
      String site = Api.site(request, archive.settings());
      List<AlertItem> items =
          searching.look((search, passages, _) ->
              latest(
                  search.find(SearchParameters.request(form, 0, LOOKED_AT)).hits(),
                  passages,
                  site));
      Feed feed =
          new Feed(
              say.say("search.feed", query),
              archive.office(),
              URI.create(site + form.feed(path)),
              URI.create(site + form.address("/search")),
              items.stream().map(AlertItem::published).findFirst().orElseGet(this::changed),
              items);
      return ServerResponse.ok()
          .contentType(MediaType.parseMediaType(type + ";charset=utf-8"))
          .cacheControl(CacheControl.noCache())
          .body(writer.apply(feed).getBytes(UTF_8));
    } catch (FieldException | QuerySyntaxException e) {
      return answers.error(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
    } catch (CannotCheckException e) {
      return answers.error(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
    }
  }

  /// When something of the record last changed.
  private Instant changed() {
    return archive.all().stream()
        .map(Listed::changed)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private List<AlertItem> latest(List<Hit> hits, PassageSnapshot passages, String site) {
    List<AlertItem> items = new ArrayList<>();
    hits.stream()
        .collect(Collectors.groupingBy(hit -> hit.passage().work()))
        .forEach((work, found) ->
            archive
                .history(WorkId.parse(work))
                .map(history -> new FoundInWork(archive, history, passages, site))
                .ifPresent(of -> found.forEach(hit -> items.add(of.item(hit)))));
    return items.stream()
        .sorted(Comparator.comparing(AlertItem::published).reversed())
        .limit(ITEMS)
        .toList();
  }
}
