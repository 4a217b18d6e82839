package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/// What a reader does with a transcript in a real browser: who reads with the eyes, with a keyboard, in large letters, in the dark or on paper.
@Tag("browser")
class BrowserTest {
  private static final String TRANSCRIPT = "transcripts/press-availability";
  @RegisterExtension static final Stage STAGE = new Stage();

  private Chromium chromium;
  private Site site;

  @BeforeEach
  void start() {
    chromium = STAGE.chromium();
    site = STAGE.site(Ground.FOLDER);
  }

  @Test
  void theKeyboardSkipsToTheWordsAndReachesEverything() {
    visit(TRANSCRIPT);
    chromium.tab();
    WebElement skip = chromium.driver.switchTo().activeElement();
    assertThat(skip.getText()).isEqualTo("Skip to what was said");
    assertThat(skip.getRect().getY()).as("visible where it has the focus").isNotNegative();

    chromium.tab();
    assertThat(chromium.driver.switchTo().activeElement().getText()).isEqualTo("Lectern");
    chromium.tab();
    assertThat(chromium.driver.switchTo().activeElement().getText()).isEqualTo("Transcripts");

    back();
    back();
    press(Keys.ENTER);
    assertThat(chromium.driver.getCurrentUrl()).endsWith("#record");
    chromium.tab();
    chromium.tab();
    WebElement next = chromium.driver.switchTo().activeElement();
    assertThat(next.findElement(By.xpath("ancestor-or-self::section")).getDomAttribute("id"))
        .isEqualTo("record");
    assertThat(next.getCssValue("outline-style")).as("the focus can be seen").isEqualTo("solid");
  }

  @Test
  void aCitedSentenceIsMarkedWithItsContextAboveIt() {
    chromium.size(1280, 500);
    visit(TRANSCRIPT + "#t4.s2");
    WebElement sentence = chromium.driver.findElement(By.id("t4.s2"));
    assertThat(sentence.getCssValue("background-color"))
        .isNotEqualTo(chromium.driver.findElement(By.id("t4.s1")).getCssValue("background-color"));
    assertThat(
            (Double)
                chromium.script(
                    "return document.getElementById('t4.s2')"
                        + ".getBoundingClientRect().top + 0.5"))
        .isBetween(50.0, 400.0);
  }

  @Test
  void theNumberOfASentenceAppearsUnderThePointerAndWithTheFocus() {
    visit(TRANSCRIPT);
    WebElement number = chromium.driver.findElement(By.cssSelector("[id='t1.s1'] .n"));
    chromium.script("document.querySelector(\"[id='t1.s1'] .n\").focus({focusVisible: true})");
    assertThat(number.getCssValue("opacity")).isEqualTo("1");
  }

  @Test
  void theOutlineStandsOpenBesideTheTextAndFoldsUnderTheTitleOnAPhone() {
    visit(TRANSCRIPT);
    String link = "document.querySelector('.outline li a')";
    assertThat(chromium.script("return " + link + ".checkVisibility()")).isEqualTo(true);
    assertThat((Double) chromium.script("return " + link + ".getBoundingClientRect().x + 0.5"))
        .isGreaterThan(800);
    assertThat(chromium.script(link + ".focus(); return document.activeElement === " + link))
        .as("the keyboard reaches it")
        .isEqualTo(true);

    chromium.size(375, 700);
    assertThat(chromium.script("return " + link + ".checkVisibility()")).isEqualTo(false);
    WebElement fold = chromium.driver.findElement(By.id("outline-shown"));
    assertThat(fold.getAccessibleName()).isEqualTo("Show what is in this record");
    assertThat(fold.getRect().getY())
        .isGreaterThan(chromium.driver.findElement(By.tagName("h1")).getRect().getY());
    fold.sendKeys(Keys.SPACE);
    assertThat(chromium.script("return " + link + ".checkVisibility()")).isEqualTo(true);
  }

  @Test
  void onPaperEverySentenceHasItsNumberAndNothingIsFolded() {
    visit(TRANSCRIPT);
    chromium.media("print", Map.of());
    assertThat(chromium.driver.findElement(By.cssSelector(".n")).getCssValue("opacity"))
        .isEqualTo("1");
    assertThat(chromium.driver.findElement(By.cssSelector(".skip")).isDisplayed()).isFalse();
    assertThat(
            chromium.script(
                "return document.querySelector('details.furniture p')"
                    + ".getBoundingClientRect().height > 0"))
        .isEqualTo(true);
  }

  @Test
  void aPageIsWholeWithoutJavaScript(@TempDir Path other) {
    try (Chromium plain =
        Chromium.start(other, Map.of("profile.managed_default_content_settings.javascript", 2))) {
      plain.driver.get(site.address().toString());
      plain.driver.findElement(By.cssSelector("a[href='/" + TRANSCRIPT + "']")).click();
      assertThat(plain.driver.findElement(By.id("t1.s2")).getText())
          .startsWith("We will inspect every ferry.");
      plain.driver.findElement(By.cssSelector("#t3 .who a")).click();
      assertThat(plain.driver.getCurrentUrl()).endsWith("#t3");
    }
  }

  private void visit(String page) {
    chromium.driver.get("about:blank");
    chromium.driver.get(site.address() + page);
  }

  private void back() {
    new Actions(chromium.driver).keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).perform();
  }

  private void press(Keys key) {
    new Actions(chromium.driver).sendKeys(key).perform();
  }
}
