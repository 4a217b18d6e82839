package lectern.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Shows a folder of transcripts, or a record, as web pages. The program hands it in, so that no command knows the web, and none but
/// `serve` loads it.
@FunctionalInterface
public interface Server {

  /// What is shown.
  sealed interface Shown {

    /// Where it is.
    Path path();

    /// Transcripts as they are: a folder of them; an archive or a single document is as good.
    record Documents(Path path) implements Shown {}

    /// A record, as it is published.
    record Published(Path path) implements Shown {}
  }

  /// Serves until the program is told to end.
  ///
  /// @param host name or address of this computer to listen at
  /// @param port 0 for any free one, at most 65,535
  /// @param ready is told the address as soon as it answers
  /// @throws Exception whose message says in a whole sentence what stands in the way, and the remedy
  void serve(Shown shown, String host, int port, Consumer<URI> ready) throws Exception;
}
