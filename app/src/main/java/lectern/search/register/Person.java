package lectern.search.register;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lectern.exchange.Role;
import lectern.search.Timeline;

/// All that the record tells of somebody who speaks.
///
/// @param voice in one line; its slug may be another than the one asked for, and is the better address
/// @param labels under which they speak, the most frequent first
/// @param offices in the order of their first day
/// @param works in which they speak, the latest first
/// @param share of the floor over all of those, from 0 to 1
/// @param roles number of their turns by what they do; those that are there
/// @param timeline words by day, month or year
/// @param outlets whose questions they answered, with the number of questions, the most first
/// @param reporters the same by who asked
/// @param latest what they said last, the latest first; at most [#LATEST]
/// @param namesakes others whose surname is the same
public record Person(
    Voice voice,
    List<LabelUse> labels,
    List<Office> offices,
    List<Share> works,
    double share,
    Map<Role, Integer> roles,
    Timeline timeline,
    List<Counted> outlets,
    List<Counted> reporters,
    List<Extract> latest,
    List<Voice> namesakes) {
  public static final int LATEST = 10;

  public Person {
    labels = List.copyOf(labels);
    offices = List.copyOf(offices);
    works = List.copyOf(works);
    EnumMap<Role, Integer> ordered = new EnumMap<>(Role.class);
    ordered.putAll(roles);
    roles = Collections.unmodifiableMap(ordered);
    outlets = List.copyOf(outlets);
    reporters = List.copyOf(reporters);
    latest = List.copyOf(latest);
    namesakes = List.copyOf(namesakes);
  }
}
