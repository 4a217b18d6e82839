package lectern.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A headless Chromium of this computer, as a reader may have set it up. A test that finds none is skipped and says so.
final class Chromium implements AutoCloseable {

  /// How long a script of a test may take, on a computer that has much else to do.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /// How often a key is pressed until something has the focus.
  private static final int MOST_PRESSES = 3;

  final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /// @param profile where the browser keeps its files; an empty folder
  /// @param preferences of Chromium, by name
  static Chromium start(Path profile, Map<String, Object> preferences) {
    Optional<Path> browser = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> bridge = onPath("chromedriver");
    assumeTrue(
        browser.isPresent() && bridge.isPresent(),
        "Skipped: there is no Chromium with its chromedriver on PATH (on Debian the packages are"
            + " chromium and chromium-driver).");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.orElseThrow().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + profile);
    options.setExperimentalOption("prefs", preferences);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(bridge.orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    Chromium chromium = new Chromium(new ChromeDriver(service, options));
    chromium.driver.manage().timeouts().scriptTimeout(PATIENCE);
    chromium.onEveryPage("/axe.min.js");
    chromium.onEveryPage("/lectern/web/look.js");
    return chromium;
  }

  /// Runs a script of the tests in every page, whatever the page allows: what the browser does itself, no policy forbids.
  private void onEveryPage(String script) {
    try (InputStream in =
        Objects.requireNonNull(Chromium.class.getResourceAsStream(script), script)) {
      driver.executeCdpCommand(
          "Page.addScriptToEvaluateOnNewDocument",
          Map.of("source", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> onPath(String... names) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : names) {
        Path program = Path.of(folder, name);
        if (Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  /// How wide and high the window is, in CSS pixels.
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /// What the reader prefers, e.g. `prefers-color-scheme` `dark`; and the medium, `screen` or `print`.
  void media(String medium, Map<String, String> preferences) {
    List<Map<String, String>> features = new ArrayList<>();
    preferences.forEach((name, value) -> features.add(Map.of("name", name, "value", value)));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
  }

  /// A picture of the whole page, or of the top of a very long one, as a PNG.
  byte[] picture() {
    Object height = script("return Math.min(document.documentElement.scrollHeight, 4000)");
    Object width = script("return innerWidth");
    Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    Object picture =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
            .get("data");
    return Base64.getDecoder().decode(String.valueOf(picture));
  }

  /// Goes on to the next thing that the keyboard reaches. A browser that has much else to do may lose the key that comes before
  /// it has seen to a new page, or be late with it; so while nothing has the focus, the key is pressed again.
  void tab() {
    boolean isFirst = nothingHasTheFocus();
    for (int press = 0; press < (isFirst ? MOST_PRESSES : 1); press++) {
      new Actions(driver).sendKeys(Keys.TAB).perform();
      if (isFirst && isReached()) {
        return;
      }
    }
  }

  private boolean isReached() {
    try {
      new WebDriverWait(driver, Duration.ofSeconds(2), Duration.ofMillis(20))
          .until(_ -> !nothingHasTheFocus());
      return true;
    } catch (TimeoutException _) {
      return false;
    }
  }

  private boolean nothingHasTheFocus() {
    return script("return document.activeElement === document.body").equals(true);
  }

  Object script(String script) {
    return Optional.ofNullable(driver.executeScript(script)).orElse("");
  }

  @Override
  public void close() {
    driver.quit();
  }
}
