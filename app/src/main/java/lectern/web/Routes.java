package lectern.web;

import static org.springframework.web.servlet.function.RequestPredicates.all;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.time.InstantSource;
import java.util.List;
import lectern.web.page.Wording;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Every address of the site, in one place. All can only be read, but those that a quotation to check is sent to.
final class Routes {
  private Routes() {}

  /// Those of a folder of documents.
  static RouterFunction<ServerResponse> of(
      Shelf shelf, Answers answers, Wording wording, List<Asset> assets) {
    Pages pages = new Pages(shelf, answers, wording);
    Originals originals = new Originals(shelf, pages, answers);
    RouterFunctions.Builder routes = get(RouterFunctions.route(), "/", pages::contents);
    get(routes, "/transcripts/{slug}", pages::transcript);
    get(routes, "/transcripts/{slug}/original", originals::download);
    get(routes, "/transcripts/{slug}/blocks.jsonl", pages::blocks);
    routes.route(path("/api/**"), Api::ofRecordsOnly);
    return common(routes, answers, assets);
  }

  /// Those of a record.
  static RouterFunction<ServerResponse> of(
      Archive archive, InstantSource clock, Answers answers, Wording wording, List<Asset> assets) {
    RecordPages pages = new RecordPages(archive, answers, wording);
    RecordDownloads files = new RecordDownloads(archive, answers);
    CitationPages citations =
        new CitationPages(archive, pages, new References(clock), answers, wording);
    RouterFunctions.Builder routes = get(RouterFunctions.route(), "/", pages::contents);
    search(routes, archive, answers, wording);
    check(routes, archive, answers, wording);
    get(routes, "/verify", pages::verify);
    get(routes, "/log/checkpoint", files::checkpoint);
    get(routes, "/keys/log.vkey", files::key);
    get(routes, "/log/tile/**", files::tile);
    get(routes, "/sources/{fan}/{name}", files::source);
    get(routes, "/{kind}/{date}/{slug}", pages::newest);
    get(routes, "/{kind}/{date}/{slug}/history", pages::history);
    get(routes, "/{kind}/{date}/{slug}/v{from}...v{to}", pages::changes);
    get(routes, "/{kind}/{date}/{slug}/v{edition}", pages::edition);
    get(routes, "/{kind}/{date}/{slug}/t{sentence}", citations::page);
    get(routes, "/{kind}/{date}/{slug}/v{edition}/t{sentence}", citations::page);
    get(routes, "/{kind}/{date}/{slug}/v{edition}/t{sentence}/proof", citations::proof);
    get(routes, "/{kind}/{date}/{slug}/v{edition}/t{sentence}/cite.bib", citations::bibtex);
    get(routes, "/{kind}/{date}/{slug}/v{edition}/t{sentence}/cite.json", citations::cslJson);
    get(
        routes,
        "/{kind}/{date}/{slug}/v{edition}/t{sentence}/annotation.jsonld",
        citations::annotation);
    routes.onError(DamagedRecordException.class, pages::damaged);
    return new ApiRoutes(archive, clock, wording).router().and(common(routes, answers, assets));
  }

  private static void search(
      RouterFunctions.Builder routes, Archive archive, Answers answers, Wording wording) {
    Searching searching = new Searching(archive, wording);
    SearchPages pages = new SearchPages(searching, answers);
    SearchFeeds feeds = new SearchFeeds(archive, searching, answers, wording);
    get(routes, "/search", pages::page);
    get(routes, "/search.csv", pages::csv);
    get(routes, "/search.atom", feeds::atom);
    get(routes, "/search.json", feeds::json);
  }

  private static void check(
      RouterFunctions.Builder routes, Archive archive, Answers answers, Wording wording) {
    Loan.Lender passages = () -> Loan.of(archive);
    CheckPages pages = new CheckPages(archive, passages, answers, wording);
    get(routes, "/check", pages::page);
    routes.POST("/check", pages::posted);
    get(routes, "/check/article", pages::article);
    routes.POST("/check/article", pages::postedArticle);
    routes.route(path("/check").or(path("/check/article")), pages::otherMethod);
  }

  private static RouterFunction<ServerResponse> common(
      RouterFunctions.Builder routes, Answers answers, List<Asset> assets) {
    get(routes, "/health", _ -> ServerResponse.ok().body("ok\n"));
    for (Asset asset : assets) {
      get(routes, asset.path(), _ -> asset.serve());
    }
    return routes
        .route(all(), answers::nothingThere)
        .onError(Throwable.class, answers::failure)
        .build();
  }

  private static RouterFunctions.Builder get(
      RouterFunctions.Builder routes, String pattern, HandlerFunction<ServerResponse> handler) {
    return routes.route(methods(HttpMethod.GET, HttpMethod.HEAD).and(path(pattern)), handler);
  }
}
