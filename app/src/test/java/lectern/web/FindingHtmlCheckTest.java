package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import lectern.search.PassageSnapshot;
import lectern.web.page.CheckPage;
import lectern.web.page.Masthead;
import lectern.web.page.SiteSettings;
import lectern.web.page.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every verdict is set in valid HTML, in words and with a sign, and whatever was pasted stays words.
class FindingHtmlCheckTest {
  @TempDir private Path data;

  @Test
  void everyVerdictIsSetSoundly() throws Exception {
    RecordSamples.write(data);
    Templates templates =
        new Templates(
            Wording.english(), Masthead.ofRecord(SiteSettings.none()), "/style.css", () -> "en");
    try (Archive archive = Archive.open(data);
        PassageSnapshot passages = archive.index().now().passages()) {
      for (Map.Entry<String, CheckPage> page :
          new FindingSamples(archive, passages).pages().entrySet()) {
        byte[] html = templates.render("check", page.getValue());
        assertThat(Nu.check(html)).as(page.getKey()).isEmpty();
        Document read = Jsoup.parse(new String(html, UTF_8));
        assertThat(read.select("h1").text()).as(page.getKey()).isNotEmpty();
        assertThat(read.select("h1 svg.sign[aria-hidden=true]")).as(page.getKey()).hasSize(1);
        assertThat(read.select("script, img, b script, [onclick], [style]"))
            .as(page.getKey())
            .isEmpty();
      }
    }
  }
}
