package lectern.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;

/// A visit of an official, in person or not, with its programme: what several events belong to.
///
/// @param id e.g. `visit/2031-03-14/north-shore`
/// @param title e.g. `Visit to the North Shore`
/// @param from the first day
/// @param to the last day, the same for a visit of one day
/// @param stops where it goes, in order; at least one
/// @param delegations who takes part, on each side
/// @param engagements what is on the programme, in order
public record Visit(
    WorkId id,
    String title,
    LocalDate from,
    LocalDate to,
    List<Stop> stops,
    List<Delegation> delegations,
    List<Engagement> engagements) {

  /// The kind in the id of every visit.
  public static final String KIND = "visit";

  private static final int MOST = 200;

  public Visit {
    title = Limits.words("title", title, Limits.WHY);
    if (!id.kind().equals(KIND)) {
      throw new IllegalArgumentException(
          "The id of a visit starts with “visit/”; found “" + id + "”.");
    }
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A visit ends on the day it begins or later; found " + from + " to " + to + ".");
    }
    stops = atMost("stops", stops);
    delegations = atMost("delegations", delegations);
    engagements = atMost("engagements", engagements);
    if (stops.isEmpty()) {
      throw new IllegalArgumentException("A visit needs at least one stop: where it goes.");
    }
    for (Stop stop : stops) {
      requireDuring(stop.place(), stop.day(), from, to);
    }
    for (Engagement engagement : engagements) {
      requireDuring(engagement.title(), engagement.day(), from, to);
    }
  }

  private static void requireDuring(String what, LocalDate day, LocalDate from, LocalDate to) {
    if (day.isBefore(from) || day.isAfter(to)) {
      throw new IllegalArgumentException(
          "“"
              + Found.safe(what)
              + "” is on "
              + day
              + ", but the visit is from "
              + from
              + " to "
              + to
              + ".");
    }
  }

  /// How one is there.
  public enum Mode {
    IN_PERSON("in person"),
    /// By video or telephone, without leaving.
    VIRTUAL("virtual");

    private final String words;

    Mode(String words) {
      this.words = words;
    }

    /// The value in the format, and for people: `in person` or `virtual`.
    public String words() {
      return words;
    }
  }

  /// A place on the way.
  ///
  /// @param place a city, a crossing, a ship
  public record Stop(String place, Optional<String> country, LocalDate day, Mode mode) {
    public Stop {
      place = Limits.words("place", place, Limits.WHO);
      country = country.map(value -> Limits.words("country", value, Limits.WHO));
    }
  }

  /// Those who speak for one side.
  ///
  /// @param name of the side, e.g. `Ministry of Ports`
  public record Delegation(String name, List<Member> members) {
    public Delegation {
      name = Limits.words("name", name, Limits.WHO);
      members = atMost("members", members);
    }
  }

  /// Somebody of a delegation.
  ///
  /// @param office e.g. `Minister of Ports`
  public record Member(String name, Optional<String> office) {
    public Member {
      name = Limits.words("name", name, Limits.WHO);
      office = office.map(value -> Limits.words("office", value, Limits.WHO));
    }
  }

  /// Something on the programme.
  ///
  /// @param time as printed, e.g. `10:15`
  /// @param with whom
  /// @param work the record of what was said there, where there is one
  public record Engagement(
      LocalDate day,
      Optional<String> time,
      String title,
      Optional<String> place,
      Mode mode,
      List<String> with,
      Optional<WorkId> work) {
    public Engagement {
      title = Limits.words("title", title, Limits.WHY);
      time = time.map(value -> Limits.words("time", value, Limits.WHO));
      place = place.map(value -> Limits.words("place", value, Limits.WHO));
      with =
          atMost("with", with).stream()
              .map(value -> Limits.words("with", value, Limits.WHO))
              .toList();
    }
  }

  private static <T> List<T> atMost(String name, List<T> values) {
    if (values.size() > MOST) {
      throw new IllegalArgumentException(
          "A programme has at most " + MOST + " " + name + "; found " + values.size() + ".");
    }
    return List.copyOf(values);
  }
}
