package lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.search.register.Identities;
import lectern.transcript.PrintedName;

/// Labels that are one person's, as far as the print says.
final class NameGroup {
  final String family;
  final Optional<Identities.Identity> identity;
  final List<Integer> labels = new ArrayList<>();

  /// Tells it from others of its family in its address; `""` for nothing.
  final String mark;

  /// Among all groups; -1 while nothing is printed that is in it.
  int index = -1;

  boolean isAmbiguous;
  String slug = "";
  String name = "";

  NameGroup(String family, String mark, Optional<Identities.Identity> identity) {
    this.family = family;
    this.mark = mark;
    this.identity = identity;
  }

  /// The mark of a sex, as the English form of address has it.
  static String mark(PrintedName.Gender gender) {
    return switch (gender) {
      case FEMALE -> "ms";
      case MALE -> "mr";
    };
  }
}
