package lectern.cite;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The permanent name of a work, printed as `press-availability/2031-05-06/harbour-master`.
///
/// @param kind what kind of event: lower-case ASCII letters, digits and single hyphens, begins with a letter, at most
///     [#LONGEST_PART] characters
/// @param date on which day it took place, in a year of four digits
/// @param slug a short readable name, as `kind`, but may begin with a digit
public record WorkId(String kind, LocalDate date, String slug) implements Comparable<WorkId> {

  public static final int LONGEST_PART = 100;

  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern FORM =
      Pattern.compile("([^/]*)/([0-9]{4})-([0-9]{2})-([0-9]{2})/([^/]*)");

  public WorkId {
    require(KIND, kind, "kind", "beginning with a letter");
    require(SLUG, slug, "slug", "beginning with a letter or a digit");
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new IllegalArgumentException(
          "A work's date lies in a year from 1 to 9999, but found " + date.getYear() + ".");
    }
  }

  private static void require(Pattern form, String part, String name, String beginning) {
    if (part.length() > LONGEST_PART || !form.matcher(part).matches()) {
      throw new IllegalArgumentException(
          Quoted.of(part)
              + " is no "
              + name
              + " of a work: expected lower-case ASCII letters, digits and single hyphens, "
              + beginning
              + ", at most "
              + LONGEST_PART
              + " characters.");
    }
  }

  /// Reads what [#toString] prints, and nothing else.
  ///
  /// @throws IllegalArgumentException with a whole sentence if `text` has another form
  public static WorkId parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          Quoted.of(text)
              + " is no name of a work: expected kind/yyyy-mm-dd/slug,"
              + " as in press-availability/2031-05-06/harbour-master.");
    }
    return new WorkId(matcher.group(1), date(text, matcher), matcher.group(5));
  }

  private static LocalDate date(String text, Matcher matcher) {
    try {
      return LocalDate.of(number(matcher, 2), number(matcher, 3), number(matcher, 4));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          Quoted.of(text) + " is no name of a work: there is no such day.", e);
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /// By kind, then date, then slug.
  @Override
  public int compareTo(WorkId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return kind + "/" + date + "/" + slug;
  }
}
