package lectern.read;

import lectern.source.Format;

/// What the bytes of a file turned out to be.
sealed interface Recognition {

  record As(Format format) implements Recognition {}

  /// Nothing that Lectern reads.
  ///
  /// @param message a sentence for the user
  record Not(String message) implements Recognition {}
}
