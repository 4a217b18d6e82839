package lectern.read;

import lectern.source.Source;

/// What comes of one item of an [Intake].
public sealed interface Delivery {

  /// The bytes are there, and their format is known; whether they can be read is for [Readers] to see.
  record Taken(Source source) implements Delivery {}

  /// Nothing comes of it.
  ///
  /// @param name of the file, folder or archive entry
  /// @param message a whole sentence for the user, which begins with the name in quotation marks
  record Refused(String name, String message) implements Delivery {}
}
