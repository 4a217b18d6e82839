package lectern.web;

import static lectern.web.CheckSiteTest.encoded;
import static lectern.web.RecordSamples.AVAILABILITY;
import static lectern.web.RecordSamples.GAGGLE;
import static lectern.web.RecordSamples.HOSTILE;
import static lectern.web.RecordSamples.LESSON;
import static lectern.web.RecordSamples.PLAIN;
import static lectern.web.RecordSamples.SCHOOL;
import static lectern.web.RecordSamples.TOUR;
import static lectern.web.RecordSamples.VISIT;
import static lectern.web.RecordSamples.availability;
import static lectern.web.RecordSamples.citation;
import static lectern.web.RecordSamples.corrected;
import static lectern.web.RecordSamples.gaggle;
import static lectern.web.RecordSamples.school;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lectern.web.page.Wording;

/// Every page of the site in every state. What stands here is looked at in each way that a reader may have it, and a route
/// of which nothing stands here fails a test: whoever adds a page adds a line.
final class EveryPage {
  private EveryPage() {}

  /// Addresses that lead to files and data, not to pages: regular expressions for the patterns of routes.
  static final List<String> FILES =
      List.of(
          ".*\\.(css|svg|csv|atom|json|jsonl|jsonld|bib|xml|txt|png|vkey|tlog-proof)",
          "/api(/.*)?",
          "/log/.*",
          "/sources/.*",
          ".*/proof",
          ".*/original",
          "/health");

  /// Those of which each language is looked at: one of each kind, in the state with the most words of ours.
  private static final Set<String> TRANSLATED =
      Set.of(
          "home",
          "works",
          "dates-month",
          "dates-day",
          "visits",
          "about",
          "edition-verify",
          "edition",
          "history",
          "changes",
          "visit",
          "verify",
          "citation-changed",
          "report",
          "reported",
          "check",
          "check-superseded",
          "article-checked",
          "search-hits",
          "search-mistake",
          "people",
          "person",
          "reporter",
          "topics",
          "topic",
          "error-404");

  static List<PageState> all() {
    List<PageState> english =
        Stream.of(
                record(),
                citations(),
                reports(),
                checks(),
                searches(),
                register(),
                errors(),
                folder())
            .flatMap(List::stream)
            .toList();
    return Stream.concat(english.stream(), english.stream().flatMap(EveryPage::translated))
        .toList();
  }

  private static Stream<PageState> translated(PageState page) {
    return TRANSLATED.contains(page.name())
        ? Wording.LANGUAGES.stream().skip(1).map(page::in)
        : Stream.empty();
  }

  private static List<PageState> record() {
    String work = "/" + AVAILABILITY;
    return List.of(
        page("Home", "home", "/", ".shown li"),
        page("Home", "home-empty", "/", "main:not(:has(.shown)) .sentence").on(Ground.EMPTY),
        page("All works", "works", "/works", ".cards li"),
        page("All works", "works-of-a-kind", "/works?kind=briefing", ".kinds [aria-current]"),
        page("All works", "works-empty", "/works", "main:not(:has(.cards)) .sentence")
            .on(Ground.EMPTY),
        page("Dates", "dates", "/dates", ".counts li"),
        page("Dates", "dates-year", "/dates/2031", ".almanac .grid"),
        page("Dates", "dates-month", "/dates/2031-03", ".wall .grid"),
        page("Dates", "dates-day", "/dates/2031-03-13", ".shown li"),
        page("Dates", "dates-day-planned", "/dates/2031-05-05", "#planned"),
        page("Dates", "dates-day-empty", "/dates/1999-12-31", ".sentence"),
        page("Visits", "visits", "/visits", ".cards li"),
        page("Visits", "visits-empty", "/visits", "main:not(:has(.cards)) h1").on(Ground.EMPTY),
        page("About this site", "about", "/about", "a[href^=mailto]"),
        page("About this site", "about-nobody", "/about", "main:not(:has(a[href^=mailto]))")
            .on(Ground.EMPTY),
        page("Edition", "edition", work, "figure.floor"),
        page("Edition", "edition-older", work + "/v1", ".notice a[href$=v1...v2]"),
        page("Edition", "edition-of-two-voices", "/" + LESSON, ".standing, .provenance"),
        page("Edition", "edition-withdrawn", "/" + GAGGLE, ".withdrawn"),
        page("Edition", "edition-without-outline", "/" + PLAIN, "article:not(:has(.outline))"),
        page("Edition", "edition-of-markup", "/" + HOSTILE, "h1:contains(<script>)"),
        page("History", "history", work + "/history", ".events li:nth-child(5)"),
        page("History", "history-withdrawn", "/" + GAGGLE + "/history", ".withdrawn"),
        page("History", "history-of-a-visit", "/" + TOUR + "/history", ".events li:nth-child(2)"),
        page("Changes", "changes", work + "/v1...v2", ".changes ins"),
        page("Changes", "changes-unclear", "/" + LESSON + "/v1...v2", ".unclear"),
        page("Visit", "visit", "/" + VISIT, ".delegations"),
        page("Visit", "visit-of-two-days", "/" + TOUR, ".daily + .daily"),
        page("Visit", "visit-older", "/" + TOUR + "/v1", ".notice"),
        page("Verify an edition", "edition-verify", work + "/v2/verify", ".way"),
        page("Verify an edition", "edition-verify-visit", "/" + TOUR + "/v1/verify", ".way"),
        page("How to verify", "verify", "/verify", ".steps"),
        page("How to verify", "verify-empty", "/verify", ".steps").on(Ground.EMPTY));
  }

