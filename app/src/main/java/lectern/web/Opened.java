package lectern.web;

import lectern.exchange.Floor;
import lectern.transcript.Transcript;

/// A document that has been read.
///
/// @param sha256 of the bytes it was read from
record Opened(String slug, String sha256, Transcript transcript, Floor floor) {

  /// UTF-16 units of its text: what it weighs in memory, roughly.
  int weight() {
    return transcript.text().text().length();
  }
}
