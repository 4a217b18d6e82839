package lectern.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Looks at a page as people of all kinds do, and says in sentences what is wrong.
final class Onlooker {
  private static final Path PICTURES = Path.of("target/screenshots");

  /// Pixels of paper between the margins of an A4 page.
  private static final int PAPER = 665;

  /// So many things are reached by keyboard: enough to leave the header behind.
  private static final int TABS = 12;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Chromium chromium;
  private final URI site;
  private final PageState page;

  Onlooker(Chromium chromium, URI site, PageState page) {
    this.chromium = chromium;
    this.site = site;
    this.page = page;
  }

  private void visit(Window window) {
    window.open(chromium);
    if (page.form().isPresent()) {
      chromium.driver.get(site.resolve("/verify").toString());
      chromium.driver.executeScript(POSTING, page.path(), page.form().get());
      // The script has ended before the answer is there.
      new WebDriverWait(chromium.driver, PATIENCE)
          .until(_ -> chromium.script(ANSWERED).equals(true));
    } else {
      chromium.driver.get(site.resolve(page.path()).toString());
    }
  }

  private static final String POSTING =
      """
      window.hasPosted = true;
      const form = document.createElement("form");
      form.method = "post";
      form.action = arguments[0];
      new URLSearchParams(arguments[1]).forEach((value, name) => {
        const field = document.createElement("textarea");
        field.name = name;
        field.value = value;
        form.append(field);
      });
      document.body.replaceChildren(form);
      form.submit();
      """;

  private static final String ANSWERED =
      "return !window.hasPosted && document.readyState === 'complete'";

  /// Looks at it as it comes, and keeps a picture.
  List<String> looks(Window window) {
    visit(window);
    List<String> wrong = said(window.toString(), "return look.at(" + window.isDark() + ")");
    keep(chromium.picture(), page.name() + "-" + window + ".png");
    switch (window) {
      case DESK -> wrong.addAll(Inclusion.violations(chromium, "as it comes"));
      case DESK_AT_NIGHT -> wrong.addAll(Inclusion.colours(chromium, "in the dark"));
      case PHONE, PHONE_AT_NIGHT -> {}
    }
    return wrong;
  }

  /// On a very small screen, and in letters twice as large.
  List<String> needsLargeLetters() {
    visit(Window.DESK);
    List<String> wrong = new ArrayList<>();
    chromium.size(320, 640);
    wrong.addAll(Inclusion.violations(chromium, "at 320 pixels"));
    wrong.addAll(said("320", "return look.fits()"));
    chromium.size(1280, 800);
    chromium.script("document.documentElement.style.fontSize = '200%'");
    wrong.addAll(Inclusion.violations(chromium, "in letters twice as large"));
    wrong.addAll(said("200 %", "return look.fits()"));
    chromium.size(640, 900);
    wrong.addAll(said("200 % in half a window", "return look.fits()"));
    return wrong;
  }

  /// With more contrast, and in the colours of the reader's system. Of those axe knows nothing yet (its issue 3978).
  List<String> needsOtherColours() {
    visit(Window.DESK);
    chromium.media("screen", Map.of("prefers-contrast", "more"));
    List<String> wrong = new ArrayList<>(Inclusion.colours(chromium, "with more contrast"));
    chromium.media("screen", Map.of("forced-colors", "active"));
    wrong.addAll(said("forced colours", "return look.fits()"));
    return wrong;
  }

  /// Comes to the skip link first, and then sees at each step where they are.
  List<String> usesTheKeyboard() {
    visit(Window.DESK);
    List<String> wrong = new ArrayList<>();
    for (int tab = 1; tab <= TABS; tab++) {
      chromium.tab();
      wrong.addAll(said("keyboard", "return look.focused(" + (tab == 1) + ")"));
    }
    return wrong;
  }

  List<String> prints() {
    visit(Window.DESK);
    chromium.size(PAPER, 940);
    chromium.script("look.remember()");
    chromium.media("print", Map.of());
    List<String> wrong = said("paper", "return look.onPaper()");
    for (WebElement number :
        chromium.driver.findElements(By.cssSelector(".said .n")).stream().limit(1).toList()) {
      if (!number.getCssValue("opacity").equals("1")) {
        wrong.add("paper: a sentence has no number.");
      }
    }
    return wrong;
  }

  List<String> takesTheStyleAway() {
    visit(Window.PHONE);
    return said("without a style", "return look.unstyled()");
  }

  private List<String> said(String how, String script) {
    List<String> sentences = new ArrayList<>();
    if (chromium.script(script) instanceof List<?> said) {
      said.forEach(sentence -> sentences.add(how + ": " + sentence));
    }
    return sentences;
  }

  private static void keep(byte[] picture, String name) {
    try {
      Files.write(Files.createDirectories(PICTURES).resolve(name), picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
