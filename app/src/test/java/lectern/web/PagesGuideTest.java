package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The guide to the pages names every address that is served, and none that is not.
class PagesGuideTest {

  @Test
  void everyAddressIsInTheGuide() throws IOException {
    String guide = Files.readString(Path.of("../docs/guide/pages.md"));
    String routes = Files.readString(Path.of("src/main/java/lectern/web/Routes.java"));
    List<String> served = found("\"(/[^\"]*)\"", routes);
    List<String> documented = found("(?m)^\\| `(/[^`]*)`", guide);
    assertThat(served).isNotEmpty();
    assertThat(documented).containsAll(served).contains("/style.css");
    assertThat(served).containsAll(documented.stream().filter(a -> !a.contains(".")).toList());
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
