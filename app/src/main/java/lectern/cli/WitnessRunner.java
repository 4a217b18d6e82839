package lectern.cli;

import java.util.function.Consumer;
import lectern.witness.WitnessAddress;
import lectern.witness.WitnessSettings;

/// Runs a witness. The program hands it in, so that none but `witness` loads an HTTP server.
@FunctionalInterface
public interface WitnessRunner {

  /// Runs it until the program is told to end.
  ///
  /// @param ready is told the address as soon as it answers
  /// @param report is told in whole sentences what its operator should know
  /// @throws Exception whose message says in a whole sentence what stands in the way, and the remedy
  void run(WitnessSettings settings, Consumer<WitnessAddress> ready, Consumer<String> report)
      throws Exception;
}
