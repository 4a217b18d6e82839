package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page on who runs a site never says more than the operator has.
class AboutSiteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path data;

  private Document about(String settings) throws Exception {
    RecordSamples.write(data);
    if (!settings.isEmpty()) {
      Files.writeString(data.resolve("site.json"), settings);
    }
    try (Archive archive = Archive.open(data);
        Site site = Site.start(archive, "127.0.0.1", 0)) {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(site.address().resolve("/about")).build(),
              HttpResponse.BodyHandlers.ofString(UTF_8));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return Jsoup.parse(answer.body());
    }
  }

  @Test
  void whatTheExamplesSayOfTheirSiteCanBeUsed() throws Exception {
    Path examples = Path.of("../examples");
    assertThat(SiteFile.read(examples).isDemonstration()).isTrue();
    assertThat(PeopleFile.read(examples).people()).hasSize(4);
  }

  @Test
  void whereNobodyHasSaidWhoRunsItThePageSaysThat() throws Exception {
    Document about = about("");
    assertThat(about.select(".head .sentence").eachText())
        .containsExactly(
            "Who runs this site has not been said. Do not take it for the website of a government.");
    assertThat(about.select("section[aria-labelledby=who] p").eachText())
        .containsExactly(
            "Whoever runs this site has not said who they are. Take nothing here for official: check it with the public"
                + " key, from somebody whom you trust.");
    assertThat(about.select("section[aria-labelledby=record]").text())
        .contains(WrittenRecord.WHO, WrittenRecord.ORIGIN);
    assertThat(about.select(".foot a[href=/about]")).hasSize(1);
  }

  @Test
  void anArchiveThatKeepsACopyIsNoOffice() throws Exception {
    Document about =
        about(
            """
            {"name": "Harbour Archive", "operator": {"name": "The Skerry", "statement": "We keep what they said.",
             "contact": "https://skerry.example/desk?x=1&y=2"}}
            """);
    assertThat(about.title()).isEqualTo("About this site – Harbour Archive");
    assertThat(about.select(".head .sentence").text())
        .isEqualTo("This site is run by The Skerry. It is not the website of a government.");
    assertThat(about.select("section[aria-labelledby=who]").text())
        .contains("It is not the office whose record this is, but keeps a copy of it.");
    assertThat(about.select("blockquote").text()).isEqualTo("We keep what they said.");
    assertThat(about.select("section[aria-labelledby=who] a").attr("href"))
        .isEqualTo("https://skerry.example/desk?x=1&y=2");
  }

  @Test
  void anOfficeIsBelievedNoFurtherThanItsWord() throws Exception {
    Document about =
        about(
            """
            {"operator": {"name": "Ministry of Ports", "contact": "desk@ports.example", "isOffice": true},
             "isDemonstration": true}
            """);
    assertThat(about.select(".head .sentence").first().text())
        .isEqualTo(
            "This site is run by Ministry of Ports. It says that it is the office whose record this is.");
    assertThat(about.select("section[aria-labelledby=who]").text()).contains("cannot tell whether");
    assertThat(about.select("section[aria-labelledby=who] a").attr("href"))
        .isEqualTo("mailto:desk@ports.example");
    assertThat(about.select(".head").text()).contains("This is a demonstration.");
  }

  @Test
  void whatAnOperatorWritesIsTextAndNoLinkToAScript() throws Exception {
    Document about =
        about(
            """
            {"operator": {"name": "<script>alert(1)</script>", "statement": "</p><img src=x onerror=alert(1)>",
             "contact": "javascript:alert(1)"}}
            """);
    assertThat(about.select("main script, main img, main section[aria-labelledby=who] a"))
        .isEmpty();
    assertThat(about.select("main").text())
        .contains("<script>alert(1)</script>", "javascript:alert(1)");
  }
}
