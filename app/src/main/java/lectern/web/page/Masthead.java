package lectern.web.page;

import java.util.List;

/// What stands above every page of a site.
///
/// @param home the message that names the first page, for a link back to it
/// @param links to the main pages; the first leads home
public record Masthead(String home, List<Link> links) {
  public Masthead {
    links = List.copyOf(links);
  }

  /// @param message that names the page
  public record Link(String address, String message) {}

  /// Over the transcripts of a folder.
  public static Masthead ofFolder() {
    return new Masthead("error.home", List.of(new Link("/", "nav.transcripts")));
  }

  /// Over a record.
  public static Masthead ofRecord() {
    return new Masthead(
        "error.home.record",
        List.of(new Link("/", "nav.record"), new Link("/verify", "nav.verify")));
  }
}
