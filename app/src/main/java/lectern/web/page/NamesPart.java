package lectern.web.page;

import java.util.List;
import java.util.function.Function;
import lectern.search.register.Counted;

/// A short list of names with numbers, the most first; what is beyond its first few can be opened.
///
/// @param id of its heading, and the end of its message, `names.` before it
/// @param names never empty
public record NamesPart(String id, List<Name> names) {

  /// Names that stand open on the page.
  private static final int SHOWN = 7;

  /// Names that one list has at all.
  private static final int MOST = 100;

  public NamesPart {
    names = List.copyOf(names);
  }

  /// @param link to its page
  public record Name(String name, String link, int count) {}

  /// @param path gives the address of a slug
  static NamesPart of(String id, List<Counted> counted, Function<String, String> path) {
    return new NamesPart(
        id,
        counted.stream()
            .map(name -> new Name(name.name(), path.apply(name.slug()), name.count()))
            .toList());
  }

  public List<Name> first() {
    return names.stream().limit(SHOWN).toList();
  }

  public List<Name> rest() {
    return names.stream().limit(MOST).skip(SHOWN).toList();
  }

  /// How many are not listed at all.
  public int left() {
    return Math.max(0, names.size() - MOST);
  }
}
