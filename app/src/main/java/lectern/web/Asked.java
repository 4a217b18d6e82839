package lectern.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import lectern.quote.Quotation;

/// Did they say it?
///
/// @param quotation with at least one word
/// @param speaker who is said to have said it; never blank
/// @param asOf the last day whose editions count; empty for all
record Asked(Quotation quotation, Optional<String> speaker, Optional<LocalDate> asOf) {
  static final String QUOTE = "quote";
  static final String SPEAKER = "speaker";
  static final String AS_OF = "asOf";

  private static final int LONGEST_NAME = 200;

  /// Reads what somebody typed or pasted.
  ///
  /// @param speaker `""` where nobody is named
  /// @param asOf a day as ISO 8601 writes it; `""` for none
  /// @throws FieldException if one of them cannot be used
  static Asked of(String quote, String speaker, String asOf) throws FieldException {
    return of(quote, speaker, day(asOf));
  }

  /// @throws FieldException if one of them cannot be used
  static Asked of(String quote, String speaker, Optional<LocalDate> asOf) throws FieldException {
    return new Asked(quotation(quote), speaker(speaker), asOf);
  }

  private static Quotation quotation(String pasted) throws FieldException {
    if (pasted.isBlank()) {
      throw FieldException.said(QUOTE, "field.quote.missing");
    }
    Quotation quotation;
    try {
      quotation = Quotation.read(pasted);
    } catch (IllegalArgumentException e) {
      throw new FieldException(QUOTE, String.valueOf(e.getMessage()));
    }
    if (quotation.isEmpty()) {
      throw FieldException.said(QUOTE, "field.quote.marks");
    }
    return quotation;
  }

  private static Optional<String> speaker(String typed) throws FieldException {
    String name = typed.strip();
    if (name.length() > LONGEST_NAME) {
      throw FieldException.said(SPEAKER, "field.speaker.long", name.length(), LONGEST_NAME);
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /// @throws FieldException if it is no day
  static Optional<LocalDate> day(String typed) throws FieldException {
    String day = typed.strip();
    try {
      return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException _) {
      throw FieldException.said(AS_OF, "field.day");
    }
  }
}
