package lectern.citing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A reference as an entry of BibTeX, in UTF-8: `@misc`, since classic BibTeX has no type for a page or a speech. BibLaTeX reads `organization` and
/// `urldate` too.
///
/// Values are in double braces where a style would change the case of the letters, or take a label apart as a name.
final class Bibtex {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

  private Bibtex() {}

  static String of(Reference reference) {
    CitedEdition edition = reference.edition();
    LocalDate day = edition.work().date();
    StringBuilder entry = new StringBuilder("@misc{").append(CslItem.id(reference)).append(",\n");
    reference.author().ifPresent(author -> field(entry, "author", "{" + escape(author) + "}"));
    field(entry, "title", "{" + escape(edition.title()) + "}");
    field(entry, "howpublished", escape(edition.description()));
    field(entry, "organization", escape(edition.office()));
    edition.place().ifPresent(place -> field(entry, "address", escape(place)));
    field(entry, "year", Integer.toString(day.getYear()));
    entry
        .append("  month        = ")
        .append(MONTH.format(day).toLowerCase(Locale.ROOT))
        .append(",\n");
    field(entry, "day", Integer.toString(day.getDayOfMonth()));
    field(entry, "url", reference.url());
    reference.accessed().ifPresent(seen -> field(entry, "urldate", seen.toString()));
    field(entry, "note", "``" + escape(reference.words()) + "''");
    return entry.append("}").toString();
  }

  private static void field(StringBuilder entry, String name, String value) {
    entry.append("  ").append(name);
    entry.repeat(' ', Math.max(0, 13 - name.length()));
    entry.append("= {").append(value).append("},\n");
  }

  /// Takes from every character its meaning in TeX. A brace would be counted by BibTeX even where TeX would print it.
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\\' -> escaped.append("\\textbackslash{}");
            case '{' -> escaped.append("\\textbraceleft{}");
            case '}' -> escaped.append("\\textbraceright{}");
            case '~' -> escaped.append("\\textasciitilde{}");
            case '^' -> escaped.append("\\textasciicircum{}");
            case '<' -> escaped.append("\\textless{}");
            case '>' -> escaped.append("\\textgreater{}");
            case '"' -> escaped.append("\\textquotedbl{}");
            case '|' -> escaped.append("\\textbar{}");
            case '$', '&', '#', '_', '%' -> escaped.append('\\').appendCodePoint(c);
            default -> escaped.appendCodePoint(c);
          }
        });
    return escaped.toString();
  }
}
