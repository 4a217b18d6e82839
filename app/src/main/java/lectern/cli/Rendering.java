package lectern.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lectern.exchange.Floor;
import lectern.export.JsonLinesWriter;
import lectern.transcript.Transcript;

/// How `lectern parse` shows a document: adds it to a spool. One thread uses it.
interface Rendering {

  /// @param doc the document's name
  /// @param floor of the same transcript
  void render(String doc, Transcript transcript, Floor floor) throws IOException;

  /// JSON Lines: the public contract of `docs/formats/parse-jsonl.md`.
  static Rendering json(Spool spool) {
    JsonLinesWriter writer = new JsonLinesWriter(spool);
    return (doc, transcript, floor) -> {
      writer.write(doc, transcript, floor);
      writer.flush();
    };
  }

  /// Lines for reading on a terminal.
  static Rendering view(Spool spool, Terminal terminal) {
    TranscriptView view = new TranscriptView(terminal);
    return (doc, transcript, floor) -> {
      byte[] lines = view.of(doc, transcript, floor).getBytes(StandardCharsets.UTF_8);
      spool.write(lines, 0, lines.length);
    };
  }
}
