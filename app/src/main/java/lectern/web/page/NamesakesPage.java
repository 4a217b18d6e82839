package lectern.web.page;

import java.util.List;
import lectern.search.register.Voice;

/// Several people who share a name: which one is meant cannot be told from it.
///
/// @param name that they share, as printed
/// @param path of this page
/// @param people at least two
public record NamesakesPage(
    String name, String path, List<DirectoryPage.Entry> people, List<String> notices) {
  public NamesakesPage {
    people = List.copyOf(people);
    notices = List.copyOf(notices);
  }

  /// @param slug of the name
  public static NamesakesPage of(String slug, List<Voice> people, List<String> notices) {
    return new NamesakesPage(
        SortedName.ofPerson(people.getFirst().name()).main(),
        Paths.person(slug),
        people.stream().map(DirectoryPage::entry).toList(),
        notices);
  }
}
