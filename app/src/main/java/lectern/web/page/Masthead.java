package lectern.web.page;

import java.util.List;

/// What stands above every page of a site.
///
/// @param home the message that names the first page, for a link back to it
/// @param links to the main pages; the first leads home
/// @param isSearched whether there is a field to search
public record Masthead(String home, List<Link> links, boolean isSearched) {
  public Masthead {
    links = List.copyOf(links);
  }

  /// @param message that names the page
  public record Link(String address, String message) {}

  /// Over the transcripts of a folder.
  public static Masthead ofFolder() {
    return new Masthead("error.home", List.of(new Link("/", "nav.transcripts")), false);
  }

  /// Over a record.
  public static Masthead ofRecord() {
    return new Masthead(
        "error.home.record",
        List.of(
            new Link("/", "nav.record"),
            new Link("/search", "nav.search"),
            new Link("/check", "nav.check"),
            new Link("/verify", "nav.verify")),
        true);
  }
}
