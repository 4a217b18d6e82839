package lectern.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lectern.cite.Citation;
import lectern.quote.Passage;

/// Writes the hits of a search as a table: RFC 4180, in UTF-8, with a line of names.
///
/// A spreadsheet takes what begins with one of `= + - @` for a formula and computes it, so that such a cell gets an
/// apostrophe in front.
public final class ResultsCsv {
  private static final String LINE_END = "\r\n";

  private ResultsCsv() {}

  /// The first line.
  public static String header() {
    return line(
        List.of(
            "citation",
            "work",
            "edition",
            "address",
            "date",
            "kind",
            "title",
            "state",
            "speaker",
            "role",
            "asked_by",
            "outlet",
            "sentence",
            "passage",
            "question"));
  }

  /// A table of the hits, with its first line.
  public static String of(Results results) {
    return results.hits().stream()
        .map(ResultsCsv::row)
        .collect(Collectors.joining("", header(), ""));
  }

  private static String row(Hit hit) {
    Passage passage = hit.passage();
    return line(
        List.of(
            hit.citation().map(Citation::toString).orElse(""),
            passage.work(),
            Integer.toString(passage.edition()),
            hit.address().toString(),
            hit.day().map(Object::toString).orElse(""),
            hit.event().orElse(""),
            hit.title(),
            hit.state().name().toLowerCase(Locale.ROOT),
            passage.label(),
            hit.role().map(role -> role.name().toLowerCase(Locale.ROOT)).orElse(""),
            hit.asker().orElse(""),
            hit.outlet().orElse(""),
            hit.utterance().text(),
            passage.text(),
            hit.question().map(Passage::text).orElse("")));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ResultsCsv::cell).collect(Collectors.joining(",", "", LINE_END));
  }

  static String cell(String value) {
    String text = isFormula(value) ? "'" + value : value;
    boolean needsMarks = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return needsMarks ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static boolean isFormula(String value) {
    return !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
  }
}
