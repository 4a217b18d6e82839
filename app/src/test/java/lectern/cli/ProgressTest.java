package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final StringWriter err = new StringWriter();
  private final AtomicLong clock = new AtomicLong();
  private final String[] names = {
    "gaggle.md", "archive/2031/call.txt", "quay\u001b.txt", "last.md"
  };

  @Test
  void redrawsAtMostTenTimesASecond() {
    Progress progress = progress(80);
    progress.done(1, names[1 - 1]);
    assertThat(err.toString()).isEmpty();
    clock.set(100_000_000);
    progress.done(2, names[2 - 1]);
    progress.done(3, names[3 - 1]);
    assertThat(err.toString()).isEqualTo("\r\u001b[K████████████░░░░░░░░░░░░ 2 of 4  call.txt");
  }

  @Test
  void erasesWhatItDrewAndNothingElse() {
    Progress progress = progress(80);
    progress.erase();
    assertThat(err.toString()).isEmpty();
    clock.set(100_000_000);
    progress.done(4, names[4 - 1]);
    progress.erase();
    progress.erase();
    assertThat(err.toString())
        .isEqualTo("\r\u001b[K████████████████████████ 4 of 4  last.md\r\u001b[K");
  }

  @Test
  void isNeverWiderThanTheTerminalAndTakesNoCommandsFromNames() {
    clock.set(-100_000_000);
    Progress progress = progress(36);
    clock.set(0);
    progress.done(3, names[3 - 1]);
    assertThat(err.toString()).isEqualTo("\r\u001b[K██████████████████░░░░░░ 3 of 4  qu");
    clock.set(100_000_000);
    progress(80).done(3, names[3 - 1]);
    assertThat(err.toString()).doesNotContain("quay\u001b");
  }

  private Progress progress(int columns) {
    return new Progress(new PrintWriter(err), names.length, "", columns, clock::get);
  }
}
