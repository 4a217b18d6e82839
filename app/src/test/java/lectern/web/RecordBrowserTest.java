package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// What a reader does with the pages of a record, in a real browser.
@Tag("browser")
class RecordBrowserTest {
  @RegisterExtension static final Stage STAGE = new Stage();

  private Chromium chromium;

  @BeforeEach
  void start() {
    chromium = STAGE.chromium();
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

  private void visit(String page) {
    chromium.driver.get("about:blank");
    chromium.driver.get(STAGE.site(Ground.RECORD).address().resolve(page).toString());
  }
}
