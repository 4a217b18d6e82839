package lectern.web.page;

import java.util.List;
import lectern.record.EditionText;

/// What changed between two editions of a work, word by word.
///
/// @param from the older one
/// @param to the newer one
/// @param title of the newer one
/// @param others what changed beside the sentences
/// @param passages the sentences, in reading order
/// @param isCut whether the page ends before the editions do, because it would be too long
/// @param language as [Spoken] has it
public record ChangesPage(
    Standing from,
    Standing to,
    String title,
    Tally tally,
    ChangeStory story,
    List<Other> others,
    List<Passage> passages,
    boolean isCut,
    String language)
    implements Spoken {
  public ChangesPage {
    others = List.copyOf(others);
    passages = List.copyOf(passages);
  }

  /// A change to a line that is no sentence.
  ///
  /// @param name of a line of the head, as in the format, or `heading`, `direction` or `note`
  public record Other(String name, Redline words) {}

  /// @param old the words of `from`
  /// @param current the words of `to`
  public static ChangesPage of(Standing from, Standing to, EditionText old, EditionText current) {
    Comparison comparison = Comparison.of(old, current);
    Passages setting = new Passages(from, to);
    List<Passage> passages = setting.of(comparison.sentences().steps());
    return new ChangesPage(
        from,
        to,
        current.head("title").orElseGet(() -> to.work().toString()),
        comparison.tally(),
        ChangeStory.of(comparison),
        comparison.others(),
        passages,
        setting.isCut(),
        Tongues.of(current));
  }
}
