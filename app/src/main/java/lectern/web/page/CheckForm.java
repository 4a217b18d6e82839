package lectern.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What stands in the fields of the page that checks quotations.
///
/// @param quote as it was pasted
/// @param speaker as typed
/// @param asOf as typed
/// @param problem why it could not be answered
public record CheckForm(String quote, String speaker, String asOf, Optional<Problem> problem) {

  /// @param field the name of the field that it is about; `""` for none
  /// @param sentence whole sentences: what was found, and what to do
  /// @param language of it; `""` for that of the page
  public record Problem(String field, String sentence, String language) {
    public Problem(String field, String sentence) {
      this(field, sentence, "");
    }
  }

  public static CheckForm empty() {
    return new CheckForm("", "", "", Optional.empty());
  }

  public CheckForm with(Problem found) {
    return new CheckForm(quote, speaker, asOf, Optional.of(found));
  }

  /// The day, for a field that takes nothing else; `""` where what was typed is none.
  public String day() {
    try {
      return asOf.isEmpty() ? "" : LocalDate.parse(asOf.strip()).toString();
    } catch (DateTimeParseException _) {
      return "";
    }
  }

  /// The language of what is wrong; `""` for that of the page.
  public String language() {
    return problem.map(Problem::language).orElse("");
  }

  /// What is wrong with a field; `""` where nothing is.
  public String wrong(String field) {
    return problem.filter(found -> found.field().equals(field)).map(Problem::sentence).orElse("");
  }

  /// Where the words are searched for instead.
  public String search() {
    return SearchForm.empty().with(quote).address("/search");
  }
}
