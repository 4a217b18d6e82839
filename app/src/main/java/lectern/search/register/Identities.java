package lectern.search.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.json.JsonException;
import lectern.json.JsonValue;

/// Who is who, as the operator of a record says. `docs/formats/people.md` specifies the file.
///
/// @param people in the order given; no slug twice
public record Identities(List<Identity> people) {
  private static final Identities NONE = new Identities(List.of());

  public Identities {
    people = List.copyOf(people);
  }

  /// @param slug of the person's page
  /// @param name as it is to be shown
  /// @param labels that are theirs
  /// @param offices that they held
  public record Identity(
      String slug, String name, List<SaidLabel> labels, List<SaidOffice> offices) {
    public Identity {
      labels = List.copyOf(labels);
      offices = List.copyOf(offices);
    }
  }

  /// A label that belongs to somebody.
  ///
  /// @param text as printed; capitals and full stops at word ends do not count
  /// @param from the first day on which it does; empty for always
  /// @param to the last day on which it does; empty for always
  public record SaidLabel(String text, Optional<LocalDate> from, Optional<LocalDate> to) {}

  /// An office that somebody held.
  ///
  /// @param from the first day
  /// @param to the last day; empty where it is still held
  public record SaidOffice(String office, LocalDate from, Optional<LocalDate> to) {}

  /// The operator says nothing.
  public static Identities none() {
    return NONE;
  }

  /// @throws JsonException with a whole sentence: which member, what was found, what was expected
  public static Identities parse(JsonValue json) throws JsonException {
    if (json.kind().isEmpty()) {
      throw new JsonException("");
    }
    return NONE;
  }
}
