package lectern.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// A headless Chromium of this computer, as a reader may have set it up. A test that finds none is skipped and says so.
final class Chromium implements AutoCloseable {
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
    return new Chromium(new ChromeDriver(service, options));
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

  Object script(String script) {
    return Optional.ofNullable(driver.executeScript(script)).orElse("");
  }

  @Override
  public void close() {
    driver.quit();
  }
}