  private static List<PageState> citations() {
    return List.of(
        cited("newest", citation(AVAILABILITY, 2, availability(corrected()), "I will try."))
            .on(Ground.RECORD),
        cited("exact", old("Good evening, all of you.")),
        cited("moved", old("With Mr. Brandvik, and")),
        cited("changed", old("Second, from midnight")),
        cited("split", old("The work was real")),
        cited("removed", old("They did what a pilot does.")),
        page(
            "Citation",
            "citation-of-another-speaker",
            old("So nothing has been"),
            ".verdict .said-of b"),
        page(
            "Citation",
            "citation-of-any-edition",
            citation(LESSON, 1, school(SCHOOL), "Yes.").replace("/v1/", "/"),
            ".head .notice"),
        cited("ambiguous", citation(LESSON, 1, school(SCHOOL), "Yes.")),
        page(
            "Citation",
            "citation-withdrawn",
            citation(GAGGLE, 1, gaggle(), "Say that again?"),
            ".withdrawn"));
  }

  private static String old(String start) {
    return citation(AVAILABILITY, 1, availability(availability()), start);
  }

  private static PageState cited(String fate, String path) {
    String shown = fate.equals("newest") ? ".verdict" : ".verdict." + fate;
    return page("Citation", "citation-" + fate, path, shown);
  }

  private static List<PageState> reports() {
    String newest = citation(AVAILABILITY, 2, availability(corrected()), "I will try.") + "/report";
    return List.of(
        page("Report an error", "report", newest, "form.ask #wrong"),
        page("Report an error", "report-older", old("The work was real") + "/report", ".notice"),
        page("Report an error", "report-mistake", newest, "#wrong-error")
            .posting("wrong=")
            .answering(422),
        page("Report an error", "reported", newest + "/17", ".steps"));
  }

  private static List<PageState> checks() {
    String ferry =
        "an inspector of either service may hold a ferry of either flag in any harbour of either"
            + " country";
    String article = "article=" + encoded(ArticleSiteTest.TEXT);
    return List.of(
        page("Check a quotation", "check", "/check", "#q"),
        checked("said", "Said exactly so", ferry, "Aldana"),
        checked(
            "altered",
            "Not said so",
            "We will refuse entry to 400 persons and one company who, on the evidence",
            "Aldana"),
        checked(
            "spliced",
            "stitched",
            "We want them home, they belong at home, and nobody has been told to stop",
            ""),
        checked(
            "misattributed",
            "Said by a reporter",
            "What has Verrania put on the table to bring them home",
            "Aldana"),
        checked("out-of-context", "misleads", "has been told to stop", "Aldana"),
        page(
            "Check a quotation",
            "check-superseded",
            check("we will refuse entry to 41 persons who, on the evidence", ""),
            ".finding .notice .loud"),
        page(
            "Check a quotation",
            "check-taken",
            check("“" + ferry + "”", "") + "&taken=1",
            ".taken"),
        checked("absent", "Not in this record", "The ferry has been sold to a circus.", "Aldana"),
        checked("closest", "No verdict", "the cheese arrived in fine condition I tell you", ""),
        page(
            "Check a quotation",
            "check-withdrawn",
            check("Say that again?", ""),
            ".finding .notice"),
        page(
            "Check a quotation",
            "check-hidden-characters",
            check("<b>" + ferry.replace("ferry", "fer\u00adry") + "</b>", ""),
            ".stripped"),
        page("Check a quotation", "check-nothing", "/check?q=&asOf=never", "#q-error, #asOf-error")
            .answering(422),
        page("Check a quotation", "check-no-index", check(ferry, ""), ".field-error")
            .on(Ground.DAMAGED)
            .answering(503),
        page("Check an article", "article", "/check/article", "#article"),
        page("Check an article", "article-checked", "/check/article", ".entry").posting(article),
        page("Check an article", "article-without-quotation", "/check/article", ".head .sentence")
            .posting("article=No+one+is+quoted+here."),
        page("Check an article", "article-nothing", "/check/article", "#article-error")
            .posting("article=++")
            .answering(422));
  }

