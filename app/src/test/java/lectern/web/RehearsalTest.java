package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

  @Test
  void aRehearsalAnswersAndThenEndsByItself(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("debate.txt"), Samples.DEBATE);
    List<URI> announced = new ArrayList<>();

    Rehearsal.serve(folder, "127.0.0.1", 0, announced::add);

    assertThat(announced).hasSize(1);
    int port = announced.getFirst().getPort();
    assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void aRehearsalOfARecordGoesWhereverItsLinksLead(@TempDir Path data) throws Exception {
    RecordSamples.write(data);
    List<URI> announced = new ArrayList<>();
    Rehearsal.serveRecord(data, "127.0.0.1", 0, announced::add);
    int port = announced.getFirst().getPort();
    assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void whereThereIsNothingToServeASentenceSaysSo(@TempDir Path folder) {
    assertThatThrownBy(() -> Site.serve(folder, "127.0.0.1", 0, _ -> {}))
        .isInstanceOf(CannotServeException.class)
        .hasMessageStartingWith("\"" + folder + "\" holds nothing that can be read: it is empty.");
  }
}
