package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

  @TempDir private Path folder;

  private final List<String> served = new ArrayList<>();

  /// Remembers what it was asked for, and ends at once.
  private final Server server =
      (shown, host, port, ready) -> {
        served.add(shown + " at " + host + ":" + port);
        ready.accept(URI.create("http://" + host + ":" + (port == 0 ? 45678 : port) + "/"));
      };

  @Test
  void servesThisComputerAloneUnlessTold() {
    Run run = serve(folder);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(served).containsExactly(new Server.Shown.Documents(folder) + " at 127.0.0.1:8080");
    assertThat(run.outLines())
        .containsExactly(
            "The transcripts in \"" + folder + "\" are at http://127.0.0.1:8080/",
            "Ctrl-C ends it.");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void portAndHostAreHandedOn() {
    Run run = serve("--port", "0", "--host", "::1", folder);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(served).containsExactly(new Server.Shown.Documents(folder) + " at ::1:0");
  }

  @Test
  void aRecordIsServedInsteadOfAFolder() {
    Run run = serve("--data", folder);
    assertThat(served).containsExactly(new Server.Shown.Published(folder) + " at 127.0.0.1:8080");
    assertThat(run.outLines())
        .startsWith("The record in \"" + folder + "\" is at http://127.0.0.1:8080/");
  }

  @Test
  void itIsEitherARecordOrAFolder() {
    Run neither = serve();
    assertThat(neither.exitCode()).isEqualTo(2);
    assertThat(neither.errLines())
        .startsWith("Say what to show: a folder of transcripts, or a record with --data DIR.");
    Run both = serve("--data", "record", "papers");
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.errLines())
        .startsWith(
            "Show either the transcripts in \"papers\" or a record with --data, not both at one address.");
    assertThat(served).isEmpty();
  }

  @Test
  void whatStandsInTheWayIsOneSentence() {
    Run run =
        Run.with(
            Terminal.none(),
            (_, host, port, _) -> {
              throw new Exception(
                  "Cannot listen at "
                      + host
                      + ", port "
                      + port
                      + ": another program listens there already.");
            },
            "serve",
            folder);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "lectern: Cannot listen at 127.0.0.1, port 8080: another program listens there already.");
  }

  @Test
  void thereIsNoSuchPort() {
    Run run = serve("--port", "65536", folder);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("There is no port 65536: choose one from 1 to 65535, or 0 for any free one.");
    assertThat(serve("--port", "http", folder).exitCode()).isEqualTo(2);
    assertThat(serve().exitCode()).isEqualTo(2);
    assertThat(served).isEmpty();
  }

  private Run serve(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("serve"));
    all.addAll(List.of(arguments));
    return Run.with(Terminal.none(), server, all.toArray());
  }
}
