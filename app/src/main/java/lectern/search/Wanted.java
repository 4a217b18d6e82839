package lectern.search;

import java.util.List;
import java.util.Optional;
import lectern.search.query.Clause;
import org.apache.lucene.search.Query;

/// A search in Lucene's terms.
///
/// @param all finds what has all of its words; empty where nothing that was asked for can be found by words
/// @param some finds what has at least one of its words side by side
/// @param filter what every hit has to fulfil besides those words; empty for nothing
/// @param isLong whether it has so many words that most passages lack some
/// @param meaning the text whose meaning is searched for; `""` where there is none
/// @param marks what is highlighted
/// @param unknown words that occur nowhere, so that similar ones are searched
/// @param notices whole sentences
record Wanted(
    Optional<Query> all,
    Optional<Query> some,
    Optional<Query> filter,
    boolean isLong,
    String meaning,
    List<Mark> marks,
    List<Clause.Word> unknown,
    List<String> notices) {
  Wanted {
    marks = List.copyOf(marks);
    unknown = List.copyOf(unknown);
    notices = List.copyOf(notices);
  }
}
