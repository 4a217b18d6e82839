package lectern.search.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.json.JsonException;
import lectern.json.JsonValue;
import lectern.source.Span;
import lectern.transcript.Label;

/// Who is who, as the operator of a record says. `docs/formats/people.md` specifies the file.
///
/// @param people in the order given; no slug twice, and no label of two on one day
public record Identities(List<Identity> people) {
  private static final Identities NONE = new Identities(List.of());

  public Identities {
    people = List.copyOf(people);
    requireDistinct(people);
  }

  /// Somebody.
  ///
  /// @param slug of the person's page: lower-case letters and digits, with hyphens between
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
  public record SaidLabel(String text, Optional<LocalDate> from, Optional<LocalDate> to) {

    /// What labels have in common that are the same.
    String key() {
      return new Label(new Span(0, 0), text).key();
    }

    /// An unknown day is within what has no bounds only.
    boolean isOn(Optional<LocalDate> day) {
      return day.map(on ->
              from.map(first -> !on.isBefore(first)).orElse(true)
                  && to.map(last -> !on.isAfter(last)).orElse(true))
          .orElse(from.isEmpty() && to.isEmpty());
    }

    boolean overlaps(SaidLabel other) {
      return !ends(other) && !other.ends(this);
    }

    private boolean ends(SaidLabel other) {
      return to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
    }
  }

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
    return IdentitiesReader.read(json);
  }

  /// Whether a label is somebody's, on whatever day.
  public boolean knows(String label) {
    String key = new Label(new Span(0, 0), label).key();
    return people.stream()
        .flatMap(person -> person.labels().stream())
        .anyMatch(said -> said.key().equals(key));
  }

  /// Whose a label is on a day.
  ///
  /// @param key of the label, see [Label#key]
  public Optional<Identity> of(String key, Optional<LocalDate> day) {
    return people.stream()
        .filter(person ->
            person.labels().stream().anyMatch(said -> said.key().equals(key) && said.isOn(day)))
        .findFirst();
  }

  private record Owned(SaidLabel label, String slug) {}

  private static void requireDistinct(List<Identity> people) {
    Set<String> slugs = new HashSet<>();
    Map<String, List<Owned>> owned = new HashMap<>();
    for (Identity person : people) {
      if (!slugs.add(person.slug())) {
        throw new IllegalArgumentException(
            "The slug \"" + person.slug() + "\" is there twice; expected each person once.");
      }
      for (SaidLabel label : person.labels()) {
        for (Owned other : owned.getOrDefault(label.key(), List.of())) {
          if (other.label().overlaps(label)) {
            throw new IllegalArgumentException(
                "The label \""
                    + label.text()
                    + "\" is that of \""
                    + other.slug()
                    + "\" and of \""
                    + person.slug()
                    + "\" on the same days; expected one person a label and day. Give it a \"from\" or \"to\".");
          }
        }
        owned
            .computeIfAbsent(label.key(), _ -> new java.util.ArrayList<>())
            .add(new Owned(label, person.slug()));
      }
    }
  }
}
