package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.read.SharedFolder;
import lectern.search.register.Identities;
import lectern.search.register.Voice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The register of some hundred real briefings, where they are at hand.
@Tag("slow")
class RegisterOfBriefingsTest {
  private static final Pattern DAY = Pattern.compile("(?m)^date: '?(\\d{4}-\\d\\d-\\d\\d)");

  @TempDir private Path folder;

  @Test
  void theSameNameIsOnePersonAndASlipInTheFormOfAddressIsAnother() throws Exception {
    List<Path> files = SharedFolder.files("data/wh-briefings-md/press-briefings", ".md");
    SampleRecord record = new SampleRecord(folder.resolve("index"));
    for (int i = 0; i < files.size(); i += 4) {
      byte[] bytes = Files.readAllBytes(files.get(i));
      Matcher day = DAY.matcher(Files.readString(files.get(i)));
      if (day.find()) {
        record.withMarkdown("press-briefing/" + day.group(1) + "/w" + i, bytes);
      }
    }
    try (PassageIndex index = record.open();
        PassageSnapshot now = index.snapshot()) {
      Register register = new Registers(Identities.none()).over(now);

      assertThat(register.people().stream().limit(4).map(Voice::slug))
          .contains("jean-pierre", "psaki", "kirby");
      Voice psaki = register.person("psaki").orElseThrow().voice();
      assertThat(psaki.works()).isGreaterThan(30);
      assertThat(psaki.isAmbiguous()).isFalse();
      assertThat(register.person("the-president").orElseThrow().voice().isOfficeOnly()).isTrue();
      assertThat(register.people().stream().map(Voice::slug))
          .doesNotContain("q", "aide", "moderator", "operator", "audience-member");
      assertThat(register.outlets().stream().limit(12).map(outlet -> outlet.name()))
          .contains("Reuters", "CNN", "Bloomberg");
      assertThat(register.standingOut()).hasSizeGreaterThan(20);
    }
  }
}
