package lectern.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingToServeTest {

  @Test
  void anEmptyFolderIsRefusedInASentence(@TempDir Path folder) {
    assertThatThrownBy(() -> Site.serve(folder, "127.0.0.1", 0, _ -> {}))
        .isInstanceOf(CannotServeException.class)
        .hasMessageStartingWith("\"" + folder + "\" holds nothing that can be read: it is empty.");
  }
}
