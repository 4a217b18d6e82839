package lectern.citing;

import java.util.Optional;
import lectern.cite.WorkId;
import lectern.record.EditionText;

/// The edition that is cited, as the record has it on the day of the citation.
///
/// @param number 1-based
/// @param newest the number of the newest edition of the work
/// @param isWithdrawn whether the office has taken the work back
/// @param office in whose name the edition was published, as the log has it
public record CitedEdition(
    WorkId work, int number, int newest, boolean isWithdrawn, String office, EditionText text) {

  public CitedEdition {
    if (number < 1 || number > newest) {
      throw new IllegalArgumentException(
          "Edition " + number + " is none of the " + newest + " editions of " + work + ".");
    }
  }

  String title() {
    return text.head("title").orElseGet(work::toString);
  }

  Optional<String> place() {
    return text.head("place");
  }

  /// What it is, and all that a reader must be warned of: `Transcript, edition 1, since corrected`.
  String description() {
    StringBuilder words = new StringBuilder("Transcript");
    if (newest > 1) {
      words.append(", edition ").append(number);
    }
    if (number < newest) {
      words.append(", since corrected");
    }
    if (isWithdrawn) {
      words.append(", withdrawn");
    }
    return words.toString();
  }
}
