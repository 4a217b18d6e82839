package lectern.web;

import java.util.Optional;
import lectern.web.page.Wording;

/// A page in one of its states, as a reader may meet it.
///
/// @param story the heading under which the guide tells who comes to this page, and what for
/// @param name of the type and the state: that of its pictures, e.g. `citation-moved`
/// @param ground the site that has it
/// @param path with the query
/// @param form what is posted there, as a browser encodes it; empty where the page is just asked for
/// @param status of the answer
/// @param shows a CSS selector of something that is there in this state alone, so that the state is truly reached
record PageState(
    String story,
    String name,
    Ground ground,
    String path,
    Optional<String> form,
    int status,
    String shows) {

  static PageState of(String story, String name, String path, String shows) {
    return new PageState(story, name, Ground.RECORD, path, Optional.empty(), 200, shows);
  }

  PageState on(Ground other) {
    return new PageState(story, name, other, path, form, status, shows);
  }

  PageState posting(String fields) {
    return new PageState(story, name, ground, path, Optional.of(fields), status, shows);
  }

  PageState answering(int other) {
    return new PageState(story, name, ground, path, form, other, shows);
  }

  /// The same in another language.
  ///
  /// @param language one of [Wording#LANGUAGES], not the first
  PageState in(String language) {
    return new PageState(
        story,
        name + "-" + language,
        ground,
        Wording.prefix(language) + path,
        form,
        status,
        "html[lang=" + language + "] " + shows);
  }

  /// Whether it is in another language than the first, and then looks as it does in the first, but for its words.
  boolean isTranslated() {
    return Wording.LANGUAGES.stream()
        .map(Wording::prefix)
        .anyMatch(prefix -> !prefix.isEmpty() && path.startsWith(prefix + "/"));
  }

  /// The path without the query.
  String address() {
    int end = path.indexOf('?');
    return end < 0 ? path : path.substring(0, end);
  }

  @Override
  public String toString() {
    return name;
  }
}
