package lectern.web.page;

import lectern.cite.Address;

/// Where the small number at the end of a sentence leads.
@FunctionalInterface
interface Citing {

  /// To the sentence itself, where there is no better place.
  Citing HERE = at -> "#" + at;

  /// @param at the sentence, both numbers from 1
  /// @return an address within the site
  String link(Address at);
}
