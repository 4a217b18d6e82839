package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.citing.SiteAddress;
import lectern.web.page.SiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator may say in `site.json`.
class SiteFileTest {
  @TempDir Path data;

  @Test
  void withoutAFileNothingIsSaid() throws CannotServeException {
    assertThat(SiteFile.read(data)).isEqualTo(SiteSettings.none());
  }

  @Test
  void everythingCanBeSaid() throws CannotServeException, IOException {
    write(
        """
        {"name": "The record of Verrania",
         "operator": {"name": "Ministry of Foreign Affairs of Verrania", "statement": "Published by the press office.",
                      "contact": "press@verrania.example", "isOffice": true},
         "address": "https://press.verrania.example/",
         "isDemonstration": true,
         "topics": [{"slug": "ferry-safety", "title": {"en": "Ferry safety", "fr": "La sécurité des ferries"},
                     "query": "ferry safety"}]}\
        """);
    assertThat(SiteFile.read(data))
        .isEqualTo(
            new SiteSettings(
                "The record of Verrania",
                Optional.of(
                    new SiteSettings.Operator(
                        "Ministry of Foreign Affairs of Verrania",
                        "Published by the press office.",
                        Optional.of("press@verrania.example"),
                        true)),
                Optional.of(new SiteAddress("https://press.verrania.example")),
                true,
                List.of(
                    new SiteSettings.Topic(
                        "ferry-safety",
                        Map.of("en", "Ferry safety", "fr", "La sécurité des ferries"),
                        "ferry safety"))));
  }

  @Test
  void whatCannotBeUsedIsNamed() throws IOException {
    write("{\"operators\": {}}");
    assertThatThrownBy(() -> SiteFile.read(data))
        .isInstanceOf(CannotServeException.class)
        .hasMessage(
            "The settings in "
                + data.resolve("site.json")
                + " cannot be used: The JSON object has a member \"operators\"; expected only name, operator,"
                + " address, isDemonstration, topics. Put it right, or take the file away.");
    write(
        "{\"topics\": [{\"slug\": \"Ferry Safety\", \"title\": {\"en\": \"x\"}, \"query\": \"x\"}]}");
    assertThatThrownBy(() -> SiteFile.read(data))
        .hasMessageContaining(
            "The slug \"Ferry Safety\" of a topic is none; expected lower-case letters and digits with"
                + " hyphens between them, e.g. \"ferry-safety\".");
  }

  private void write(String json) throws IOException {
    Files.writeString(data.resolve("site.json"), json);
  }
}
