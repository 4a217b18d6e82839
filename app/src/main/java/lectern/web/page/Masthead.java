package lectern.web.page;

import java.util.List;

/// What stands above and below every page of a site.
///
/// @param site who runs it, and what it is called
/// @param home the message that names the first page, for a link back to it
/// @param links to the main pages
/// @param more links at the foot
/// @param isOfRecord whether it shows a record: it can be searched then, and has pages for people and days
public record Masthead(
    SiteSettings site, String home, List<Link> links, List<Link> more, boolean isOfRecord) {
  public Masthead {
    links = List.copyOf(links);
    more = List.copyOf(more);
  }

  /// @param message that names the page
  public record Link(String address, String message) {}

  /// Over the transcripts of a folder.
  public static Masthead ofFolder() {
    return new Masthead(
        SiteSettings.none(),
        "error.home",
        List.of(new Link("/", "nav.transcripts")),
        List.of(),
        false);
  }

  /// Over a record.
  public static Masthead ofRecord(SiteSettings site) {
    return new Masthead(
        site,
        "error.home.record",
        List.of(
            new Link("/works", "nav.works"),
            new Link("/dates", "nav.dates"),
            new Link("/people", "nav.people"),
            new Link("/topics", "nav.topics"),
            new Link("/visits", "nav.visits"),
            new Link("/check", "nav.check")),
        List.of(
            new Link("/works", "nav.works"),
            new Link("/dates", "nav.dates"),
            new Link("/visits", "nav.visits"),
            new Link("/people", "nav.people"),
            new Link("/reporters", "nav.reporters"),
            new Link("/outlets", "nav.outlets"),
            new Link("/topics", "nav.topics"),
            new Link("/search", "nav.search"),
            new Link("/check", "nav.check"),
            new Link("/verify", "nav.verify"),
            new Link("/about", "nav.about")),
        true);
  }
}
