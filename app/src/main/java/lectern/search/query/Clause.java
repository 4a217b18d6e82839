package lectern.search.query;

import java.util.List;
import lectern.exchange.Role;
import lectern.source.Span;

/// A part of a query, and where in the typed text it stands (0-based, half-open, in UTF-16 units).
public sealed interface Clause {

  Span span();

  /// What a passage says.
  sealed interface Text extends Clause {}

  /// What a passage is: it decides whether a passage is found, not how high it ranks.
  sealed interface Restriction extends Clause {}

  /// @param text as typed, with at least one letter or digit
  record Word(String text, Form form, Span span) implements Text {

    /// Which words of a passage it stands for.
    public enum Form {
      /// Itself and its inflections; words that look like it only where it does not occur at all.
      AS_TYPED,
      /// Those that begin so: `ferr*`.
      BEGINNING,
      /// Those that look like it as well: `fery~`.
      SIMILAR
    }
  }

  /// Words in this order, nothing between.
  ///
  /// @param text as typed, without the quotation marks
  record Phrase(String text, Span span) implements Text {}

  /// @param field one whose value is a name: neither `date` nor `role`
  /// @param value not blank; upper and lower case are the same
  record Named(Field field, String value, Span span) implements Restriction {}

  record Dated(DateRange dates, Span span) implements Restriction {}

  record InRole(Role role, Span span) implements Restriction {}

  record Not(Clause clause, Span span) implements Clause {}

  /// Side by side: wanted together, but where there are many words, most will do.
  ///
  /// @param clauses at least two, copied
  record Together(List<Clause> clauses, Span span) implements Clause {
    public Together {
      clauses = List.copyOf(clauses);
    }
  }

  /// Joined by `AND`.
  ///
  /// @param clauses at least two, copied
  record All(List<Clause> clauses, Span span) implements Clause {
    public All {
      clauses = List.copyOf(clauses);
    }
  }

  /// Joined by `OR`.
  ///
  /// @param clauses at least two, copied
  record Any(List<Clause> clauses, Span span) implements Clause {
    public Any {
      clauses = List.copyOf(clauses);
    }
  }
}
