package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lectern.web.page.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/// Every page in every state as it comes over the wire: it is what it says, valid, light, and reads well without its
/// stylesheet.
class EveryPageTest {

  /// Bytes of a page with all its files, compressed.
  private static final int HEAVIEST = 120 * 1024;

  private static final int MOST_REQUESTS = 6;

  /// Links that were found to lead somewhere.
  private static final Set<String> FOLLOWED = new HashSet<>();

  @RegisterExtension static final Stage STAGE = new Stage();

  static List<PageState> pages() {
    return EveryPage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsSoundAndLight(PageState page) throws Exception {
    Site site = STAGE.site(page.ground());
    Fetched fetched = Fetched.from(site.address().resolve(page.path()), page.form());
    Document document = Jsoup.parse(fetched.body(), site.address().toString());

    assertThat(fetched.status()).isEqualTo(page.status());
    assertThat(document.select(page.shows())).as("what only this state shows").isNotEmpty();
    assertThat(Nu.check(fetched.body().getBytes(UTF_8))).isEmpty();
    assertThat(
            document.select("script:not([type=application/ld+json]), [onclick], [onload], [style]"))
        .as("scripts and inline styles")
        .isEmpty();
    readsInOrder(document);
    isLight(site, fetched, document);
    if (page.ground() != Ground.DAMAGED) {
      leadsSomewhere(site, document, page.status());
    }
  }

  /// Without a stylesheet, and to who listens: the title first, then its parts; a label before its words.
  private static void readsInOrder(Document document) {
    assertThat(document.select("h1")).hasSize(1);
    int last = 0;
    for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as("level of the heading \"%s\"", heading.text()).isBetween(1, last + 1);
      last = level;
    }
    for (Element turn : document.select(".turn:has(> .said)")) {
      List<String> parts = turn.children().eachAttr("class");
      assertThat(parts.indexOf("who"))
          .as("the label in %s", parts)
          .isBetween(0, parts.indexOf("said"));
    }
    assertThat(document.body().child(0).className()).as("first of all").isEqualTo("skip");
  }

  /// Of the thousand numbers of sentences one is followed. Links to the same in another language end as the page itself does.
  private static void leadsSomewhere(Site site, Document document, int status) throws Exception {
    assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    for (String link : document.select("a[href^=#]").eachAttr("href")) {
      assertThat(document.getElementById(link.substring(1))).as(link).isNotNull();
    }
    document.select(".n:not(#t1\\.s1 > .n)").remove();
    for (String link : document.select("a[href^=/]").eachAttr("abs:href")) {
      if (FOLLOWED.add(link)) {
        assertThat(Fetched.from(URI.create(link), Optional.empty()).status())
            .as(link)
            .isIn(200, status);
      }
    }
  }

  private static void isLight(Site site, Fetched page, Document document) throws Exception {
    Set<String> files =
        new TreeSet<>(
            document
                .select("link[rel=stylesheet], link[rel=icon], link[rel=preload]")
                .eachAttr("abs:href"));
    files.addAll(document.select("img, source, video, audio, iframe, embed").eachAttr("abs:src"));
    files.addAll(document.select("object").eachAttr("abs:data"));
    int weight = page.weight();
    for (String file : files) {
      weight += Fetched.from(site.address().resolve(file), Optional.empty()).weight();
    }
    assertThat(1 + files.size()).as("requests").isLessThanOrEqualTo(MOST_REQUESTS);
    assertThat(weight).as("bytes of the page and its files").isLessThanOrEqualTo(HEAVIEST);
  }

  @Test
  void nobodyAddsAPageThatIsNotLookedAt() {
    for (Ground ground : List.of(Ground.RECORD, Ground.FOLDER)) {
      List<String> patterns = RoutePatterns.of(STAGE.site(ground).routes());
      List<String> missing = new ArrayList<>(patterns);
      missing.removeIf(pattern -> EveryPage.FILES.stream().anyMatch(pattern::matches));
      missing.removeIf(EveryPageTest::isTranslated);
      for (PageState page : pages()) {
        patterns.stream()
            .filter(pattern -> leads(pattern, page))
            .findFirst()
            .ifPresent(missing::remove);
      }
      assertThat(missing)
          .as("routes without a page in EveryPage (add a line there, or to its FILES)")
          .isEmpty();
    }
  }

  /// The same pages are served in every language.
  private static boolean isTranslated(String pattern) {
    return Wording.LANGUAGES.stream()
        .map(Wording::prefix)
        .filter(prefix -> !prefix.isEmpty())
        .anyMatch(prefix -> pattern.equals(prefix) || pattern.startsWith(prefix + "/"));
  }

  private static boolean leads(String pattern, PageState page) {
    return PathPatternParser.defaultInstance
        .parse(pattern)
        .matches(PathContainer.parsePath(page.address()));
  }

  @Test
  void everyPageHasANameOfItsOwn() {
    assertThat(pages().stream().map(PageState::name)).doesNotHaveDuplicates();
  }

  /// Who comes to a page, and what for, is told in the guide before the page is built.
  @Test
  void everyKindOfPageHasItsStoryInTheGuide() throws Exception {
    List<String> told =
        Files.readAllLines(Path.of("../docs/guide/stories.md")).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();
    assertThat(told)
        .containsExactlyElementsOf(pages().stream().map(PageState::story).distinct().toList());
  }

  @Test
  void theCheckerOfHtmlIsAwake() throws Exception {
    assertThat(Nu.check("<!doctype html><title>x</title><p><ul></ul></p>".getBytes(UTF_8)))
        .isNotEmpty();
  }
}
