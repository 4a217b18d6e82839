package lectern.citing;

import java.util.Set;

/// A reference as a template of English Wikipedia: `{{cite web}}`, or `{{cite press release}}` where the work is one.
final class WikipediaTemplate {
  private static final Set<String> PRESS_RELEASES = Set.of("statement", "readout");

  private WikipediaTemplate() {}

  static String of(Reference reference) {
    CitedEdition edition = reference.edition();
    boolean isRelease = PRESS_RELEASES.contains(edition.work().kind());
    StringBuilder template = new StringBuilder(isRelease ? "{{cite press release" : "{{cite web");
    field(template, "url", reference.url());
    field(template, "title", escape(edition.title()));
    reference.author().ifPresent(author -> field(template, "author", escape(author)));
    field(template, "date", edition.work().date().toString());
    field(template, "publisher", escape(edition.office()));
    field(template, "type", escape(edition.description()));
    reference.accessed().ifPresent(day -> field(template, "access-date", day.toString()));
    field(template, "quote", escape(reference.words()));
    return template.append("}}").toString();
  }

  private static void field(StringBuilder template, String name, String value) {
    template.append(" |").append(name).append('=').append(value);
  }

  /// Takes from every character its meaning in wikitext: `|` would end the value, brackets and braces would start a link or
  /// a template, two apostrophes italics, two underscores a magic word, and two slashes a link.
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    int before = 0;
    for (int c : text.codePoints().toArray()) {
      switch (c) {
        case '|' -> escaped.append("{{!}}");
        case '[', ']', '{', '}', '&', '<', '>', '~' -> reference(escaped, c);
        case '\'', '_', '/' -> {
          if (c == before) {
            reference(escaped, c);
          } else {
            escaped.appendCodePoint(c);
          }
        }
        default -> escaped.appendCodePoint(c);
      }
      before = c;
    }
    return escaped.toString();
  }

  private static void reference(StringBuilder escaped, int c) {
    escaped.append("&#").append(c).append(';');
  }
}
