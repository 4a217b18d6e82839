package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import lectern.cite.Address;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.record.EditionLine;
import lectern.record.EditionText;
import lectern.record.MalformedException;
import lectern.web.WrittenRecord.Draft;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever an office or somebody in its name puts into a record is words on a page, and never markup.
class HostileRecordTest {
  private static final int WORKS = 25;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /// What a page, a template, a message, an address or a header might take for its own.
  private static final List<String> PIECES =
      List.of(
          "<script>alert(1)</script>",
          "</p></div></main>",
          "<img src=x onerror=alert(1)>",
          "\" onclick=\"alert(1)",
          "' autofocus onfocus='alert(1)",
          "javascript:alert(1)",
          "<!--",
          "-->",
          "]]>",
          "&lt;b&gt;",
          "&#60;",
          "${7*7}",
          "!{x}",
          "@if(true)",
          "{0}",
          "''",
          "<s>",
          "</s>",
          "<s>60</s>",
          "\u202edesrever",
          "\u2028",
          "\ud83d\udea2",
          "%0d%0aSet-Cookie: a=b",
          "../../keys/log.key",
          "t1.s1~00000000",
          "The ferry sails.",
          "No.");

  private final RandomGenerator random =
      RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(20_310_313);

  private String words() {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      words.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
    }
    String folded = EditionLine.folded(words.toString());
    return folded.isEmpty() ? "No." : folded;
  }

  private EditionText text() {
    StringBuilder text = new StringBuilder("lectern-text/1\n");
    text.append("title\t").append(words()).append("\ndate\t2031-03-13\n");
    text.append("place\t").append(words()).append("\nrule\t").append(words()).append('\n');
    text.append("h1\t").append(words()).append("\nn1\t").append(words()).append('\n');
    for (int turn = 1; turn <= 4; turn++) {
      String label = words();
      for (int sentence = 1; sentence <= 3; sentence++) {
        text.append(new Address(turn, sentence)).append('\t').append(label).append('\t');
        text.append(words()).append('\n');
      }
    }
    text.append("d1\t").append(words()).append('\n');
    try {
      return EditionText.parse(text.toString().getBytes(UTF_8));
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void markupInARecordStaysWords(@TempDir Path data) throws Exception {
    WrittenRecord record = new WrittenRecord(data, Instant.parse("2031-03-13T12:00:00Z"));
    List<WorkId> works = new ArrayList<>();
    List<EditionText> newest = new ArrayList<>();
    for (int i = 0; i < WORKS; i++) {
      WorkId work = WorkId.parse("briefing/2031-03-13/number-" + i);
      Draft draft = new Draft(words(), words(), "", "", null);
      EditionText current = text();
      record
          .publish(work, draft, text())
          .correct(work, draft, current, words())
          .annotate(work, 2, Optional.of(new Address(2, 2)), words())
          .annotate(work, 2, Optional.empty(), words());
      works.add(work);
      newest.add(current);
    }
    record.withdraw(works.getFirst(), words());
    try (Archive archive = Archive.open(data);
        Site site = Site.start(archive, "127.0.0.1", 0)) {
      clean(site, "/");
      clean(site, "/works");
      clean(site, "/dates/2031-03-13");
      for (int i = 0; i < WORKS; i++) {
        check(site, works.get(i), newest.get(i));
      }
    }
  }

  private static void check(Site site, WorkId work, EditionText text) throws Exception {
    Document page = clean(site, "/" + work);
    assertThat(blanks(page.select("h1").first().wholeText()))
        .isEqualTo(blanks(text.head("title").orElseThrow()));
    clean(site, "/" + work + "/v1");
    clean(site, "/" + work + "/history");
    clean(site, "/" + work + "/v1...v2");
    for (Utterance utterance : text.utterances()) {
      Document cited = clean(site, Citation.of(work, 2, utterance).toString());
      assertThat(blanks(cited.select("h1").first().wholeText()))
          .isEqualTo(blanks(withoutTags(utterance.text())));
    }
  }

  /// As the format has it: the first `<s>` starts struck words, the next `</s>` ends them, and so on.
  private static String withoutTags(String text) {
    StringBuilder words = new StringBuilder();
    boolean struck = false;
    int at = 0;
    while (true) {
      String tag = struck ? "</s>" : "<s>";
      int end = text.indexOf(tag, at);
      words.append(text, at, end < 0 ? text.length() : end);
      if (end < 0) {
        return words.toString();
      }
      at = end + tag.length();
      struck = !struck;
    }
  }

  private static String blanks(String text) {
    return text.replaceAll("[\\s\u2028]+", " ").strip();
  }

  /// The page, which has nothing in it that we did not put there.
  private static Document clean(Site site, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.address() + path.substring(1))).build();
    HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    assertThat(response.headers().map()).doesNotContainKey("Set-Cookie");
    Document page = Jsoup.parse(response.body());
    assertThat(
            page.select(
                "script:not([type=application/ld+json]), style, iframe, img, object, embed, base,"
                    + " meta[http-equiv]"))
        .as(path)
        .isEmpty();
    assertThat(page.select("form").eachAttr("action")).as(path).containsOnly("/search");
    page.getAllElements()
        .forEach(element ->
            element
                .attributes()
                .forEach(attribute ->
                    assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style")));
    assertThat(page.select("a[href]").eachAttr("href"))
        .allMatch(link -> link.startsWith("/") || link.startsWith("#"));
    return page;
  }
}
