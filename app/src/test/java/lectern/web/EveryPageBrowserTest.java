package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page in every state as people have it before them: on a desk and on a phone, by day and by night, small, in large
/// letters, in the colours of their system, by keyboard, on paper, and without any style. A picture of each is kept in
/// `target/screenshots`.
@Tag("browser")
class EveryPageBrowserTest {
  @RegisterExtension static final Stage STAGE = new Stage();

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = STAGE.chromium();
  }

  /// All of them, or with `-Dpage='citation|visit'` those whose name starts so.
  static List<PageState> pages() {
    Pattern start = Pattern.compile(System.getProperty("page", ""));
    return EveryPage.all().stream().filter(page -> start.matcher(page.name()).lookingAt()).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everybodyCanReadIt(PageState page) {
    Onlooker onlooker = new Onlooker(chromium, STAGE.site(page.ground()).address(), page);
    List<String> wrong = new ArrayList<>();
    if (page.isTranslated()) {
      wrong.addAll(onlooker.looks(Window.DESK));
      wrong.addAll(onlooker.looks(Window.PHONE));
      wrong.addAll(onlooker.needsLargeLetters());
    } else {
      for (Window window : Window.values()) {
        wrong.addAll(onlooker.looks(window));
      }
      wrong.addAll(onlooker.needsLargeLetters());
      wrong.addAll(onlooker.needsOtherColours());
      wrong.addAll(onlooker.usesTheKeyboard());
      wrong.addAll(onlooker.prints());
      wrong.addAll(onlooker.takesTheStyleAway());
    }
    assertThat(wrong.stream().distinct()).as(page.name()).isEmpty();
  }
}
