package lectern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import lectern.json.CanonicalJson;
import lectern.json.JsonValue;

/// What a run of the program is given: where it reads and writes, the time, who serves pages and who runs a
/// witness.
///
/// @param in what somebody types, in UTF-8; read only where the terminal says that somebody does
/// @param out receives output, in whole buffers
/// @param err receives complaints and progress; flushes at each line end
/// @param terminal what these two lead to
/// @param environment variables, e.g. `LECTERN_DATA`
/// @param clock the time that is written into a record
/// @param server for `lectern serve`
/// @param witness for `lectern witness`
public record Session(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    Terminal terminal,
    Map<String, String> environment,
    InstantSource clock,
    Server server,
    WitnessRunner witness) {

  public Session {
    environment = Map.copyOf(environment);
  }

  /// Writes output.
  ///
  /// @throws BrokenPipeException if nobody reads it any more
  /// @throws IOException whose message says what stands in the way
  void print(byte[] output) throws IOException {
    try {
      out.write(output);
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      if (reason.equals("Broken pipe")) {
        throw new BrokenPipeException(e);
      }
      throw new IOException("Cannot write the output: " + reason + ".", e);
    }
  }

  /// Writes text, in UTF-8.
  void print(String text) throws IOException {
    print(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes a value in one line, in the form of RFC 8785.
  void print(JsonValue json) throws IOException {
    print(CanonicalJson.write(json) + "\n");
  }
}
