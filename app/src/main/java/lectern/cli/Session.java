package lectern.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;

/// What a run of the program is given: where it writes, and who serves pages.
///
/// @param out receives output, in whole buffers
/// @param err receives complaints and progress; flushes at each line end
/// @param terminal what these two lead to
/// @param server for `lectern serve`
public record Session(OutputStream out, PrintWriter err, Terminal terminal, Server server) {

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
}
