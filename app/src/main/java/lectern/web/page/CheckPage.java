package lectern.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import lectern.cite.WorkId;
import lectern.record.EditionText;

/// Did they say it?
///
/// @param form to ask, or to ask again
/// @param answer empty until something was asked that can be answered
public record CheckPage(CheckForm form, Optional<Answer> answer) {

  /// @param finding what the record says
  /// @param apparatus the quotation and the words of the record, one above the other
  /// @param surroundings what stands around the words
  /// @param notices what a reader should know of the answer: whole sentences
  /// @param site where the site answers, without a slash at the end: `https://record.example`
  /// @param isTaken whether the site itself took the words for a quotation, and should say so
  public record Answer(
      Finding finding,
      Apparatus apparatus,
      List<Surroundings> surroundings,
      List<String> notices,
      String site,
      boolean isTaken) {
    public Answer {
      surroundings = List.copyOf(surroundings);
      notices = List.copyOf(notices);
    }
  }

  public static CheckPage of(CheckForm form) {
    return new CheckPage(form, Optional.empty());
  }

  /// @param texts gives the canonical text of an edition
  public static CheckPage of(
      CheckForm form,
      Finding finding,
      List<String> notices,
      String site,
      boolean isTaken,
      BiFunction<WorkId, Integer, EditionText> texts) {
    return new CheckPage(
        form,
        Optional.of(
            new Answer(
                finding,
                Apparatus.of(finding),
                Surroundings.of(finding, texts),
                notices,
                site,
                isTaken)));
  }
}
