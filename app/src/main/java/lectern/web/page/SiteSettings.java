package lectern.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.citing.SiteAddress;

/// What the operator of a site says about it, in `site.json` beside the record. None of it is part of the record.
///
/// @param name what the site is called, over every page
/// @param operator who runs it; empty where nobody has said so, and then the pages say that
/// @param address where readers reach it; empty where it is not known, and then no absolute addresses are given to search engines
/// @param isDemonstration whether what it shows is made up
/// @param topics that the operator has chosen, in that order
public record SiteSettings(
    String name,
    Optional<Operator> operator,
    Optional<SiteAddress> address,
    boolean isDemonstration,
    List<Topic> topics) {
  private static final String NAME = "Lectern";

  public SiteSettings {
    topics = List.copyOf(topics);
  }

  /// Who runs a site.
  ///
  /// @param name of the office, archive or person
  /// @param statement on what the site is, in the operator's own words; `""` where there is none
  /// @param contact an address of mail or of a page; empty where none is given
  /// @param isOffice whether it is the office whose record this is, rather than somebody who keeps a copy
  public record Operator(
      String name, String statement, Optional<String> contact, boolean isOffice) {}

  /// Something that people look for.
  ///
  /// @param slug lower-case letters, digits and hyphens
  /// @param titles by language; English is always there
  /// @param query in the language of the search
  public record Topic(String slug, Map<String, String> titles, String query) {
    public Topic {
      titles = Map.copyOf(titles);
    }

    /// In a language, or else in English.
    public String title(String language) {
      return titles.getOrDefault(language, titles.getOrDefault("en", slug));
    }
  }

  /// Where nothing is said.
  public static SiteSettings none() {
    return new SiteSettings(NAME, Optional.empty(), Optional.empty(), false, List.of());
  }
}
