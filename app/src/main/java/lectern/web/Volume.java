package lectern.web;

import lectern.source.Source;
import lectern.source.UnreadableSourceException;

/// A document on the shelf: it is opened anew each time somebody asks for it.
///
/// @param name the file name or path that people know it by, `/` between folders
/// @param opener fetches its bytes
record Volume(String name, Opener opener) {

  /// Fetches the bytes of a document, again at each call.
  @FunctionalInterface
  interface Opener {

    /// @throws UnreadableSourceException if they are gone or cannot be fetched
    Source open() throws UnreadableSourceException;
  }
}
