package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lectern.cite.WorkId;
import lectern.read.SharedFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/// A reader wants to know who asked about a matter, and what was answered. One search must do, or two clicks.
@Tag("browser")
class FindingOutTest {
  @RegisterExtension static final Stage STAGE = new Stage();

  /// What somebody wants to know.
  ///
  /// @param work the title of the work that has the exchange
  /// @param search what they type, being none of those who know the language of the search
  /// @param reporter who asked, as printed
  /// @param outlet for whom, as printed
  /// @param question some of its words
  /// @param answer the words of the answer that settle it
  private record Matter(
      String work, String search, String reporter, String outlet, String question, String answer) {}

  private static final Matter SHELTER =
      new Matter(
          "Minister Aldana on the Correspondence Report, Three Bridges, and Two Visits by Screen",
          "new applications",
          "Marcel Aubertin",
          "Agence Osmère",
          "can they ask for shelter at the crossing",
          "the hall takes new applications, from anybody");

  private static final Matter ASYLUM =
      new Matter(
          "Secretary Blinken at a Press Availability",
          "asylum",
          "Bricio Segovia Reche",
          "MVS Radio",
          "currently accepting new asylum applications",
          "the asylum requests that are being considered are from people who are in the MPP program");

  private Chromium chromium;

  @BeforeEach
  void start() {
    chromium = STAGE.chromium();
  }

  @Test
  void whoAskedAboutShelterAndWhatWasAnswered() {
    URI site = STAGE.site(Ground.RECORD).address();
    isFoundByOneSearch(site, SHELTER);
    isFoundByTwoClicks(site, SHELTER);
  }

  @Test
  void whoAskedAboutAsylumInAPageOfADepartmentOfState(@TempDir Path data) throws Exception {
    List<Path> seed = SharedFolder.files("seed", "press-availability.txt");
    new WrittenRecord(data, Instant.parse("2021-02-26T23:00:00Z"))
        .publish(
            WorkId.parse("press-availability/2021-02-26/blinken"),
            new WrittenRecord.Draft(
                "press-availability.txt",
                Files.readString(seed.getFirst()),
                ASYLUM.work(),
                "",
                null));
    try (Archive archive = Archive.open(data);
        Site site = Site.start(archive, "127.0.0.1", 0)) {
      isFoundByOneSearch(site.address(), ASYLUM);
      isFoundByTwoClicks(site.address(), ASYLUM);
    }
  }

  /// From the first page: typed once, and the answer stands there under who asked what.
  private void isFoundByOneSearch(URI site, Matter matter) {
    chromium.driver.get(site.toString());
    WebElement field = chromium.driver.findElement(By.cssSelector("main input[name=q]"));
    field.sendKeys(matter.search());
    field.submit();
    List<String> hits =
        chromium.driver.findElements(By.cssSelector(".hits > li")).stream()
            .map(WebElement::getText)
            .toList();
    assertThat(hits)
        .as("a passage that answers, with who asked")
        .anySatisfy(
            hit -> assertThat(hit).contains(matter.reporter(), matter.outlet(), matter.answer()));
    assertThat(String.join("\n", hits)).as("the question").contains(matter.question());
  }

  /// From the first page: the work, then the reporter's name beside the text.
  private void isFoundByTwoClicks(URI site, Matter matter) {
    chromium.driver.get(site.toString());
    chromium.driver.findElement(By.linkText(matter.work())).click();
    chromium.driver.findElement(By.partialLinkText(matter.reporter())).click();
    assertThat(inTheWindow(matter.reporter())).as("the reporter").isTrue();
    assertThat(inTheWindow(matter.outlet())).as("the outlet").isTrue();
    assertThat(inTheWindow(matter.question())).as("the question").isTrue();
    for (int screens = 0; screens < 6 && !inTheWindow(matter.answer()); screens++) {
      chromium.script("scrollBy(0, innerHeight * 0.8)");
    }
    assertThat(inTheWindow(matter.answer())).as("the answer, for who reads on").isTrue();
  }

  /// Whether these words can be read without scrolling.
  private boolean inTheWindow(String words) {
    return Boolean.TRUE.equals(
        chromium.driver.executeScript(
            """
            const words = arguments[0];
            return [...document.querySelectorAll("main *")].some(element => {
              if (!element.textContent.replace(/\\s+/g, " ").includes(words)) return false;
              if ([...element.children].some(child => child.textContent.replace(/\\s+/g, " ").includes(words))) return false;
              const box = element.getBoundingClientRect();
              return element.checkVisibility() && box.bottom > 0 && box.top < innerHeight;
            });
            """,
            words));
  }
}
