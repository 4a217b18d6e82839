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

/// Every address of the site, in one place. All can only be read, but those that a form is sent to.
final class Routes {
  private Routes() {}

  /// Those of a folder of documents, in a language.
  static RouterFunction<ServerResponse> of(
      Shelf shelf, Answers answers, Wording wording, List<Asset> assets) {
    Pages pages = new Pages(shelf, answers, wording);
    RouterFunctions.Builder routes = get(RouterFunctions.route(), "/", pages::contents);
    get(routes, "/transcripts/{slug}", pages::transcript);
    if (isFirst(wording)) {
      Originals originals = new Originals(shelf, pages, answers);
      get(routes, "/transcripts/{slug}/original", originals::download);
      get(routes, "/transcripts/{slug}/blocks.jsonl", pages::blocks);
      routes.route(path("/api/**"), Api::ofRecordsOnly);
      assets(routes, assets);
    }
    return rest(routes, answers);
  }

  /// Those of a record, in a language. What has no words of ours, such as files, has an address in the first one alone.
  static RouterFunction<ServerResponse> of(
      Archive archive, InstantSource clock, Answers answers, Wording wording, List<Asset> assets) {
    Searching searching = new Searching(archive, wording);
    Registering registering = new Registering(archive, searching, answers, wording);
    RecordPages pages = new RecordPages(archive, registering, answers, wording);
    CitationPages citations =
        new CitationPages(
            archive, pages, new References(clock, archive.settings()), answers, wording);
    RouterFunctions.Builder routes = RouterFunctions.route();
    if (isFirst(wording)) {
      files(routes, new RecordDownloads(archive, answers));
      files(routes, citations);
      get(routes, "/{kind}/{date}/{slug}/v{edition}/card.png", pages::card);
      feeds(routes, archive, searching, registering, answers, wording);
      assets(routes, assets);
    }
    front(routes, new FrontPages(archive, clock, answers, wording));
    get(routes, "/search", new SearchPages(searching, answers, wording)::page);
    check(routes, archive, answers, wording);
    people(routes, new PeoplePages(registering, answers, wording));
    topics(routes, new TopicPages(archive.settings(), registering, answers, wording));
    get(routes, "/verify", pages::verify);
    proofs(routes, new ProofPages(archive, pages, answers, wording), isFirst(wording));
    get(routes, "/{kind}/{date}/{slug}", pages::newest);
    get(routes, "/{kind}/{date}/{slug}/history", pages::history);
    get(routes, "/{kind}/{date}/{slug}/v{from}...v{to}", pages::changes);
    get(routes, "/{kind}/{date}/{slug}/v{edition}", pages::edition);
    get(routes, "/{kind}/{date}/{slug}/t{sentence}", citations::page);
    get(routes, "/{kind}/{date}/{slug}/v{edition}/t{sentence}", citations::page);
    report(routes, new ReportPages(archive, citations, clock, answers, wording));
    routes.onError(DamagedRecordException.class, pages::damaged);
    RouterFunction<ServerResponse> all = rest(routes, answers);
    return isFirst(wording) ? new ApiRoutes(archive, clock, searching).router().and(all) : all;
  }

  private static boolean isFirst(Wording wording) {
    return wording.prefix().isEmpty();
  }

  private static void files(RouterFunctions.Builder routes, RecordDownloads files) {
    get(routes, "/log/checkpoint", files::checkpoint);
    get(routes, "/keys/log.vkey", files::key);
    get(routes, "/log/tile/**", files::tile);
    get(routes, "/sources/{fan}/{name}", files::source);
  }

  private static void files(RouterFunctions.Builder routes, CitationPages citations) {
    get(routes, "/{kind}/{date}/{slug}/v{edition}/t{sentence}/proof", citations::proof);
    get(routes, "/{kind}/{date}/{slug}/v{edition}/t{sentence}/cite.bib", citations::bibtex);
    get(routes, "/{kind}/{date}/{slug}/v{edition}/t{sentence}/cite.json", citations::cslJson);
    get(
        routes,
        "/{kind}/{date}/{slug}/v{edition}/t{sentence}/annotation.jsonld",
        citations::annotation);
  }

  private static void feeds(
      RouterFunctions.Builder routes,
      Archive archive,
      Searching searching,
      Registering registering,
      Answers answers,
      Wording wording) {
    RecordFeeds all = new RecordFeeds(archive, wording);
    get(routes, "/feed.atom", all::atom);
    get(routes, "/feed.json", all::json);
    ForRobots robots = new ForRobots(archive, registering, answers);
    get(routes, "/robots.txt", robots::robots);
    get(routes, "/sitemap.xml", robots::sitemap);
    get(routes, "/sitemap-{part}.xml", robots::part);
    SearchFeeds feeds = new SearchFeeds(archive, searching, answers, wording);
    get(routes, "/search.csv", new SearchPages(searching, answers, wording)::csv);
    get(routes, "/search.atom", feeds::atom);
    get(routes, "/search.json", feeds::json);
  }

  private static void front(RouterFunctions.Builder routes, FrontPages pages) {
    get(routes, "/", pages::home);
    get(routes, "/works", pages::works);
    get(routes, "/dates", pages::dates);
    get(routes, "/dates/{date}", pages::date);
    get(routes, "/visits", pages::visits);
    get(routes, "/about", pages::about);
  }

  private static void check(
      RouterFunctions.Builder routes, Archive archive, Answers answers, Wording wording) {
    CheckPages pages = new CheckPages(archive, () -> Loan.of(archive, wording), answers, wording);
    get(routes, "/check", pages::page);
    routes.POST("/check", pages::posted);
    get(routes, "/check/article", pages::article);
    routes.POST("/check/article", pages::postedArticle);
    routes.route(path("/check").or(path("/check/article")), pages::otherMethod);
  }

  private static void people(RouterFunctions.Builder routes, PeoplePages pages) {
    get(routes, "/people", pages::people);
    get(routes, "/people/{slug}", pages::person);
    get(routes, "/reporters", pages::reporters);
    get(routes, "/reporters/{slug}", pages::reporter);
    get(routes, "/outlets", pages::outlets);
    get(routes, "/outlets/{slug}", pages::outlet);
  }

  private static void topics(RouterFunctions.Builder routes, TopicPages pages) {
    get(routes, "/topics", pages::topics);
    get(routes, "/topics/{words}", pages::topic);
  }

  private static void proofs(RouterFunctions.Builder routes, ProofPages proofs, boolean withFiles) {
    get(routes, "/{kind}/{date}/{slug}/v{edition}/verify", proofs::page);
    if (withFiles) {
      get(routes, "/{kind}/{date}/{slug}/v{edition}/verify/entry.json", proofs::entry);
      get(routes, "/{kind}/{date}/{slug}/v{edition}/verify/entry.tlog-proof", proofs::file);
    }
  }

  private static void report(RouterFunctions.Builder routes, ReportPages pages) {
    String form = "/{kind}/{date}/{slug}/v{edition}/t{sentence}/report";
    get(routes, form, pages::form);
    routes.POST(form, pages::posted);
    routes.route(path(form), pages::otherMethod);
    get(routes, "/{kind}/{date}/{slug}/v{edition}/t{sentence}/report/{number}", pages::thanks);
  }

  private static void assets(RouterFunctions.Builder routes, List<Asset> assets) {
    get(routes, "/health", _ -> ServerResponse.ok().body("ok\n"));
    for (Asset asset : assets) {
      get(routes, asset.path(), _ -> asset.serve());
    }
  }

  private static RouterFunction<ServerResponse> rest(
      RouterFunctions.Builder routes, Answers answers) {
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