  private static PageState checked(String verdict, String words, String quote, String speaker) {
    return page(
        "Check a quotation",
        "check-" + verdict,
        check(quote, speaker),
        "h1:contains(" + words + ")");
  }

  private static String check(String quote, String speaker) {
    return "/check?q=" + encoded(quote) + (speaker.isEmpty() ? "" : "&speaker=" + speaker);
  }

  private static List<PageState> searches() {
    return List.of(
        page("Search", "search", "/search", "#q"),
        page("Search", "search-hits", "/search?q=we+OR+you+OR+ice+OR+slide&all=1", ".hits li"),
        page("Search", "search-as-of", "/search?q=%2241+persons%22&asOf=2031-03-13", ".hits li"),
        page(
            "Search",
            "search-a-quotation",
            "/search?q=we+will+refuse+entry+to+40+persons",
            ".summary a[href^=/check]"),
        page("Search", "search-none", "/search?q=zeppelin", ".summary:contains(Nothing was found)"),
        page("Search", "search-mistake", "/search?q=date:2031-13", "#q-error").answering(422));
  }

  private static List<PageState> register() {
    return List.of(
        page("People", "people", "/people", ".entries li"),
        page("People", "people-empty", "/people", "main:not(:has(.entries)) .sentence")
            .on(Ground.EMPTY),
        page("People", "people-no-index", "/people", "main.plain")
            .on(Ground.DAMAGED)
            .answering(503),
        page("People", "reporters", "/reporters", ".entries small"),
        page("People", "outlets", "/outlets", ".entries li"),
        page("Person", "person", "/people/aldana", ".career"),
        page("Person", "person-without-office", "/people/okafor", "#offices ~ .inset .unprinted"),
        page("Reporter", "reporter", "/reporters/ines-hartmann", ".pair"),
        page("Outlet", "outlet", "/outlets/coastal-radio", ".pair"),
        page("Topics", "topics", "/topics", "form.find"),
        page("Topic", "topic", "/topics/shelter", ".pair mark"),
        page("Topic", "topic-none", "/topics/xylophonquartett", ".head .sentence"),
        page("Topic", "topic-mistake", "/topics/date:2031-13", ".field-error pre").answering(422));
  }

  private static List<PageState> errors() {
    String work = "/" + AVAILABILITY;
    return List.of(
        page("When something is wrong", "error-400", "/?page=x", "main.plain").answering(400),
        page("When something is wrong", "error-404", "/nothing-here", "main.plain").answering(404),
        page("When something is wrong", "error-404-date", "/dates/2031-13", "main.plain")
            .answering(404),
        page("When something is wrong", "error-404-work", work + "x", "main.plain").answering(404),
        page(
                "When something is wrong",
                "error-404-citation",
                work + "/v1/t1.s1~00000000",
                "main.plain")
            .answering(404),
        page("When something is wrong", "error-405", "/verify", "main.plain")
            .posting("q=1")
            .answering(405),
        page("When something is wrong", "error-500", work, "main.plain")
            .on(Ground.DAMAGED)
            .answering(500));
  }

  private static List<PageState> folder() {
    return Stream.of(
            page("List of a folder", "folder", "/", ".cards li"),
            page(
                "Transcript of a folder",
                "folder-transcript",
                "/transcripts/press-availability",
                "figure.floor"),
            page("Transcript of a folder", "folder-gaggle", "/transcripts/gaggle", "del"),
            page("Transcript of a folder", "folder-debate", "/transcripts/debate", ".turn"),
            page("Transcript of a folder", "folder-advisory", "/transcripts/advisory", ".body"),
            page("Transcript of a folder", "folder-markup", "/transcripts/hostile-b-amp", ".turn"),
            page("When something is wrong", "folder-unreadable", "/transcripts/scan", "main.plain")
                .answering(422),
            page("When something is wrong", "folder-404", "/nothing-here", "main.plain")
                .answering(404))
        .map(page -> page.on(Ground.FOLDER))
        .toList();
  }

  private static PageState page(String story, String name, String path, String shows) {
    return PageState.of(story, name, path, shows);
  }
}
