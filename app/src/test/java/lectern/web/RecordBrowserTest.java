package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The pages of a record in a real browser: every kind of page, in every state.
@Tag("browser")
class RecordBrowserTest {
  @TempDir static Path profile;
  @TempDir static Path data;

  private static Archive archive;
  private static Site site;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws CannotServeException {
    chromium = Chromium.start(profile, Map.of());
    RecordSamples.write(data);
    archive = Archive.open(data);
    site = Site.start(archive, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (site != null) {
      site.close();
      archive.close();
    }
  }

  @AfterEach
  void resetTheReader() {
    chromium.media("screen", Map.of());
    chromium.size(1280, 900);
  }

  static List<String> pages() {
    return RecordSamples.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nobodyIsShutOut(String page) {
    visit(page);
    Inclusion.check(chromium);
  }

  @Test
  void theKeyboardLeadsFromASentenceToItsCitationAndBack() {
    visit("/" + RecordSamples.AVAILABILITY);
    WebElement number = chromium.driver.findElement(By.cssSelector("[id='t1.s2'] .n"));
    number.sendKeys(Keys.ENTER);
    assertThat(chromium.driver.getCurrentUrl()).contains("/v2/t1.s2~");
    WebElement whole = chromium.driver.findElement(By.cssSelector(".body > .cut:last-child a"));
    whole.sendKeys(Keys.ENTER);
    assertThat(chromium.driver.getCurrentUrl()).endsWith("/v2#t1.s2");
  }

  @Test
  void removedAndNewWordsDifferWithoutColour() {
    visit("/" + RecordSamples.AVAILABILITY + "/v1...v2");
    chromium.media("print", Map.of());
    WebElement removed = chromium.driver.findElement(By.cssSelector(".said del"));
    WebElement added = chromium.driver.findElement(By.cssSelector(".said ins"));
    assertThat(removed.getCssValue("text-decoration-line")).isEqualTo("line-through");
    assertThat(added.getCssValue("text-decoration-line")).isEqualTo("underline");
    assertThat(removed.getCssValue("color")).isEqualTo(added.getCssValue("color"));
  }

  @Test
  void whatDidNotChangeIsFoldedOnScreenAndOpenOnPaper() {
    visit("/" + RecordSamples.AVAILABILITY + "/v1...v2");
    String folded = "return document.querySelector('details.same .said').checkVisibility()";
    assertThat(chromium.script(folded)).isEqualTo(false);
    chromium.media("print", Map.of());
    assertThat(chromium.script(folded)).isEqualTo(true);
  }

  private static void visit(String page) {
    chromium.driver.get("about:blank");
    chromium.driver.get(site.address().resolve(page).toString());
  }
}
